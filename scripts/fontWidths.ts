/** Writes the advance widths of Source Sans 3, so that charts are measured alike everywhere. */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import * as fontkit from 'fontkit';

const require = createRequire(import.meta.url);
const faces = {
	regular: '400Regular/SourceSans3_400Regular.ttf',
	bold: '700Bold/SourceSans3_700Bold.ttf'
};
const characters = [
	...Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)),
	...Array.from('âêîôûŵŷÂÊÎÔÛŴŶáéíóúàèìòùäëïöü’‘“”–—−«»%·…')
].join('');

const widths = Object.fromEntries(
	Object.entries(faces).map(([name, path]) => {
		const font = fontkit.openSync(require.resolve(`@expo-google-fonts/source-sans-3/${path}`));
		const table = Array.from(characters, (character) => {
			const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 32);
			return [character, Math.round((glyph.advanceWidth / font.unitsPerEm) * 1000)];
		});
		return [name, Object.fromEntries(table) as Record<string, number>];
	})
);
writeFileSync('src/lib/ui/charts/widths.json', `${JSON.stringify(widths, null, '\t')}\n`);
