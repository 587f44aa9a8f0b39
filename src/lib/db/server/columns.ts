import * as pg from 'drizzle-orm/pg-core';
import * as lite from 'drizzle-orm/sqlite-core';

interface Key<Column> {
	columns: [Column, ...Column[]];
}

interface Foreign<Column> {
	foreignColumns: [Column, ...Column[]];
}

/** The column types every schema is written in; the app is typed as SQLite on both engines. */
export const sqliteColumns = {
	table: lite.sqliteTable,
	index: lite.index,
	uniqueIndex: lite.uniqueIndex,
	primaryKey: (key: Key<lite.AnySQLiteColumn>) => lite.primaryKey(key),
	foreignKey: (key: Key<lite.AnySQLiteColumn> & Foreign<lite.AnySQLiteColumn>) =>
		lite.foreignKey(key),
	text: lite.text,
	/** Whole numbers up to 2^53, on both engines. */
	integer: () => lite.integer(),
	real: () => lite.real(),
	boolean: () => lite.integer({ mode: 'boolean' }),
	/** Stored as text on both engines, so that the bytes that come back are the bytes that went in. */
	json: <T>() => lite.text({ mode: 'json' }).$type<T>()
};

export type Columns = typeof sqliteColumns;

// Sorting must not depend on the server's locale, so each text column carries its collation.
const collated = pg.customType<{ data: string }>({ dataType: () => 'text COLLATE "C"' });
const json = pg.customType<{ data: unknown; driverData: string }>({
	dataType: () => 'text COLLATE "C"',
	toDriver: (value) => JSON.stringify(value),
	fromDriver: (stored) => JSON.parse(stored) as unknown
});

export const postgresColumns = {
	table: pg.pgTable,
	index: pg.index,
	uniqueIndex: pg.uniqueIndex,
	primaryKey: (key: Key<pg.AnyPgColumn>) => pg.primaryKey(key),
	foreignKey: (key: Key<pg.AnyPgColumn> & Foreign<pg.AnyPgColumn>) => pg.foreignKey(key),
	text: () => collated(),
	integer: () => pg.bigint({ mode: 'number' }),
	real: () => pg.doublePrecision(),
	boolean: () => pg.boolean(),
	json: () => json()
} as unknown as Columns;
