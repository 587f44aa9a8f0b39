import { held } from '#lib/words/held.ts';
import type { Run } from '../../document.ts';
import { COLOURS } from './page.ts';

type Structure = PDFKit.PDFStructureElement;
type Piece = Exclude<Run, string>;

export interface Placing {
	x: number;
	/** Where the first line begins; where the document has come to, if none is given. */
	y?: number;
	width: number;
	size: number;
	align?: 'left' | 'right';
	colour?: string;
}

/** Draws runs one after the other, wrapped together, from a place. */
export function drawRuns(doc: PDFKit.PDFDocument, runs: readonly Run[], placing: Placing): void {
	for (const { write } of writers(doc, runs, placing)) write();
}

/**
 * What draws runs, as the content of one element: a run in another language than the document's is
 * a Span of its own, which says so (ISO 14289-1, 7.2).
 */
export function content(
	doc: PDFKit.PDFDocument,
	runs: readonly Run[],
	placing: Placing
): (() => void) | (Structure | (() => void))[] {
	const parts = writers(doc, runs, placing);
	if (parts.every(({ language }) => !language)) return () => parts.forEach(({ write }) => write());
	return parts.map(({ language, write }) =>
		language ? doc.struct('Span', { lang: language === 'cy' ? 'cy-GB' : 'en-GB' }, write) : write
	);
}

function writers(doc: PDFKit.PDFDocument, runs: readonly Run[], placing: Placing) {
	const pieces = joinBreaks(runs);
	const { x, y, width, align = 'left' } = placing;
	return pieces.map((piece, index) => {
		const breaks = piece.text.endsWith('\n');
		const starts = index === 0 || pieces[index - 1]?.text.endsWith('\n') === true;
		const write = () => {
			const options = { width, align, continued: index < pieces.length - 1 && !breaks };
			style(doc, piece, placing);
			const text = piece.text.replace(/\n$/, '');
			if (starts) doc.text(text, x, index === 0 ? (y ?? doc.y) : doc.y, options);
			else doc.text(text, options);
		};
		return { language: piece.language, write };
	});
}

/** The runs' text as it is drawn, for measuring it. */
export function drawnText(runs: readonly Run[]): string {
	return joinBreaks(runs)
		.map(({ text }) => text)
		.join('');
}

/**
 * The runs as pieces, none empty, with a lone line break, or the space between two sentences,
 * joined to the piece before it: a line that begins with a piece would begin with its space.
 */
function joinBreaks(runs: readonly Run[]): Piece[] {
	const pieces: Piece[] = [];
	for (const run of runs) {
		const piece = typeof run === 'string' ? { text: run } : run;
		if (piece.text === '') continue;
		const last = pieces.at(-1);
		const text = held(piece.text);
		if (text === '\n' && last) last.text += '\n';
		else if (text.startsWith(' ') && last && !last.text.endsWith('\n')) {
			last.text += ' ';
			if (text.length > 1) pieces.push({ ...piece, text: text.slice(1) });
		} else pieces.push({ ...piece, text });
	}
	return pieces.length > 0 ? pieces : [{ text: ' ' }];
}

/** Sets the font of a piece. */
function style(
	doc: PDFKit.PDFDocument,
	piece: Piece,
	{ size, colour }: Pick<Placing, 'size' | 'colour'>
): void {
	doc
		.font(piece.strong ? 'bold' : 'body')
		.fontSize(size)
		.fillColor(colour ?? COLOURS.ink);
}
