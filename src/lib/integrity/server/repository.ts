import { getTableColumns } from 'drizzle-orm';
import { ascending } from '#lib/db/server/order.ts';
import { getTableConfig } from 'drizzle-orm/sqlite-core';
import type { Db, Reader } from '#lib/db/server/connect.ts';
import { sqliteColumns } from '#lib/db/server/columns.ts';
import { schema } from '#lib/db/server/schema/all.ts';
import { canonical } from '#lib/journal/chain.ts';
import { OUTSIDE } from '#lib/journal/outside.ts';

/** The names of the tables that are what their events make of them. */
export function projectedTables(db: Pick<Reader, 'tables'>): string[] {
	return Object.keys(db.tables).filter((name) => !(name in OUTSIDE));
}

/**
 * The rows of each projected table by their primary key, as canonical text: alike on both engines.
 * Nothing for a table where a stored value cannot even be read as its column's type.
 */
export type Rows = ReadonlyMap<string, ReadonlyMap<string, string> | undefined>;

/** Every row of every projected table. */
export async function projectedRows(db: Reader): Promise<Rows> {
	const rows = new Map<string, Map<string, string> | undefined>();
	for (const name of projectedTables(db)) rows.set(name, await rowsOf(db, name as TableName));
	return rows;
}

type TableName = keyof Reader['tables'];

async function rowsOf(db: Reader, name: TableName): Promise<Map<string, string> | undefined> {
	const key = keyOf(name);
	try {
		const rows: Record<string, unknown>[] = await db.select().from(db.tables[name]);
		return new Map(
			rows.map((row) => {
				const values = key.map((column) => row[column]);
				// Only JSON tells («a b», «c») from («a», «b c»): no row may hide behind another.
				return [values.length === 1 ? String(values[0]) : canonical(values), canonical(row)];
			})
		);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

const TABLES = schema(sqliteColumns);

/** The names of the columns of a table's primary key. */
function keyOf(name: TableName): string[] {
	const { columns, primaryKeys } = getTableConfig(TABLES[name]);
	const key = new Set<unknown>(primaryKeys[0]?.columns ?? columns.filter(({ primary }) => primary));
	return Object.entries(getTableColumns(TABLES[name])).flatMap(([column, definition]) =>
		key.has(definition) ? column : []
	);
}

/** Journal, heads and rows of one moment: read under the write lock, so nobody is half-way. */
export async function everything(db: Db) {
	return db.write(async (tx) => {
		const { journal, journalHead } = tx.tables;
		return {
			journal: await tx
				.select()
				.from(journal)
				.orderBy(ascending(journal.stream), ascending(journal.seq)),
			heads: await tx.select().from(journalHead).orderBy(ascending(journalHead.stream)),
			rows: await projectedRows(tx)
		};
	});
}
