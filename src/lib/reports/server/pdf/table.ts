import type { Block, Run } from '../../document.ts';
import { COLOURS, CONTENT, PAGE } from './page.ts';
import { content, drawnText, drawRuns } from './runs.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Structure = PDFKit.PDFStructureElement;

const PADDING = 4;
/** Above and below the words of a cell: less where there are many short rows. */
const above = ({ dense }: Table) => (dense ? 1.4 : PADDING);
/** A table of at most this height, a quarter of a page, is not broken over two. */
const SHORT = PAGE.height / 4;

/**
 * Draws a table row by row with real header cells; a row never breaks over pages, and the header is
 * drawn again, as an artifact, at the top of each further page.
 */
export function drawTable(
	doc: PDFKit.PDFDocument,
	parent: Structure,
	table: Table,
	size: number
): void {
	const widths = widthsOf(table);
	const element = doc.struct('Table', { title: table.caption });
	parent.add(element);
	const heads = headsOf(table);
	const headHeight = rowHeight(doc, heads, widths, size, above(table));
	makeRoom(doc, beginningOf(doc, table, size));
	const head = doc.struct('TR');
	element.add(head);
	drawRow(doc, heads, widths, headHeight, size, table, (_, drawn) => {
		head.add(doc.struct('TH', { scope: 'Column' } as never, drawn as never));
	});
	head.end();
	for (const row of table.rows) {
		const height = rowHeight(doc, row.cells, widths, size, above(table));
		if (makeRoom(doc, height)) {
			doc.markContent('Artifact', { type: 'Layout' } as never);
			drawRow(doc, heads, widths, headHeight, size, table, null);
			doc.endMarkedContent();
		}
		const line = doc.struct('TR');
		element.add(line);
		drawRow(doc, row.cells, widths, height, size, table, (index, drawn) => {
			const header = row.header && index === 0;
			const options = (header ? { scope: 'Row' } : {}) as never;
			line.add(doc.struct(header ? 'TH' : 'TD', options, drawn as never));
		});
		line.end();
	}
	element.end();
	doc.x = PAGE.left;
	doc.y += size * 0.9;
}

/**
 * How high that part of a table is which stays together, with its heading: all of a short one, so
 * that its figures are read at a glance; of a longer one the head and the first row.
 */
export function beginningOf(doc: PDFKit.PDFDocument, table: Table, size: number): number {
	const widths = widthsOf(table);
	const head = rowHeight(doc, headsOf(table), widths, size, above(table));
	const rows = table.rows.map(({ cells }) => rowHeight(doc, cells, widths, size, above(table)));
	const whole = rows.reduce((sum, height) => sum + height, head);
	return whole <= SHORT ? whole : head + (rows[0] ?? 0);
}

function widthsOf({ columns }: Table): number[] {
	const total = columns.reduce((sum, { width }) => sum + width, 0);
	return columns.map(({ width }) => (width / total) * CONTENT);
}

const headsOf = ({ columns }: Table) =>
	columns.map(({ head }): Run[] => [{ text: head, strong: true }]);

/** Begins a new page where the height does not fit; says whether it did. */
export function makeRoom(doc: PDFKit.PDFDocument, height: number): boolean {
	if (doc.y + height <= PAGE.height - PAGE.bottom) return false;
	doc.addPage();
	return true;
}

function rowHeight(
	doc: PDFKit.PDFDocument,
	cells: readonly Run[][],
	widths: readonly number[],
	size: number,
	padding: number
): number {
	const heights = cells.map((runs, index) => {
		const bold = runs.some((run) => typeof run !== 'string' && run.strong);
		doc.font(bold ? 'bold' : 'body').fontSize(size);
		return doc.heightOfString(drawnText(runs), { width: (widths[index] ?? 0) - 2 * PADDING });
	});
	return Math.max(...heights) + 2 * padding;
}

function drawRow(
	doc: PDFKit.PDFDocument,
	cells: readonly Run[][],
	widths: readonly number[],
	height: number,
	size: number,
	table: Table,
	/** Puts a cell's content into its element; null inside an artifact, which has none. */
	place: ((index: number, drawn: ReturnType<typeof content>) => void) | null
): void {
	const top = doc.y;
	let left: number = PAGE.left;
	cells.forEach((runs, index) => {
		const x = left;
		const width = widths[index] ?? 0;
		const placing = {
			x: x + PADDING,
			y: top + above(table),
			width: width - 2 * PADDING,
			size,
			align: table.columns[index]?.numeric ? ('right' as const) : ('left' as const)
		};
		if (place) place(index, content(doc, runs, placing));
		else drawRuns(doc, runs, placing);
		left += width;
	});
	doc.y = top + height;
	// Inside an artifact already, another would close it.
	if (place) doc.markContent('Artifact', { type: 'Layout' } as never);
	doc
		.moveTo(PAGE.left, doc.y)
		.lineTo(PAGE.width - PAGE.right, doc.y)
		.lineWidth(0.5)
		.stroke(COLOURS.keyline);
	if (place) doc.endMarkedContent();
}
