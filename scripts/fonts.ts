import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/**
 * Cuts Source Sans 3 (SIL Open Font License 1.1) down to what pages in English and Welsh need, as
 * two small static files: `npx node scripts/fonts.ts`. The PDFs embed the full fonts instead.
 */
const SOURCE = 'node_modules/@expo-google-fonts/source-sans-3';
const TARGET = 'static/fonts';

const ASCII = Array.from({ length: 95 }, (_, index) => String.fromCodePoint(32 + index)).join('');
const ACCENTED = 'âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿçñ';
const PUNCTUATION = '\u00a0\u00ad\u2011‘’“”«»–—…·•′″−×÷±≤≥≈£€§°©²³½¼¾';
const SIGNS = '←↑→↓✓▲●○■';
const LETTERS = ASCII + ACCENTED + ACCENTED.toUpperCase() + PUNCTUATION + SIGNS;

mkdirSync(TARGET, { recursive: true });
for (const [weight, file] of [
	['400', '400Regular/SourceSans3_400Regular.ttf'],
	['700', '700Bold/SourceSans3_700Bold.ttf']
] as const) {
	const cut = await subsetFont(readFileSync(join(SOURCE, file)), LETTERS, {
		targetFormat: 'woff2'
	});
	writeFileSync(join(TARGET, `source-sans-3-${weight}.woff2`), cut);
}
copyFileSync(join(SOURCE, 'LICENSE_FONT'), join(TARGET, 'LICENSE.txt'));
