import widths from './widths.json' with { type: 'json' };

/** The width of a text in Source Sans 3, in the unit of `size`; alike in a page and in a PDF. */
export function measureText(text: string, font: { size: number; bold: boolean }): number {
	const table: Record<string, number> = font.bold ? widths.bold : widths.regular;
	let thousandths = 0;
	for (const character of text) thousandths += table[character] ?? 500;
	return (thousandths / 1000) * font.size;
}
