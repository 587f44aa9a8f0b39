/** One thing that was drawn: paths with their points already placed, or text with its matrix. */
export type Op =
	| { kind: 'fill'; path: string; colour: string; clip: string | null }
	| {
			kind: 'stroke';
			path: string;
			colour: string;
			width: number;
			dash: number[];
			clip: string | null;
	  }
	| {
			kind: 'text';
			text: string;
			x: number;
			y: number;
			size: number;
			bold: boolean;
			anchor: Anchor;
			baseline: string;
			colour: string;
			matrix: Matrix;
	  };
export type Anchor = 'start' | 'middle' | 'end';
export type Matrix = readonly [number, number, number, number, number, number];

interface State {
	matrix: Matrix;
	fillStyle: string;
	strokeStyle: string;
	lineWidth: number;
	font: string;
	textAlign: string;
	textBaseline: string;
	globalAlpha: number;
	dash: number[];
	clip: string | null;
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

function multiply(m: Matrix, n: Matrix): Matrix {
	return [
		m[0] * n[0] + m[2] * n[1],
		m[1] * n[0] + m[3] * n[1],
		m[0] * n[2] + m[2] * n[3],
		m[1] * n[2] + m[3] * n[3],
		m[0] * n[4] + m[2] * n[5] + m[4],
		m[1] * n[4] + m[3] * n[5] + m[5]
	];
}

/** How wide a text is in a font (`bold 13px …`), in pixels. */
export type Measure = (text: string, font: { size: number; bold: boolean }) => number;

/** Size and weight of a CSS font. */
export function fontOf(font: string): { size: number; bold: boolean } {
	const size = /([\d.]+)px/.exec(font)?.[1];
	return { size: size ? Number(size) : 12, bold: /bold|[6-9]00/.test(font) };
}

/**
 * As much of a 2D canvas context as Chart.js asks for: it draws nothing and keeps what would have
 * been drawn, so that one configuration becomes SVG in a page and vectors in a PDF.
 */
export class VectorContext {
	readonly ops: Op[] = [];
	readonly canvas: object;
	readonly #measure: Measure;
	#states: State[] = [];
	#path: string[] = [];
	#state: State = {
		matrix: IDENTITY,
		fillStyle: '#000',
		strokeStyle: '#000',
		lineWidth: 1,
		font: '12px sans-serif',
		textAlign: 'start',
		textBaseline: 'alphabetic',
		globalAlpha: 1,
		dash: [],
		clip: null
	};
	lineCap = 'butt';
	lineJoin = 'miter';
	miterLimit = 10;
	lineDashOffset = 0;

	constructor(width: number, height: number, measure: Measure) {
		this.#measure = measure;
		this.canvas = {
			width,
			height,
			style: {},
			getContext: () => this,
			getAttribute: () => null,
			setAttribute: () => undefined,
			removeAttribute: () => undefined
		};
	}

	get fillStyle() {
		return this.#state.fillStyle;
	}
	set fillStyle(value: string) {
		this.#state.fillStyle = value;
	}
	get strokeStyle() {
		return this.#state.strokeStyle;
	}
	set strokeStyle(value: string) {
		this.#state.strokeStyle = value;
	}
	get lineWidth() {
		return this.#state.lineWidth;
	}
	set lineWidth(value: number) {
		this.#state.lineWidth = value;
	}
	get font() {
		return this.#state.font;
	}
	set font(value: string) {
		this.#state.font = value;
	}
	get textAlign() {
		return this.#state.textAlign;
	}
	set textAlign(value: string) {
		this.#state.textAlign = value;
	}
	get textBaseline() {
		return this.#state.textBaseline;
	}
	set textBaseline(value: string) {
		this.#state.textBaseline = value;
	}
	get globalAlpha() {
		return this.#state.globalAlpha;
	}
	set globalAlpha(value: number) {
		this.#state.globalAlpha = value;
	}

	save() {
		this.#states.push({ ...this.#state });
	}
	restore() {
		this.#state = this.#states.pop() ?? this.#state;
	}
	setTransform(a: number, b: number, c: number, d: number, e: number, f: number) {
		this.#state.matrix = [a, b, c, d, e, f];
	}
	resetTransform() {
		this.#state.matrix = IDENTITY;
	}
	translate(x: number, y: number) {
		this.#state.matrix = multiply(this.#state.matrix, [1, 0, 0, 1, x, y]);
	}
	scale(x: number, y: number) {
		this.#state.matrix = multiply(this.#state.matrix, [x, 0, 0, y, 0, 0]);
	}
	rotate(angle: number) {
		const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
		this.#state.matrix = multiply(this.#state.matrix, [cos, sin, -sin, cos, 0, 0]);
	}

