/**
 * `npm run bench`: what a page costs, as a ratio to the control pages m and t of the same build in
 * the same run (engineering.md 5.4). CPU is what the kernel counted for the server's threads, over
 * interleaved slices; wall time stands beside it. Needs `npm run build` and a data set
 * (bench/generate.ts): `npm run bench -- S=FOLDER [M=FOLDER] [L=FOLDER] [PG=postgres://…] [--save]`.
 */
import { execSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { measure, type Figures } from './measure.ts';

const BASELINE = 'bench/baseline.json';
/** engineering.md 5.3: CPU as a ratio to a control page, at most. */
const TARGETS: Record<string, [control: 'm' | 't', most: number]> = {
	home: ['m', 6],
	register: ['t', 2],
	recommendation: ['m', 8],
	search: ['m', 10],
	save: ['m', 6]
};
/** Worse than the baseline by more than this is a finding. */
const WORSE = 1.15;

const sets = process.argv.slice(2).filter((word) => word.includes('='));
if (sets.length === 0) {
	console.error(
		'Say which data sets: npm run bench -- S=FOLDER [M=FOLDER] [L=FOLDER] [PG=postgres://…]'
	);
	process.exit(2);
}

const results: Record<string, Figures> = {};
for (const word of sets) {
	const at = word.indexOf('=');
	const [name, place] = [word.slice(0, at), word.slice(at + 1)];
	const url = place.startsWith('postgres') ? place : `file:${place}/reinspect.db`;
	results[name] = await measure(url);
	print(name, results[name]);
}
const growth = compare('S', 'L');
const before = existsSync(BASELINE)
	? (JSON.parse(readFileSync(BASELINE, 'utf8')) as { results: Record<string, Figures> })
	: null;
for (const [name, figures] of Object.entries(results)) {
	for (const [page, { ratio }] of Object.entries(figures.pages)) {
		const old = before?.results[name]?.pages[page]?.ratio;
		if (old && ratio > old * WORSE)
			console.log(`worse: ${name} ${page} ${ratio.toFixed(2)}, the baseline ${old.toFixed(2)}`);
	}
}
if (process.argv.includes('--save')) {
	const machine = `${String(cpus().length)} cores, ${String(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.version}`;
	const commit = execSync('git rev-parse --short HEAD').toString().trim();
	const date = new Date().toISOString().slice(0, 10);
	writeFileSync(
		BASELINE,
		`${JSON.stringify({ machine, commit, date, results, growth }, null, '\t')}\n`
	);
}

function print(name: string, { pages, memory, coldStart, noise }: Figures): void {
	console.log(
		`\n== ${name}: memory ${String(memory)} MB under load, cold start ${String(coldStart)} ms`
	);
	if (noise > 3)
		console.log(`   noise ${noise.toFixed(1)} (p90/p10 of m): these figures do not judge`);
	for (const [page, figure] of Object.entries(pages)) {
		const [control, most] = TARGETS[page] ?? [];
		const ratio = control === 't' ? figure.toTable : figure.ratio;
		const verdict =
			most === undefined ? '' : ` (at most ${String(most)}: ${ratio <= most ? 'met' : 'NOT met'})`;
		console.log(
			`${page.padEnd(16)} ${ratio.toFixed(2)} ${control ?? 'm'}${verdict}; median ${figure.median.toFixed(2)} m; ${String(Math.round(figure.micros))} µs CPU; wall p95 ${figure.wall.toFixed(1)} ms`
		);
	}
}

/** How much a page's ratio grows from one set to another. */
function compare(from: string, to: string): Record<string, number> {
	const [small, large] = [results[from], results[to]];
	if (!small || !large) return {};
	console.log(`\n== growth, ${to} to ${from}, of one force's reader (at most 1.30)`);
	return Object.fromEntries(
		Object.keys(small.pages).map((page) => {
			const grown = (large.pages[page]?.ratio ?? 0) / (small.pages[page]?.ratio ?? 1);
			console.log(`${page.padEnd(16)} ${grown.toFixed(2)}`);
			return [page, grown];
		})
	);
}
