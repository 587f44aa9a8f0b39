import { writeXlsx } from 'hucre';
import { writeCsv } from 'hucre/csv';
import type { Sheet } from '../sheet.ts';

/** What a spreadsheet would take for the beginning of a formula, the full-width signs too. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/;

/** Text that no spreadsheet takes for a formula (OWASP, CSV injection): an apostrophe before it. */
export function harmless(value: string | number | null): string | number | null {
	return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value;
}

/** A sheet as XLSX: its notes, then a table with a bold head that stays in sight. */
export async function drawXlsx({ name, notes, columns, rows }: Sheet): Promise<Uint8Array> {
	const head = notes.length + 1;
	const bold = columns.map((_, at) => [
		`${String(head)},${String(at)}`,
		{ style: { font: { bold: true } } }
	]);
	return writeXlsx({
		sheets: [
			{
				name: name.slice(0, 31),
				columns: columns.map(({ width }) => ({ width })),
				rows: [...notes.map((note) => [note]), [], columns.map((column) => column.head), ...rows],
				cells: new Map(bold as [string, { style: { font: { bold: boolean } } }][]),
				freezePane: { rows: head + 1 },
				autoFilter: {
					range: `A${String(head + 1)}:${letter(columns.length)}${String(head + 1 + rows.length)}`
				}
			}
		]
	});
}

/** The same as CSV, for Excel in UTF-8: every value quoted, none of them a formula. */
export function drawCsv({ notes, columns, rows }: Sheet): string {
	const lines = [...notes.map((note) => [note]), [], columns.map(({ head }) => head), ...rows];
	const safe = lines.map((line) => line.map(harmless));
	return writeCsv(safe, { quoteStyle: 'all', bom: true });
}

/** «A» for the first column, up to «Z». */
const letter = (count: number) => String.fromCharCode(64 + Math.min(26, count));
