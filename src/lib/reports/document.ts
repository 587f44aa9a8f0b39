import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Language } from '#lib/kernel/languages.ts';
import type { ChartSpec } from '#lib/metrics/chart.ts';

/**
 * Words of a paragraph; strong, in another language than the document's, the name of a thing that
 * has a page of its own, or of a heading of the same document.
 */
export type Run =
	string | { text: string; strong?: boolean; language?: Language; path?: string; heading?: string };

/** One part of a report, its language applied: the page and the PDF draw the same. */
export type Block =
	| { kind: 'heading'; level: 1 | 2 | 3; runs: Run[]; id: string }
	| { kind: 'paragraph'; runs: Run[]; size?: 'lead' | 'body' | 'small' }
	| { kind: 'list'; ordered: boolean; items: Run[][] }
	| { kind: 'definitions'; entries: { term: string; runs: Run[] }[] }
	| {
			kind: 'table';
			caption: string;
			columns: { head: string; width: number; numeric?: boolean }[];
			rows: { header: boolean; cells: Run[][] }[];
			/** Many short rows, closer on paper, so that a number's figures share a page with its chart. */
			dense?: boolean;
			/** What opens it on a page of the site, where a chart above it says the same. */
			folded?: string;
	  }
	| { kind: 'chart'; spec: ChartSpec; id: string; caption: Run[]; alt: string }
	| { kind: 'page-break' }
	/** Blocks that begin a page and take exactly so many, drawn smaller where they must be. */
	| { kind: 'pages'; pages: number; blocks: Block[] };

/** A report ready to be drawn: nothing left to decide but where lines end. */
export interface ReportDocument {
	language: Language;
	title: string;
	subject: string;
	author: string;
	/** The marking's English words, which stand on Welsh documents too. */
	marking: string;
	/** The marking in Welsh, beneath the English, on a Welsh document. */
	markingBeneath: string | null;
	runningTitle: string;
	sampleNotice: string | null;
	/** How a page is counted: `{page}` and `{pages}` stand for the numbers. */
	pageOf: string;
	createdOn: LocalDate;
	blocks: Block[];
}

/** The text of runs, without their marks. */
export function textOf(runs: readonly Run[]): string {
	return runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

/** The blocks in reading order, whatever the pages they are held to. */
export function flat(blocks: readonly Block[]): Exclude<Block, { kind: 'pages' }>[] {
	return blocks.flatMap((block) => (block.kind === 'pages' ? flat(block.blocks) : [block]));
}
