import { asc } from 'drizzle-orm';
import type { Db, Reader } from '#lib/db/server/connect.ts';
import { canonical } from '#lib/journal/chain.ts';
import { OUTSIDE } from '#lib/journal/outside.ts';

/** The names of the tables that are what their events make of them. */
export function projectedTables(db: Pick<Reader, 'tables'>): string[] {
	return Object.keys(db.tables).filter((name) => !(name in OUTSIDE));
}

/** The rows of each projected table, as sorted canonical text: alike on both engines. */
export type Rows = ReadonlyMap<string, readonly string[] | undefined>;

/**
 * Every row of every projected table; nothing for a table where a stored value cannot even be read
 * as its column's type.
 */
export async function projectedRows(db: Reader): Promise<Rows> {
	const rows = new Map<string, string[] | undefined>();
	for (const name of projectedTables(db)) rows.set(name, await rowsOf(db, name));
	return rows;
}

async function rowsOf(db: Reader, name: string): Promise<string[] | undefined> {
	try {
		const rows = await db.select().from(db.tables[name as keyof Reader['tables']]);
		return rows.map((row) => canonical(row)).sort();
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** Journal, heads and rows of one moment: read under the write lock, so nobody is half-way. */
export async function everything(db: Db) {
	return db.write(async (tx) => {
		const { journal, journalHead } = tx.tables;
		return {
			journal: await tx.select().from(journal).orderBy(asc(journal.stream), asc(journal.seq)),
			heads: await tx.select().from(journalHead).orderBy(asc(journalHead.stream)),
			rows: await projectedRows(tx)
		};
	});
}
