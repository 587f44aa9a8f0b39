import { sql, type Column, type SQL } from 'drizzle-orm';

/** Smallest first, missing last, on both engines. End every ORDER BY with a unique column. */
export function ascending(column: Column | SQL): SQL {
	return sql`${column} asc nulls last`;
}

/** Greatest first, missing last, on both engines. End every ORDER BY with a unique column. */
export function descending(column: Column | SQL): SQL {
	return sql`${column} desc nulls last`;
}

/** Whether a folded key (kernel/calendar.ts, collationKey) contains a folded text, anywhere. */
export function contains(foldedKey: Column, foldedText: string): SQL {
	const pattern = `%${foldedText.replace(/[\\%_]/g, '\\$&')}%`;
	return sql`${foldedKey} like ${pattern} escape '\\'`;
}

/** A part of a list: how many rows, from which on (0 for the first). */
export interface Page {
	size: number;
	from: number;
}
