import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

const ROUNDS = 30;
const CONNECTIONS = 8;
const PORT = 4311;
const ORIGIN = `http://localhost:${String(PORT)}`;

/** What was measured of a page: CPU against the control pages, and the wall beside. */
export interface Figure {
	/** The least CPU of a slice, against the least of m. */
	ratio: number;
	/** The same against t, the table of 50 rows. */
	toTable: number;
	/** The median of the rounds' own ratios to m. */
	median: number;
	/** Microseconds of CPU a request, at the least. */
	micros: number;
	/** Milliseconds, the 95th of a hundred. */
	wall: number;
}
export interface Figures {
	pages: Record<string, Figure>;
	/** Resident memory under load, megabytes. */
	memory: number;
	/** Milliseconds from the start of the process to its first answer. */
	coldStart: number;
	/** p90/p10 of m's slices: above 3 the machine is too noisy to judge. */
	noise: number;
}

interface Slice {
	path: string;
	count: number;
	signedIn: boolean;
	/** The body of each request, for a form. */
	body?: () => string;
}

/** Measures the built site on a database, in interleaved slices, its server on core 0. */
export async function measure(databaseUrl: string): Promise<Figures> {
	const { server, coldStart } = await start(databaseUrl);
	const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
	try {
		const cookie = await signIn(agent);
		const ref = await aRecommendation(agent, cookie);
		const slices: Record<string, Slice> = {
			m: { path: '/bench/m', count: 160, signedIn: false },
			t: { path: '/bench/t', count: 60, signedIn: false },
			home: { path: '/', count: 40, signedIn: true },
			register: { path: '/recommendations?size=50', count: 30, signedIn: true },
			recommendation: { path: `/recommendations/${ref}`, count: 30, signedIn: true },
			search: { path: '/search?q=custody+plant&in=recommendation', count: 30, signedIn: true },
			save: {
				path: `/recommendations/${ref}?/nothing`,
				count: 20,
				signedIn: true,
				body: () => new URLSearchParams({ submission: randomUUID() }).toString()
			}
		};
		const used: Record<string, number[]> = {};
		const walls: Record<string, number[]> = {};
		for (let round = -3; round < ROUNDS; round += 1) {
			for (const [name, slice] of Object.entries(slices)) {
				const before = cpuOf(server);
				const times = await run(agent, slice, cookie);
				if (round < 0) continue;
				(used[name] ??= []).push((cpuOf(server) - before) / slice.count / 1000);
				(walls[name] ??= []).push(...times);
			}
		}
		const [m, t] = [used.m ?? [], used.t ?? []];
		const pages = Object.keys(slices).map((name) => {
			const own = used[name] ?? [];
			const figure: Figure = {
				ratio: Math.min(...own) / Math.min(...m),
				toTable: Math.min(...own) / Math.min(...t),
				median: part(
					own.map((micros, at) => micros / (m[at] ?? 1)),
					0.5
				),
				micros: Math.min(...own),
				wall: part(walls[name] ?? [], 0.95)
			};
			return [name, figure] as const;
		});
		return {
			pages: Object.fromEntries(pages),
			memory: memoryOf(server),
			coldStart,
			noise: part(m, 0.9) / part(m, 0.1)
		};
	} finally {
		agent.destroy();
		server.kill('SIGKILL');
	}
}

function part(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function start(databaseUrl: string): Promise<{ server: ChildProcess; coldStart: number }> {
	const pinned = spawnSync('taskset', ['--version']).status === 0 ? ['taskset', '-c', '0'] : [];
	const flags = ['--max-semi-space-size=4', '--max-old-space-size=192'];
	const [program, ...words] = [...pinned, process.execPath, ...flags, 'server.js'];
	const begun = performance.now();
	const server = spawn(program, words, {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: {
			...process.env,
			DATABASE_URL: databaseUrl,
			EVIDENCE_DIR: '/tmp/reinspect-bench-evidence',
			APP_ORIGIN: ORIGIN,
			PORT: String(PORT),
			DEMO: '1',
			BENCH: '1',
			TODAY: '2019-11-15'
		}
	});
	const agent = new Agent();
	for (;;) {
		const answer = await ask(agent, { path: '/sign-in' }).catch(() => null);
		if (answer?.status === 200) break;
		if (server.exitCode !== null) throw new Error('The server did not start.');
		await new Promise((done) => setTimeout(done, 5));
	}
	return { server, coldStart: Math.round(performance.now() - begun) };
}

interface Asked {
	path: string;
	cookie?: string | undefined;
	body?: string | undefined;
}

function ask(agent: Agent, { path, cookie, body }: Asked) {
	return new Promise<{ status: number; text: string; cookie: string }>((done, failed) => {
		const headers: Record<string, string> = {
			host: `localhost:${String(PORT)}`,
			accept: 'text/html'
		};
		if (cookie) headers.cookie = cookie;
		if (body !== undefined) {
			headers['content-type'] = 'application/x-www-form-urlencoded';
			headers['content-length'] = String(Buffer.byteLength(body));
			headers.origin = ORIGIN;
		}
		const sent = request(
			{
				agent,
				host: '127.0.0.1',
				port: PORT,
				path,
				headers,
				method: body === undefined ? 'GET' : 'POST'
			},
			(answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('end', () => {
					done({
						status: answer.statusCode ?? 0,
						text: Buffer.concat(parts).toString(),
						cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? ''
					});
				});
			}
		);
		sent.on('error', failed);
		sent.end(body);
	});
}

async function signIn(agent: Agent): Promise<string> {
	const body = new URLSearchParams({ email: 'lead@bench.invalid', password: 'bench-and-measure' });
	const answer = await ask(agent, { path: '/sign-in', body: body.toString() });
	if (!answer.cookie) throw new Error(`Nobody could sign in: ${String(answer.status)}`);
	return answer.cookie;
}

/** One with its whole history behind it, so that each set's is as long as another's. */
async function aRecommendation(agent: Agent, cookie: string): Promise<string> {
	const { text } = await ask(agent, { path: '/recommendations?status=complete&sort=due', cookie });
	const ref = /\/recommendations\/(B[A-Z]{2}-PEEL-\d{4}[a-z]?-\d{2})/.exec(text)?.[1];
	if (!ref) throw new Error('There is no recommendation to measure.');
	return ref;
}

/** A slice: so many requests over a few connections that stay open; the time each took, ms. */
async function run(agent: Agent, { path, count, signedIn, body }: Slice, cookie: string) {
	const times: number[] = [];
	let left = count;
	const one = async () => {
		while (left > 0) {
			left -= 1;
			const begun = performance.now();
			const answer = await ask(agent, {
				path,
				cookie: signedIn ? cookie : undefined,
				body: body?.()
			});
			times.push(performance.now() - begun);
			if (answer.status !== (body ? 303 : 200))
				throw new Error(`${path} answered ${String(answer.status)}`);
		}
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, one));
	return times;
}

/** Nanoseconds of CPU that the kernel counted for every thread of the server. */
function cpuOf({ pid }: ChildProcess): number {
	const tasks = `/proc/${String(pid)}/task`;
	return readdirSync(tasks).reduce((sum, task) => {
		const [nanos = '0'] = readFileSync(`${tasks}/${task}/schedstat`, 'utf8').split(' ');
		return sum + Number(nanos);
	}, 0);
}

function memoryOf({ pid }: ChildProcess): number {
	const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
	return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
