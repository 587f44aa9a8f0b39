import { readXlsx } from 'hucre';
import { expect, test } from 'vitest';
import type { Sheet } from '../sheet.ts';
import { drawCsv, drawXlsx, harmless } from './drawSheet.ts';

const sheet: Sheet = {
	name: 'Argymhellion',
	notes: ['OFFICIAL', 'Sample data'],
	columns: [
		{ head: 'Ref', width: 10 },
		{ head: 'Words', width: 30 }
	],
	rows: [
		['GWP-A-0001', '=HYPERLINK("http://evil.example")'],
		['ŵ ŷ', 'says "so", and\nmore'],
		['missing', null]
	]
};

test.each(['=1+1', '+44', '-1', '@cmd', '\tx', '\rx', '＝1'])(
	'«%s» is no formula in a spreadsheet',
	(value) => {
		expect(harmless(value)).toBe(`'${value}`);
	}
);

test('a number stays a number, and plain text plain', () => {
	expect([harmless(-4), harmless('4 of 5'), harmless(null)]).toEqual([-4, '4 of 5', null]);
});

test('CSV says its marking first, is UTF-8 to Excel, and holds no formula', () => {
	const text = drawCsv(sheet);
	expect(text.startsWith('\ufeff"OFFICIAL"\r\n"Sample data"\r\n')).toBe(true);
	expect(text).toContain(`"'=HYPERLINK(""http://evil.example"")"`);
	expect(text).toContain('"says ""so"", and\nmore"');
	expect(text).toContain('"ŵ ŷ"');
});

test('XLSX reads back as what went in: words are words, never formulas', async () => {
	const { sheets } = await readXlsx(await drawXlsx(sheet));
	expect(sheets[0]?.name).toBe('Argymhellion');
	expect(sheets[0]?.rows.map((row) => row.slice(0, 2))).toEqual([
		['OFFICIAL', null],
		['Sample data', null],
		[null, null],
		['Ref', 'Words'],
		...sheet.rows
	]);
	expect([...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula)).toEqual([]);
});
