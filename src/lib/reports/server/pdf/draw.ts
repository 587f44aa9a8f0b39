import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import { DomainError } from '#lib/kernel/errors.ts';
import { drawChart } from '#lib/ui/charts/draw.ts';
import type { Block, ReportDocument, Run } from '../../document.ts';
import { replay } from './chart.ts';
import { COLOURS, CONTENT, markPages, PAGE } from './page.ts';
import { drawRuns, joinBreaks, style } from './runs.ts';
import { drawTable, makeRoom } from './table.ts';

type Structure = PDFKit.PDFStructureElement;

const require = createRequire(import.meta.url);
const face = (path: string) =>
	fontkit.openSync(require.resolve(`@expo-google-fonts/source-sans-3/${path}`));
/** Parsed once: given by path, each document would parse them again, at ten times the cost. */
let fonts: { body: fontkit.Font; bold: fontkit.Font } | undefined;

/** How much smaller a document of a fixed number of pages may become to fit. */
const STEPS = [1, 0.96, 0.92, 0.88, 0.84, 0.8];

/**
 * Draws a report as a tagged PDF/UA: headings, lists and tables as what they are, charts as vectors
 * with alternative text, fonts embedded. The same document gives the same bytes. Throws
 * `DomainError('invalid')` when a document of a fixed number of pages does not fit them.
 */
export async function drawPdf(document: ReportDocument): Promise<Buffer> {
	if (document.exactly === null) return finish(draw(document, 1), document);
	for (const scale of STEPS) {
		const drawn = draw(document, scale);
		if (drawn.fits) return finish(drawn, document);
	}
	throw new DomainError('invalid', {
		field: 'length',
		reason: 'too-long',
		pages: document.exactly
	});
}

interface Drawn {
	doc: PDFKit.PDFDocument;
	fits: boolean;
}

async function finish({ doc }: Drawn, document: ReportDocument): Promise<Buffer> {
	markPages(doc, document);
	const parts: Buffer[] = [];
	const done = new Promise<void>((resolve, reject) => {
		doc.on('data', (part: Buffer) => parts.push(part));
		doc.on('end', resolve);
		doc.on('error', reject);
	});
	doc.end();
	await done;
	return Buffer.concat(parts);
}

function draw(document: ReportDocument, scale: number): Drawn {
	fonts ??= {
		body: face('400Regular/SourceSans3_400Regular.ttf'),
		bold: face('700Bold/SourceSans3_700Bold.ttf')
	};
	const created = new Date(`${document.createdOn}T00:00:00Z`);
	const doc = new PDFDocument({
		size: 'A4',
		margins: { top: PAGE.top, bottom: PAGE.bottom, left: PAGE.left, right: PAGE.right },
		pdfVersion: '1.7',
		subset: 'PDF/UA' as never,
		tagged: true,
		lang: document.language === 'cy' ? 'cy-GB' : 'en-GB',
		displayTitle: true,
		bufferPages: true,
		font: null as never,
		info: {
			Title: document.title,
			Author: document.author,
			Subject: document.subject,
			Creator: 'Reinspect',
			Producer: 'Reinspect',
			CreationDate: created,
			ModDate: created
		}
	});
	doc.registerFont('body', fonts.body as never);
	doc.registerFont('bold', fonts.bold as never);
	doc.font('body');
	const root = doc.struct('Document');
	doc.addStructure(root);
	const drawing = new Drawing(doc, root, scale);
	let fits = true;
	for (const block of document.blocks) {
		const page = doc.bufferedPageRange().count;
		drawing.block(block);
		if (block.kind === 'page-break' && document.exactly !== null && page > 1) fits = false;
	}
	root.end();
	if (document.exactly !== null && doc.bufferedPageRange().count !== document.exactly) fits = false;
	return { doc, fits };
}

/** Draws the blocks of one document, from top to bottom. */
class Drawing {
	readonly #doc: PDFKit.PDFDocument;
	readonly #root: Structure;
	readonly #scale: number;
	#section: PDFKit.PDFOutline | null = null;

	constructor(doc: PDFKit.PDFDocument, root: Structure, scale: number) {
		this.#doc = doc;
		this.#root = root;
		this.#scale = scale;
	}

	block(block: Block): void {
		switch (block.kind) {
			case 'heading':
				return this.#heading(block);
			case 'paragraph':
				return this.#paragraph(block.runs, block.size ?? 'body');
			case 'list':
				return this.#list(block.items, block.ordered);
			case 'definitions':
				return this.#definitions(block.entries);
			case 'table':
				return drawTable(this.#doc, this.#root, block, 9.2 * this.#scale);
			case 'chart':
				return this.#chart(block);
			case 'page-break':
				this.#doc.addPage();
		}
	}

	#heading({ level, text }: Extract<Block, { kind: 'heading' }>): void {
		const doc = this.#doc;
		const size = { 1: 20, 2: 13.5, 3: 11 }[level] * this.#scale;
		const room = { 1: 90, 2: 64, 3: 56 }[level];
		if (doc.y > PAGE.top) doc.y += { 1: 0, 2: 7, 3: 5 }[level] * this.#scale;
		makeRoom(doc, room);
		this.#root.add(
			doc.struct(`H${String(level)}`, { title: text }, () => {
				doc.font('bold').fontSize(size).fillColor(COLOURS.navy);
				doc.text(text, PAGE.left, doc.y, { width: CONTENT, lineGap: 1 });
			})
		);
		doc.y += { 1: 6, 2: 3, 3: 2 }[level] * this.#scale;
		if (level === 1) doc.outline.addItem(text);
		else if (level === 2) this.#section = doc.outline.addItem(text);
		else (this.#section ?? doc.outline).addItem(text);
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
			makeRoom(doc, size * 1.4);
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
			const text = joinBreaks(runs)
				.map((piece) => piece.text)
				.join('');
			const height = Math.max(
				doc.heightOfString(text, { width: CONTENT - left }),
				doc.heightOfString(term, { width: left - 10 })
			);
			makeRoom(doc, Math.min(height, 300) + 3);
			const top = doc.y;
			this.#flow('P', [{ text: term, bold: true }], {
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
		makeRoom(doc, height + 40);
		this.#paragraph([{ text: caption, bold: true }], 'body');
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
	#flow(
		tag: string,
		runs: readonly Run[],
		placing: { x: number; width: number; size: number; colour?: string },
		parent: Structure = this.#root
	): void {
		const doc = this.#doc;
		const plain = runs.every((run) => typeof run === 'string' || !run.language);
		if (plain) {
			parent.add(doc.struct(tag, {}, () => drawRuns(doc, runs, { ...placing, y: doc.y })));
			return;
		}
		const pieces = joinBreaks(runs);
		const top = doc.y;
		const parts = pieces.map((piece, index) => {
			const write = () => {
				style(doc, piece, placing);
				const options = { width: placing.width, continued: index < pieces.length - 1 };
				if (index === 0) doc.text(piece.text, placing.x, top, options);
				else doc.text(piece.text, options);
			};
			const lang = piece.language === 'cy' ? 'cy-GB' : 'en-GB';
			return piece.language ? doc.struct('Span', { lang }, write) : write;
		});
		parent.add(doc.struct(tag, {}, parts as never));
	}
}
