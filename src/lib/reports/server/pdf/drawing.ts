import { drawChart, WIDE } from '#lib/ui/charts/draw.ts';
import { textOf, type Block, type Run } from '../../document.ts';
import { replay } from './chart.ts';
import { COLOURS, CONTENT, PAGE } from './page.ts';
import { content, drawnText, type Placing } from './runs.ts';
import { beginningOf, drawTable, makeRoom } from './table.ts';

type Structure = PDFKit.PDFStructureElement;

/** How high a chart is, with the sentence above it. */
const CHART = (WIDE.height * CONTENT) / WIDE.width + 40;

/** Draws the blocks of one document, from top to bottom. */
export class Drawing {
	readonly #doc: PDFKit.PDFDocument;
	readonly #root: Structure;
	#scale = 1;
	/** The last entry of the outline at each level, under which the next stands. */
	#outline: Partial<Record<number, PDFKit.PDFOutline>> = {};

	constructor(doc: PDFKit.PDFDocument, root: Structure) {
		this.#doc = doc;
		this.#root = root;
	}

	/** Draws blocks, smaller or at their own size. */
	at(scale: number, blocks: readonly Block[]): void {
		this.#scale = scale;
		blocks.forEach((block, index) => this.#block(block, blocks[index + 1]));
		this.#scale = 1;
	}

	#block(block: Block, next: Block | undefined): void {
		switch (block.kind) {
			case 'heading':
				return this.#heading(block, next);
			case 'paragraph':
				return this.#paragraph(block.runs, block.size ?? 'body');
			case 'list':
				return this.#list(block.items, block.ordered);
			case 'definitions':
				return this.#definitions(block.entries);
			case 'table':
				return drawTable(this.#doc, this.#root, block, this.#tableSize);
			case 'chart':
				return this.#chart(block);
			case 'page-break':
				this.#doc.addPage();
				return;
			case 'pages':
				throw new Error('Blocks held to pages are drawn by their scale.');
		}
	}

	get #tableSize(): number {
		return 9.2 * this.#scale;
	}

	/** A heading is never left at the foot of a page without the beginning of what it heads. */
	#heading({ level, runs }: Extract<Block, { kind: 'heading' }>, next: Block | undefined): void {
		const doc = this.#doc;
		const text = textOf(runs);
		const size = { 1: 20, 2: 13.5, 3: 11 }[level] * this.#scale;
		const room = size * 2 + this.#beginning(next);
		if (doc.y > PAGE.top) doc.y += { 1: 0, 2: 7, 3: 5 }[level] * this.#scale;
		makeRoom(doc, room);
		this.#flow(`H${String(level)}`, allBold(runs), {
			x: PAGE.left,
			width: CONTENT,
			size,
			colour: COLOURS.navy
		});
		doc.y += { 1: 6, 2: 3, 3: 2 }[level] * this.#scale;
		const above = level === 3 ? (this.#outline[2] ?? doc.outline) : doc.outline;
		this.#outline[level] = above.addItem(text);
	}

	/** How high that part of a block is which stays with its heading: of a chart, all of it. */
	#beginning(block: Block | undefined): number {
		if (block?.kind === 'table') return beginningOf(this.#doc, block, this.#tableSize);
		return block?.kind === 'chart' ? CHART : 32;
	}

	#paragraph(runs: readonly Run[], kind: 'lead' | 'body' | 'small'): void {
		const size = { lead: 11.2, body: 10, small: 8.8 }[kind] * this.#scale;
		const colour = kind === 'small' ? COLOURS.soft : COLOURS.ink;
		this.#flow('P', runs, { x: PAGE.left, width: CONTENT, size, colour });
		this.#doc.y += 4.5 * this.#scale;
	}

	#list(items: readonly Run[][], ordered: boolean): void {
		const doc = this.#doc;
		const size = 10 * this.#scale;
		const list = doc.struct('L');
		this.#root.add(list);
		items.forEach((runs, index) => {
			doc.font('body').fontSize(size);
			const height = doc.heightOfString(drawnText(runs), { width: CONTENT - 16 });
			makeRoom(doc, Math.min(height, 300));
			const item = doc.struct('LI');
			list.add(item);
			const label = ordered ? `${String(index + 1)}.` : '•';
			item.add(
				doc.struct('Lbl', {}, () => {
					doc.font('body').fontSize(size).fillColor(COLOURS.teal);
					doc.text(label, PAGE.left + 2, doc.y, { lineBreak: false });
				})
			);
			const body = doc.struct('LBody');
			item.add(body);
			this.#flow('P', runs, { x: PAGE.left + 16, width: CONTENT - 16, size }, body);
			body.end();
			item.end();
			doc.y += 1.5 * this.#scale;
		});
		list.end();
		doc.y += 3 * this.#scale;
	}

	#definitions(entries: readonly { term: string; runs: Run[] }[]): void {
		const doc = this.#doc;
		const size = 9.6 * this.#scale;
		const left = 132;
		for (const { term, runs } of entries) {
			doc.font('body').fontSize(size);
			const height = Math.max(
				doc.heightOfString(drawnText(runs), { width: CONTENT - left }),
				doc.heightOfString(term, { width: left - 10 })
			);
			makeRoom(doc, Math.min(height, 300) + 3);
			const top = doc.y;
			this.#flow('P', [{ text: term, strong: true }], {
				x: PAGE.left,
				width: left - 10,
				size,
				colour: COLOURS.navy
			});
			const below = doc.y;
			doc.y = top;
			this.#flow('P', runs, { x: PAGE.left + left, width: CONTENT - left, size });
			doc.y = Math.max(doc.y, below) + 3 * this.#scale;
		}
		doc.x = PAGE.left;
		doc.y += 4 * this.#scale;
	}

	#chart({ spec, alt, caption }: Extract<Block, { kind: 'chart' }>): void {
		const doc = this.#doc;
		const drawing = drawChart(spec);
		const scale = CONTENT / drawing.width;
		const height = drawing.height * scale;
		makeRoom(doc, CHART);
		this.#paragraph(allBold(caption), 'body');
		const top = doc.y;
		const bbox = [PAGE.left, top, PAGE.left + CONTENT, top + height];
		this.#root.add(
			doc.struct('Figure', { alt, bbox, placement: 'Block' } as never, () => {
				replay(doc, drawing, PAGE.left, top, scale);
			})
		);
		doc.x = PAGE.left;
		doc.y = top + height + 6;
	}

	/** Runs that flow over lines and pages, as one element; another language as a Span of its own. */
	#flow(tag: string, runs: readonly Run[], placing: Placing, parent = this.#root): void {
		parent.add(this.#doc.struct(tag, {}, content(this.#doc, runs, placing) as never));
	}
}

const allBold = (runs: readonly Run[]) =>
	runs.map((run) =>
		typeof run === 'string' ? { text: run, strong: true } : { ...run, strong: true }
	);
