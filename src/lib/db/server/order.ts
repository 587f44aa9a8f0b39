import { asc, Column, desc, is, sql, type SQL } from 'drizzle-orm';
import { PgColumn } from 'drizzle-orm/pg-core';
import { otherLanguage, type Language } from '#lib/kernel/languages.ts';

/** Smallest first, missing last, on both engines. End every ORDER BY with a unique column. */
export function ascending(column: Column | SQL): SQL {
	return never(column) ? asc(column) : sql`${column} asc nulls last`;
}

/** Greatest first, missing last, on both engines. End every ORDER BY with a unique column. */
export function descending(column: Column | SQL): SQL {
	return never(column) ? desc(column) : sql`${column} desc nulls last`;
}

/** Whether a column is never missing: then saying where the missing go would only cost its index. */
function never(column: Column | SQL): boolean {
	return is(column, Column) && column.notNull;
}

/** Whether a folded key (kernel/calendar.ts, collationKey) contains a folded text, anywhere. */
export function contains(foldedKey: Column, foldedText: string): SQL {
	const pattern = `%${foldedText.replace(/[\\%_]/g, '\\$&')}%`;
	return sql`${foldedKey} like ${pattern} escape '\\'`;
}

/** What a person wrote, kept as JSON, in a language, or in the other where it is only in that. */
export function writtenIn(column: Column, language: Language): SQL {
	const text = (of: Language) =>
		is(column, PgColumn)
			? sql`(${column}::json ->> ${sql.raw(`'${of}'`)}) collate "C"`
			: sql`(${column} ->> ${sql.raw(`'${of}'`)})`;
	return sql`coalesce(${text(language)}, ${text(otherLanguage(language))})`;
}

/**
 * A text column as no index knows it: SQLite, which keeps no figures on its tables, would go through
 * all of a force's rows for the few of one recommendation.
 */
export function unindexed(column: Column): SQL {
	return sql`(${column} || '')`;
}

/** A part of a list: how many rows, from which on (0 for the first). */
export interface Page {
	size: number;
	from: number;
}

/**
 * One page of what a search found, and how many there are in all. `find` gives the keys of a page,
 * counting as it goes; only its rows are read whole, by `read`.
 */
export async function foundOf<Row>(
	page: Page,
	find: (page: Page) => Promise<{ key: string; total: number }[]>,
	read: (keys: string[]) => Promise<{ key: string; row: Row }[]>
): Promise<{ rows: Row[]; total: number }> {
	const found = await find(page);
	// After the last page no row is left to say how many there are.
	const [first] = found.length > 0 || page.from === 0 ? found : await find({ size: 1, from: 0 });
	const keys = found.map(({ key }) => key);
	const rows = new Map((await read(keys)).map(({ key, row }) => [key, row]));
	return { rows: keys.flatMap((key) => rows.get(key) ?? []), total: first?.total ?? 0 };
}
