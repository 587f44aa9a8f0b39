import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { Client } from './client.ts';

/** As `npm start` starts it (package.json). */
const FLAGS = ['--max-semi-space-size=4', '--max-old-space-size=512'];

/** Puts this process on a core; the server is started on another. */
export function pinTo(core: number): void {
	spawnSync('taskset', ['-acp', String(core), String(process.pid)]);
}

/** Starts the built site on a database, on core 0; `coldStart`: milliseconds to its first answer. */
export async function startServer(
	databaseUrl: string,
	port: number
): Promise<{ server: ChildProcess; coldStart: number }> {
	const pinned = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0'] : [];
	const [program, ...words] = [...pinned, process.execPath, ...FLAGS, 'server.js'];
	const begun = performance.now();
	const server = spawn(program, words, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			DATABASE_URL: databaseUrl,
			EVIDENCE_DIR: '/tmp/reinspect-bench-evidence',
			APP_ORIGIN: `http://localhost:${String(port)}`,
			PORT: String(port),
			DEMO: '1',
			BENCH: '1',
			TODAY: '2019-11-15'
		}
	});
	const client = new Client(port, 1);
	for (;;) {
		const answer = await client.ask({ path: '/sign-in' }).catch(() => null);
		if (answer?.status === 200) break;
		if (server.exitCode !== null) throw new Error('The server did not start.');
		await new Promise((done) => setTimeout(done, 5));
	}
	client.close();
	return { server, coldStart: Math.round(performance.now() - begun) };
}

/** Nanoseconds of CPU that the kernel counted for every thread of the server. */
export function cpuOf({ pid }: ChildProcess): number {
	const tasks = `/proc/${String(pid)}/task`;
	return readdirSync(tasks).reduce((sum, task) => {
		const [nanos = '0'] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ');
		return sum + Number(nanos);
	}, 0);
}

/** Resident memory, megabytes: now (`VmRSS`), or the most there ever was (`VmHWM`). */
export function memoryOf({ pid }: ChildProcess, what: 'VmRSS' | 'VmHWM'): number {
	const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
	const kilobytes = new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? '0';
	return Math.round(Number(kilobytes) / 1024);
}
