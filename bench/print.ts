import type { Figures } from './measure.ts';

/** engineering.md 5.3: CPU as a ratio to a control page, at most. */
const TARGETS: Record<string, [control: 'm' | 't', most: number]> = {
	home: ['m', 6],
	register: ['t', 2],
	recommendation: ['m', 8],
	search: ['m', 10],
	save: ['m', 6]
};

/** A set's figures, each beside what it may be at most. */
export function printFigures(name: string, figures: Figures): void {
	const { pages, memory, memoryWithReports, coldStart, noise, pdf } = figures;
	console.log(
		`\n== ${name}: memory ${String(memory)} MB under load (at most 200; with PDFs drawn ${String(memoryWithReports)}), cold start ${String(coldStart)} ms (at most 600), noise ${noise.toFixed(2)}`
	);
	for (const [page, figure] of Object.entries(pages)) {
		const [control, most] = TARGETS[page] ?? [];
		const ratio = control === 't' ? figure.toTable : figure.ratio;
		const verdict =
			most === undefined ? '' : ` (at most ${String(most)}: ${ratio <= most ? 'met' : 'NOT met'})`;
		console.log(
			`${page.padEnd(20)} ${ratio.toFixed(2)} ${control ?? 'm'}${verdict}; median ${figure.median.toFixed(2)} m; ${String(Math.round(figure.micros))} µs CPU; wall p95 ${figure.wall.toFixed(1)} ms`
		);
	}
	console.log(`two-page PDF         ${String(pdf.cpu)} ms CPU; ${String(pdf.wall)} ms wall`);
}

/** How much each page's ratio grows from one set to another, for one force's reader. */
export function printGrowth(
	results: Record<string, Figures>,
	from: string,
	to: string
): Record<string, number> {
	const [small, large] = [results[from], results[to]];
	if (!small || !large) return {};
	console.log(`\n== growth, ${to} to ${from}, of one force's reader (at most 1.30)`);
	return Object.fromEntries(
		Object.keys(small.pages).map((page) => {
			const grown = (large.pages[page]?.ratio ?? 0) / (small.pages[page]?.ratio ?? 1);
			console.log(`${page.padEnd(20)} ${grown.toFixed(2)}`);
			return [page, grown];
		})
	);
}
