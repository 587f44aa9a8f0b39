/**
 * `npm run bench`: what a page costs, as a ratio to the control pages m and t of the same build in
 * the same run (engineering.md 5.4). CPU is what the kernel counted for the server's threads, over
 * interleaved slices; wall time stands beside it. Needs `npm run build` and data sets
 * (bench/generate.ts): `npm run bench -- S=FOLDER [M=FOLDER] [L=FOLDER] [PG=postgres://…] [--save]`.
 * Ends with 1 where a page is worse than bench/baseline.json in two of three runs, with 2 where the
 * machine is too noisy to say.
 */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { CONTROLS, measure, type Figures } from './measure.ts';
import { pinTo } from './server.ts';
import { printFigures, printGrowth } from './print.ts';

const BASELINE = 'bench/baseline.json';
/** Worse than the baseline by more than this is a finding. */
const WORSE = 1.15;
/** p90/p10 of m above this, and the figures say nothing. */
const NOISE = 3;
const RUNS = 3;

const sets = process.argv.slice(2).filter((word) => word.includes('='));
if (sets.length === 0) {
	console.error(
		'Say which data sets: npm run bench -- S=FOLDER [M=FOLDER] [L=FOLDER] [PG=postgres://…]'
	);
	process.exit(2);
}
pinTo(1);
const before = existsSync(BASELINE)
	? (JSON.parse(readFileSync(BASELINE, 'utf8')) as { results: Record<string, Figures> }).results
	: {};

const results: Record<string, Figures> = {};
for (const word of sets) {
	const at = word.indexOf('=');
	const [name, place] = [word.slice(0, at), word.slice(at + 1)];
	const url = place.startsWith('postgres') ? place : `file:${place}/reinspect.db`;
	results[name] = await judged(name, url);
}
const growth = printGrowth(results, 'S', 'L');
if (process.argv.includes('--save') && process.exitCode !== 2) save();

/** Measures a set; again, up to three times, while a page is worse than the baseline. */
async function judged(name: string, url: string): Promise<Figures> {
	const worse = new Map<string, number>();
	let first: Figures | undefined;
	for (let run = 1; run <= RUNS; run += 1) {
		const figures = await measure(url);
		first ??= figures;
		printFigures(name, figures);
		if (figures.noise > NOISE) {
			console.log(`noise ${figures.noise.toFixed(1)} (p90/p10 of m): nothing is judged`);
			process.exitCode = 2;
			break;
		}
		for (const [page, { ratio }] of Object.entries(figures.pages)) {
			if (CONTROLS.has(page)) continue;
			const old = before[name]?.pages[page]?.ratio;
			if (old === undefined || ratio <= old * WORSE) continue;
			worse.set(page, (worse.get(page) ?? 0) + 1);
			console.log(`worse: ${name} ${page} ${ratio.toFixed(2)}, the baseline ${old.toFixed(2)}`);
		}
		if (worse.size === 0) break;
	}
	const twice = [...worse].filter(([, times]) => times >= 2).map(([page]) => page);
	if (twice.length > 0) {
		console.log(`${name}: worse in two of three runs: ${twice.join(', ')}`);
		process.exitCode ??= 1;
	}
	if (!first) throw new Error('Nothing was measured.');
	return first;
}

function save(): void {
	const machine = `${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.version}`;
	const commit = execSync('git rev-parse --short HEAD').toString().trim();
	const date = new Date().toISOString().slice(0, 10);
	const told = { machine, commit, date, results: { ...before, ...results }, growth };
	writeFileSync(BASELINE, `${JSON.stringify(told, null, '\t')}\n`);
}
