import { asc, getTableColumns, type Table } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#lib/db/server/connect.ts';
import { canonical } from '#lib/journal/chain.ts';
import { OUTSIDE } from '#lib/journal/outside.ts';

/** The names of the tables that are what their events make of them. */
export function projectedTables(db: Reader): string[] {
	return Object.keys(db.tables).filter((name) => !(name in OUTSIDE));
}

/** Every row of a table as canonical text, sorted: alike on both engines. */
export async function rowsOf(db: Reader, name: string): Promise<string[]> {
	const table = tableOf(db, name);
	const rows = await db.select().from(table);
	return rows.map((row) => canonical(row)).sort();
}

/** Every journal row as it is stored, a stream's in order. */
export async function journalRows(db: Reader) {
	const { journal } = db.tables;
	return db.select().from(journal).orderBy(asc(journal.stream), asc(journal.seq));
}

export async function heads(db: Reader) {
	const { journalHead } = db.tables;
	return db.select().from(journalHead).orderBy(asc(journalHead.stream));
}

function tableOf(db: Reader, name: string): SQLiteTable {
	return db.tables[name as keyof Reader['tables']];
}

/** The columns of a table, for tests that compare schemas. */
export function columnsOf(table: Table): string[] {
	return Object.keys(getTableColumns(table));
}
