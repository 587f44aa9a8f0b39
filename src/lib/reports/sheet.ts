/** A table for a spreadsheet: plain data that both drawers take. Days are `YYYY-MM-DD` text. */
export interface Sheet {
	/** The name of the sheet, at most 31 characters. */
	name: string;
	/** What stands above the table, a line each: what it is, its day, its marking, whether a sample. */
	notes: string[];
	columns: { head: string; /** In characters. */ width: number }[];
	rows: (string | number | null)[][];
}
