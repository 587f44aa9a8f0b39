import { statSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { openSync } from 'fontkit';
import { compile, NodePackageImporter } from 'sass';
import { describe, expect, test } from 'vitest';

const { css } = compile('src/lib/ui/theme.scss', {
	importers: [new NodePackageImporter()],
	quietDeps: true,
	style: 'compressed'
});

describe('the look', () => {
	test('weighs at most 20 KB', () => {
		expect(brotliCompressSync(css).length).toBeLessThan(20_000);
	});

	test('has nothing that only GOV.UK may show', () => {
		expect(css).not.toMatch(/GDS Transport|crown|crest|govuk-footer|\/assets\//);
	});

	test('asks for no file but the two fonts', () => {
		const files = [...css.matchAll(/url\(["']?([^)"']+)/g)].map(([, file]) => file ?? '');
		expect(files.filter((file) => !file.startsWith('data:')).sort()).toEqual([
			'/fonts/source-sans-3-400.woff2',
			'/fonts/source-sans-3-700.woff2'
		]);
	});
});

describe.each(['400', '700'])('the font of weight %s', (weight) => {
	const file = `static/fonts/source-sans-3-${weight}.woff2`;

	test('has every letter of Welsh, the punctuation and the signs of both languages', () => {
		const font = openSync(file);
		const letters = 'âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿ';
		const all = letters + letters.toUpperCase() + '‘’“”«»–—…·→✓▲●○■';
		const missing = Array.from(all).filter(
			(sign) => !font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)
		);
		expect(missing).toEqual([]);
	});

	test('is small', () => {
		expect(statSync(file).size).toBeLessThan(25_000);
	});
});
