import type { ChildProcess } from 'node:child_process';
import { Client, type Asked } from './client.ts';
import { recommendations, typedUpdate } from './save.ts';
import { cpuOf, memoryOf, startServer } from './server.ts';

const ROUNDS = 30;
/** Rounds before those that count: the compiler has seen every page then. */
const WARMING = 3;
const CONNECTIONS = 8;
const PORT = 4311;
const REPORTS = 5;

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
	/** Megabytes, resident: after the pages, and the most there ever was with PDFs drawn. */
	memory: number;
	memoryWithReports: number;
	/** Milliseconds from the start of the process to its first answer. */
	coldStart: number;
	/** The two-page PDF: milliseconds of CPU and of waiting, the median of a few. */
	pdf: { cpu: number; wall: number };
	/** p90/p10 of m's slices: above 3 the machine is too noisy to judge. */
	noise: number;
}

/** Gives what is asked in a slice, one after the other; made before the slice is measured. */
type Slice = () => Promise<Asked[]> | Asked[];

/** Measures the built site on a database, in interleaved slices. */
export async function measure(databaseUrl: string): Promise<Figures> {
	const { server, coldStart } = await startServer(databaseUrl, PORT);
	const client = new Client(PORT, CONNECTIONS);
	const visitor = new Client(PORT, CONNECTIONS);
	try {
		await client.signIn('lead@bench.invalid', 'bench-and-measure');
		const ref = await aRecommendation(client);
		const others = await recommendations(client, ref);
		const slices = slicesFor(client, ref, others);
		const used: Record<string, number[]> = {};
		const walls: Record<string, number[]> = {};
		for (let round = -WARMING; round < ROUNDS; round += 1) {
			for (const [name, slice] of Object.entries(slices)) {
				const asked = await slice();
				const before = cpuOf(server);
				const times = await run(CONTROLS.has(name) ? visitor : client, asked);
				if (round < 0) continue;
				(used[name] ??= []).push((cpuOf(server) - before) / asked.length / 1000);
				(walls[name] ??= []).push(...times);
			}
		}
		const memory = memoryOf(server, 'VmRSS');
		const pdf = await drawReports(server, client, ref.slice(0, ref.lastIndexOf('-')));
		return {
			...summed(used, walls),
			memory,
			memoryWithReports: memoryOf(server, 'VmHWM'),
			coldStart,
			pdf
		};
	} finally {
		client.close();
		visitor.close();
		server.kill('SIGKILL');
	}
}

export const CONTROLS = new Set(['hello', 'm', 't']);

function slicesFor(client: Client, ref: string, others: string[]): Record<string, Slice> {
	const page =
		(path: string, count: number, anew = false): Slice =>
		() =>
			Array.from({ length: count }, () => ({ path, anew }));
	const saves = others.slice(0, 20);
	return {
		hello: page('/livez', 400),
		m: page('/bench/m', 160),
		t: page('/bench/t', 60),
		home: page('/', 40),
		'home anew': page('/', 30, true),
		register: page('/recommendations?size=50', 30),
		'register anew': page('/recommendations?size=50', 20, true),
		recommendation: page(`/recommendations/${ref}`, 30),
		'recommendation anew': page(`/recommendations/${ref}`, 30, true),
		search: page('/search?q=custody+plant', 30),
		save: async () => {
			const asked: Asked[] = [];
			for (const other of saves) asked.push(await typedUpdate(client, other));
			return asked;
		}
	};
}

function summed(used: Record<string, number[]>, walls: Record<string, number[]>) {
	const [m, t] = [used.m ?? [], used.t ?? []];
	const pages = Object.entries(used).map(([name, own]): [string, Figure] => [
		name,
		{
			ratio: Math.min(...own) / Math.min(...m),
			toTable: Math.min(...own) / Math.min(...t),
			median: part(
				own.map((micros, at) => micros / (m[at] ?? 1)),
				0.5
			),
			micros: Math.min(...own),
			wall: part(walls[name] ?? [], 0.95)
		}
	]);
	return { pages: Object.fromEntries(pages), noise: part(m, 0.9) / part(m, 0.1) };
}

function part(values: readonly number[], share: number): number {
	const sorted = [...values].sort((a, b) => a - b);
	return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** One with its whole history behind it, so that each set's is as long as another's. */
async function aRecommendation(client: Client): Promise<string> {
	const { text } = await client.ask({ path: '/recommendations?status=complete&sort=due' });
	const ref = /\/recommendations\/(B[A-Z]{2}-PEEL-\d{4}[a-z]?-\d{2})/.exec(text)?.[1];
	if (!ref) throw new Error('There is no recommendation to measure.');
	return ref;
}

/** A slice over a few connections; the time each request took, milliseconds. */
async function run(client: Client, asked: readonly Asked[]): Promise<number[]> {
	const times: number[] = [];
	const left = [...asked];
	const one = async () => {
		for (let next = left.shift(); next; next = left.shift()) {
			const begun = performance.now();
			const { status, text } = await client.ask(next);
			times.push(performance.now() - begun);
			if (status !== (next.body === undefined ? 200 : 303))
				throw new Error(`${next.path} answered ${String(status)} ${text.slice(0, 200)}`);
		}
	};
	await Promise.all(Array.from({ length: CONNECTIONS }, one));
	return times;
}

/** The commissioner's two pages, one at a time; the first is not counted. */
async function drawReports(server: ChildProcess, client: Client, inspection: string) {
	const path = `/inspections/${inspection}/report.pdf?as-at=2019-11-14&length=summary&language=en`;
	const [cpu, wall]: [number[], number[]] = [[], []];
	for (let number = 0; number <= REPORTS; number += 1) {
		const [before, begun] = [cpuOf(server), performance.now()];
		const { status } = await client.ask({ path });
		if (status !== 200) throw new Error(`${path} answered ${String(status)}`);
		if (number === 0) continue;
		cpu.push((cpuOf(server) - before) / 1e6);
		wall.push(performance.now() - begun);
	}
	return { cpu: Math.round(part(cpu, 0.5)), wall: Math.round(part(wall, 0.5)) };
}