	#at(x: number, y: number): string {
		const m = this.#state.matrix;
		return [m[0] * x + m[2] * y + m[4], m[1] * x + m[3] * y + m[5]]
			.map((value) => String(Math.round(value * 100) / 100))
			.join(' ');
	}

	beginPath() {
		this.#path = [];
	}
	closePath() {
		this.#path.push('Z');
	}
	moveTo(x: number, y: number) {
		this.#path.push(`M${this.#at(x, y)}`);
	}
	lineTo(x: number, y: number) {
		this.#path.push(`${this.#path.length > 0 ? 'L' : 'M'}${this.#at(x, y)}`);
	}
	bezierCurveTo(a: number, b: number, c: number, d: number, x: number, y: number) {
		this.#path.push(`C${this.#at(a, b)} ${this.#at(c, d)} ${this.#at(x, y)}`);
	}
	quadraticCurveTo(a: number, b: number, x: number, y: number) {
		this.#path.push(`Q${this.#at(a, b)} ${this.#at(x, y)}`);
	}
	rect(x: number, y: number, width: number, height: number) {
		this.moveTo(x, y);
		this.lineTo(x + width, y);
		this.lineTo(x + width, y + height);
		this.lineTo(x, y + height);
		this.closePath();
	}
	/** Arcs as cubic curves, a quarter turn at most each. */
	arc(cx: number, cy: number, radius: number, from: number, to: number) {
		const turn = Math.PI * 2;
		let sweep = to - from;
		if (sweep < 0) sweep = ((sweep % turn) + turn) % turn;
		sweep = Math.min(sweep, turn);
		const steps = Math.max(1, Math.ceil(sweep / (Math.PI / 2)));
		const step = sweep / steps;
		const k = (4 / 3) * Math.tan(step / 4);
		for (let index = 0; index < steps; index += 1) {
			const [start, end] = [from + index * step, from + (index + 1) * step];
			const [x0, y0] = [cx + radius * Math.cos(start), cy + radius * Math.sin(start)];
			const [x1, y1] = [cx + radius * Math.cos(end), cy + radius * Math.sin(end)];
			if (index === 0) this.lineTo(x0, y0);
			this.bezierCurveTo(
				x0 - k * radius * Math.sin(start),
				y0 + k * radius * Math.cos(start),
				x1 + k * radius * Math.sin(end),
				y1 - k * radius * Math.cos(end),
				x1,
				y1
			);
		}
	}
	clip() {
		this.#state.clip = this.#path.join('');
	}

	fill() {
		const path = this.#path.join('');
		if (path)
			this.ops.push({ kind: 'fill', path, colour: this.#state.fillStyle, clip: this.#state.clip });
	}
	stroke() {
		const path = this.#path.join('');
		const { strokeStyle: colour, lineWidth: width, dash, clip } = this.#state;
		if (path && width > 0) this.ops.push({ kind: 'stroke', path, colour, width, dash, clip });
	}
	fillRect(x: number, y: number, width: number, height: number) {
		this.#apart(() => {
			this.rect(x, y, width, height);
			this.fill();
		});
	}
	strokeRect(x: number, y: number, width: number, height: number) {
		this.#apart(() => {
			this.rect(x, y, width, height);
			this.stroke();
		});
	}
	clearRect() {
		return undefined;
	}
	#apart(draw: () => void) {
		const path = this.#path;
		this.#path = [];
		draw();
		this.#path = path;
	}
	setLineDash(dash: number[]) {
		this.#state.dash = [...dash];
	}
	getLineDash() {
		return this.#state.dash;
	}
	measureText(text: string) {
		return {
			width: this.#measure(text, fontOf(this.#state.font)),
			actualBoundingBoxAscent: 0,
			actualBoundingBoxDescent: 0
		};
	}
	fillText(text: string, x: number, y: number) {
		const { font, textAlign, textBaseline: baseline, fillStyle: colour, matrix } = this.#state;
		const anchor: Anchor =
			textAlign === 'center'
				? 'middle'
				: textAlign === 'right' || textAlign === 'end'
					? 'end'
					: 'start';
		this.ops.push({ kind: 'text', text, x, y, ...fontOf(font), anchor, baseline, colour, matrix });
	}
	strokeText() {
		return undefined;
	}
	drawImage() {
		return undefined;
	}
	isPointInPath() {
		return false;
	}
}

/** How far below its anchor a text's base line is, in parts of its size. */
export const BELOW: Record<string, number> = { middle: 0.35, top: 0.8, hanging: 0.8, bottom: -0.2 };
