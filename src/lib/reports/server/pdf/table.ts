import type { Block, Run } from '../../document.ts';
import { textOf } from '../../document.ts';
import { COLOURS, CONTENT, PAGE } from './page.ts';
import { drawRuns } from './runs.ts';

type Table = Extract<Block, { kind: 'table' }>;
type Structure = PDFKit.PDFStructureElement;

const PADDING = 4;

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
	const total = table.columns.reduce((sum, { width }) => sum + width, 0);
	const widths = table.columns.map(({ width }) => (width / total) * CONTENT);
	const element = doc.struct('Table', { title: table.caption });
	parent.add(element);
	const heads = table.columns.map(({ head }): Run[] => [{ text: head, bold: true }]);
	const headHeight = rowHeight(doc, heads, widths, size);
	const first = table.rows[0];
	makeRoom(doc, headHeight + (first ? rowHeight(doc, first.cells, widths, size) : 0));
	const head = doc.struct('TR');
	element.add(head);
	drawRow(doc, heads, widths, headHeight, size, table, (index, draw) => {
		head.add(doc.struct('TH', { scope: 'Column' } as never, draw));
		return index;
	});
	head.end();
	for (const row of table.rows) {
		const height = rowHeight(doc, row.cells, widths, size);
		if (makeRoom(doc, height)) {
			doc.markContent('Artifact', { type: 'Layout' } as never);
			drawRow(doc, heads, widths, headHeight, size, table, (_, draw) => draw(), true);
			doc.endMarkedContent();
		}
		const line = doc.struct('TR');
		element.add(line);
		drawRow(doc, row.cells, widths, height, size, table, (index, draw) => {
			const header = row.header && index === 0;
			line.add(
				header ? doc.struct('TH', { scope: 'Row' } as never, draw) : doc.struct('TD', {}, draw)
			);
		});
		line.end();
	}
	element.end();
	doc.x = PAGE.left;
	doc.y += size * 0.9;
}

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
	size: number
): number {
	const heights = cells.map((runs, index) => {
		const bold = runs.some((run) => typeof run !== 'string' && run.bold);
		doc.font(bold ? 'bold' : 'body').fontSize(size);
		return doc.heightOfString(textOf(runs) || ' ', { width: (widths[index] ?? 0) - 2 * PADDING });
	});
	return Math.max(...heights) + 2 * PADDING;
}

function drawRow(
	doc: PDFKit.PDFDocument,
	cells: readonly Run[][],
	widths: readonly number[],
	height: number,
	size: number,
	table: Table,
	place: (index: number, draw: () => void) => unknown,
	artifact = false
): void {
	const top = doc.y;
	let left: number = PAGE.left;
	cells.forEach((runs, index) => {
		const x = left;
		const width = widths[index] ?? 0;
		place(index, () => {
			drawRuns(doc, runs, {
				x: x + PADDING,
				y: top + PADDING,
				width: width - 2 * PADDING,
				size,
				align: table.columns[index]?.numeric ? 'right' : 'left'
			});
		});
		left += width;
	});
	doc.y = top + height;
	// Inside an artifact already, another would close it.
	if (!artifact) doc.markContent('Artifact', { type: 'Layout' } as never);
	doc
		.moveTo(PAGE.left, doc.y)
		.lineTo(PAGE.width - PAGE.right, doc.y)
		.lineWidth(0.5)
		.stroke(COLOURS.keyline);
	if (!artifact) doc.endMarkedContent();
}
