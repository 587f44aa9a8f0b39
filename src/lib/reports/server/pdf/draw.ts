import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';
import PDFDocument from 'pdfkit';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Block, ReportDocument } from '../../document.ts';
import { Drawing } from './drawing.ts';
import { markPages, PAGE } from './page.ts';

type Pages = Extract<Block, { kind: 'pages' }>;

const require = createRequire(import.meta.url);
/** Where the ready-made ligatures begin, whose letters are theirs and not one letter. */
const LIGATURES = 0xfb00;

/**
 * A face whose glyphs know their letters. fontkit keeps a glyph as it first meets it; met as a part
 * of another, as the stop is of the colon, it would have no letter in any later document.
 */
function face(path: string): fontkit.Font {
	const font = fontkit.openSync(require.resolve(`@expo-google-fonts/source-sans-3/${path}`));
	for (const letter of font.characterSet) if (letter < LIGATURES) font.glyphForCodePoint(letter);
	return font;
}
/** Parsed once: given by path, each document would parse them again, at ten times the cost. */
let fonts: { body: fontkit.Font; bold: fontkit.Font } | undefined;

/** How much smaller blocks held to a number of pages may become to fit. */
const STEPS = [1, 0.96, 0.92, 0.88, 0.84, 0.8, 0.76];

/**
 * Draws a report as a tagged PDF/UA: headings, lists and tables as what they are, charts as vectors
 * with alternative text, fonts embedded. The same document gives the same bytes. Throws
 * `DomainError('invalid')` when blocks held to a number of pages do not fit them.
 */
export async function drawPdf(document: ReportDocument): Promise<Buffer> {
	const { doc, root } = begin(document);
	const drawing = new Drawing(doc, root);
	for (const part of parted(document.blocks)) {
		if (Array.isArray(part)) drawing.at(1, part);
		else drawing.at(scaleOf(document, part), part.blocks);
	}
	root.end();
	return finish(doc, document);
}

/** Blocks in runs, with those held to pages apart. */
function parted(blocks: readonly Block[]): (Block[] | Pages)[] {
	const parts: (Block[] | Pages)[] = [];
	for (const block of blocks) {
		const last = parts.at(-1);
		if (block.kind === 'pages') parts.push(block);
		else if (Array.isArray(last)) last.push(block);
		else parts.push([block]);
	}
	return parts;
}

/** Lays a document out as `drawPdf` would, and throws as it would; makes no file. */
export function tryPages(document: ReportDocument): void {
	for (const block of document.blocks) if (block.kind === 'pages') scaleOf(document, block);
}

/** The largest scale at which blocks take exactly their pages, found by drawing them apart. */
function scaleOf(document: ReportDocument, pages: Pages): number {
	const scale = STEPS.find((step) => fits(document, pages, step));
	if (scale !== undefined) return scale;
	throw new DomainError('invalid', { field: 'length', reason: 'too-long', pages: pages.pages });
}

function fits(document: ReportDocument, { blocks, pages }: Pages, scale: number): boolean {
	const { doc, root } = begin(document);
	const drawing = new Drawing(doc, root);
	const count = () => doc.bufferedPageRange().count;
	let breaks = 0;
	for (const part of byPage(blocks)) {
		if (breaks > 0) doc.addPage();
		drawing.at(scale, part);
		breaks += 1;
		if (count() > breaks) return false;
	}
	return count() === pages;
}

/** Blocks between one page break and the next. */
function byPage(blocks: readonly Block[]): Block[][] {
	const parts: Block[][] = [[]];
	for (const block of blocks) {
		if (block.kind === 'page-break') parts.push([]);
		else parts.at(-1)?.push(block);
	}
	return parts;
}

async function finish(doc: PDFKit.PDFDocument, document: ReportDocument): Promise<Buffer> {
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

function begin(document: ReportDocument) {
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
	return { doc, root };
}
