declare module 'subset-font' {
	/** Cuts a font down to the letters of a text. */
	export default function subsetFont(
		font: Buffer,
		letters: string,
		options?: { targetFormat?: 'sfnt' | 'truetype' | 'woff' | 'woff2' }
	): Promise<Buffer>;
}
