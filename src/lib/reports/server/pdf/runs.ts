import type { Run } from '../../document.ts';
import { COLOURS } from './page.ts';

export interface Placing {
	x: number;
	y: number;
	width: number;
	size: number;
	align?: 'left' | 'right';
	colour?: string;
}

/** Draws runs one after the other, wrapped together, from a place. */
export function drawRuns(doc: PDFKit.PDFDocument, runs: readonly Run[], placing: Placing): void {
	const pieces = joinBreaks(runs);
	const { x, y, width, align = 'left' } = placing;
	let first = true;
	pieces.forEach((piece, index) => {
		const breaks = piece.text.endsWith('\n');
		const options = { width, align, continued: index < pieces.length - 1 && !breaks };
		style(doc, piece, placing);
		if (first) doc.text(piece.text.replace(/\n$/, ''), x, index === 0 ? y : doc.y, options);
		else doc.text(piece.text.replace(/\n$/, ''), options);
		first = breaks;
	});
}

/** The runs as pieces, none empty, with a lone line break joined to the piece before it. */
export function joinBreaks(runs: readonly Run[]): Exclude<Run, string>[] {
	const pieces: Exclude<Run, string>[] = [];
	for (const run of runs) {
		const piece = typeof run === 'string' ? { text: run } : run;
		if (piece.text === '') continue;
		const last = pieces.at(-1);
		if (piece.text === '\n' && last) last.text += '\n';
		else pieces.push({ ...piece });
	}
	return pieces.length > 0 ? pieces : [{ text: ' ' }];
}

/** Sets the font of a piece. */
export function style(
	doc: PDFKit.PDFDocument,
	piece: Exclude<Run, string>,
	{ size, colour }: Pick<Placing, 'size' | 'colour'>
): void {
	doc
		.font(piece.bold ? 'bold' : 'body')
		.fontSize(size)
		.fillColor(colour ?? COLOURS.ink);
}
