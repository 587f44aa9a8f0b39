import { BELOW, type Op } from '#lib/ui/charts/vectorContext.ts';
import type { Drawing } from '#lib/ui/charts/draw.ts';

/** Replays a drawing into a PDF as vectors and text, `scale` points a pixel, at a place. */
export function replay(
	doc: PDFKit.PDFDocument,
	drawing: Drawing,
	x: number,
	y: number,
	scale: number
): void {
	doc.save();
	doc.translate(x, y).scale(scale);
	for (const op of drawing.ops) {
		doc.save();
		draw(doc, op);
		doc.restore();
	}
	doc.restore();
}

function draw(doc: PDFKit.PDFDocument, op: Op): void {
	switch (op.kind) {
		case 'fill':
			if (op.clip) doc.path(op.clip).clip();
			doc.path(op.path).fill(solid(op.colour));
			return;
		case 'stroke':
			if (op.clip) doc.path(op.clip).clip();
			doc.path(op.path).lineWidth(op.width);
			if (op.dash.length > 0) doc.dash(op.dash[0] ?? 1, { space: op.dash[1] ?? op.dash[0] ?? 1 });
			doc.stroke(solid(op.colour));
			return;
		case 'text': {
			doc
				.font(op.bold ? 'bold' : 'body')
				.fontSize(op.size)
				.fillColor(solid(op.colour));
			const width = doc.widthOfString(op.text);
			const shift = op.anchor === 'middle' ? -width / 2 : op.anchor === 'end' ? -width : 0;
			const below = (BELOW[op.baseline] ?? 0) * op.size;
			doc.transform(...(op.matrix as [number, number, number, number, number, number]));
			doc.text(op.text, op.x + shift, op.y + below, { lineBreak: false, baseline: 'alphabetic' });
		}
	}
}

/** `rgba(r,g,b,a)` as a plain colour: our charts have none that is see-through but grid lines. */
function solid(colour: string): string {
	const parts = /rgba?\(([^)]+)\)/.exec(colour)?.[1]?.split(',').map(Number);
	if (!parts) return colour;
	const [r = 0, g = 0, b = 0, alpha = 1] = parts;
	const hex = [r, g, b].map((part) => Math.round(255 - (255 - part) * alpha));
	return `#${hex.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
