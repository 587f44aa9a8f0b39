/** What @types/pdfkit (0.17) does not know of pdfkit 0.20, and fontkit, which has no types. */
declare module 'fontkit' {
	export interface Font {
		unitsPerEm: number;
		glyphForCodePoint(codePoint: number): { advanceWidth: number };
		/** Every code point it has a glyph for, in order. */
		characterSet: number[];
		hasGlyphForCodePoint(codePoint: number): boolean;
	}
	export function openSync(path: string): Font;
}
