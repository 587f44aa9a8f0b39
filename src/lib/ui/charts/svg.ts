import { BELOW, type Op } from './vectorContext.ts';
import type { Drawing } from './draw.ts';

const escape = (text: string) =>
	text
		.replaceAll('&', '&amp;')
		.replaceAll('<', '&lt;')
		.replaceAll('>', '&gt;')
		.replaceAll('"', '&quot;');
const short = (value: number) => String(Math.round(value * 100) / 100);

/** A drawing as SVG with its name and what it shows; `id` must be the page's only one. */
export function toSvg(
	drawing: Drawing,
	named: { id: string; title: string; description: string; look?: string }
): string {
	const { id } = named;
	const clips: string[] = [];
	const clip = (path: string | null) => {
		if (path === null || path === '') return '';
		if (!clips.includes(path)) clips.push(path);
		return ` clip-path="url(#${id}-clip-${String(clips.indexOf(path))})"`;
	};
	const body = drawing.ops.map((op) => draw(op, clip)).join('');
	const definitions = clips
		.map(
			(path, index) => `<clipPath id="${id}-clip-${String(index)}"><path d="${path}"/></clipPath>`
		)
		.join('');
	const size = `0 0 ${String(drawing.width)} ${String(drawing.height)}`;
	return (
		`<svg class="ri-chart ${named.look ?? ''}" viewBox="${size}" role="img" aria-labelledby="${id}-title ${id}-desc">` +
		`<title id="${id}-title">${escape(named.title)}</title>` +
		`<desc id="${id}-desc">${escape(named.description)}</desc>` +
		(definitions ? `<defs>${definitions}</defs>` : '') +
		`${body}</svg>`
	);
}

function draw(op: Op, clip: (path: string | null) => string): string {
	switch (op.kind) {
		case 'fill':
			return `<path d="${op.path}" fill="${op.colour}"${clip(op.clip)}/>`;
		case 'stroke': {
			const dash = op.dash.length > 0 ? ` stroke-dasharray="${op.dash.join(' ')}"` : '';
			return `<path d="${op.path}" fill="none" stroke="${op.colour}" stroke-width="${short(op.width)}"${dash}${clip(op.clip)}/>`;
		}
		case 'text': {
			const y = op.y + (BELOW[op.baseline] ?? 0) * op.size;
			const weight = op.bold ? ' font-weight="700"' : '';
			const matrix = op.matrix.map(short).join(' ');
			return `<text transform="matrix(${matrix})" x="${short(op.x)}" y="${short(y)}" font-size="${short(op.size)}"${weight} text-anchor="${op.anchor}" fill="${op.colour}">${escape(op.text)}</text>`;
		}
	}
}
