import { getTableName, sql, type Placeholder } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Queries, Reader, Tx } from './db.ts';

/** A text that a kept query is given anew each time it is asked. */
export type Given = Placeholder;

/** What `kept` needs of a connection: where its queries are built, and how a prepared one is run. */
export interface Keeper {
	/** Lives as long as the connection: what was built from it is kept with it. */
	from: Reader;
	run: (query: Prepared, values: Values) => unknown;
	/** The same of a query that changes rows and gives none. */
	change: (query: Prepared, values: Values) => unknown;
}
type Values = Record<string, unknown>;

/** A query of either engine that is built already. */
export interface Prepared {
	/** SQLite's, which answers at once. */
	all: (values: Values) => unknown;
	run: (values: Values) => unknown;
	/** PostgreSQL's. */
	execute: (values: Values) => Promise<unknown>;
}

/** How many shapes of one query a connection keeps; the oldest go first. */
const SHAPES = 100;
const KEEPERS = new WeakMap<Queries, Keeper>();

/** Says how a connection, or one transaction on it, runs the queries it keeps. */
export function keepFor(db: Queries, keeper: Keeper): void {
	KEEPERS.set(db, keeper);
}

/** What a caller gives where the query has a `Given`. */
export type Called<Args extends unknown[]> = {
	[Place in keyof Args]: Args[Place] extends Given
		? string
		: Args[Place] extends Given | undefined
			? string | undefined
			: Args[Place] extends Given[]
				? readonly string[]
				: Args[Place];
};

/**
 * A query that is built once for each shape of its arguments and then only asked: drizzle takes ten
 * times as long to build most queries as the engine to answer them (engineering.md 5.1). Texts and
 * lists of texts are values (`Given`): the query must not look at them. All else (numbers, filters)
 * is a part of its shape.
 */
export function kept<Args extends unknown[], Rows>(
	build: (db: Reader, ...args: Args) => PromiseLike<Rows>
): (db: Reader, ...args: Called<Args>) => Promise<Rows> {
	const built = new WeakMap<Reader, Map<string, Prepared>>();
	return async (db, ...args) => {
		const keeper = keeperOf(db);
		const values: Record<string, string> = {};
		const shape = args.map((arg, place) => shapeOf(arg, place, values)).join(';');
		const query = prepared(built, keeper, shape, () =>
			build(keeper.from, ...(args.map((arg, place) => asGiven(arg, place)) as Args))
		);
		return (await keeper.run(query, values)) as Rows;
	};
}

/** For each table, so that one of many nullable columns pushes out no other's. */
const INSERTS = new Map<string, Built>();
type Built = WeakMap<Reader, Map<string, Prepared>>;

/**
 * Adds a row, or, where it may be there already, does not. Its columns are the shape, and which of
 * them are null; what they hold is given.
 */
export async function insertRow<Table extends SQLiteTable>(
	tx: Tx,
	table: Table,
	row: Table['$inferInsert'],
	known: 'new' | 'or-not' = 'new'
): Promise<void> {
	const keeper = keeperOf(tx);
	const columns = Object.entries(row).filter(([, value]) => value !== undefined);
	const names = columns.map(([name, value]) => (value === null ? `${name} null` : name));
	const name = getTableName(table);
	const built = INSERTS.get(name) ?? new WeakMap();
	INSERTS.set(name, built);
	const query = prepared(built, keeper, `${known} ${names.join(' ')}`, () => {
		const given = columns.map(([name, value]) => [
			name,
			value === null ? null : sql.placeholder(name)
		]);
		const insert = keeper.from
			.insert(table)
			.values(Object.fromEntries(given) as Table['$inferInsert']);
		return known === 'or-not' ? insert.onConflictDoNothing() : insert;
	});
	await keeper.change(query, row);
}

/** The first row, where there is at most one. */
export function one<Args extends unknown[], Row>(
	query: (db: Reader, ...args: Args) => Promise<Row[]>
): (db: Reader, ...args: Args) => Promise<Row | undefined> {
	return async (db, ...args) => (await query(db, ...args))[0];
}

function keeperOf(db: Queries): Keeper {
	const keeper = KEEPERS.get(db);
	if (!keeper) throw new Error('A kept query is asked of a connection or a transaction.');
	return keeper;
}

/** The query of a shape, built if there was none. */
function prepared(built: Built, { from }: Keeper, shape: string, build: () => unknown): Prepared {
	const shapes = built.get(from) ?? new Map<string, Prepared>();
	built.set(from, shapes);
	const before = shapes.get(shape);
	if (before) return before;
	const query = prepare(build());
	if (shapes.size >= SHAPES) shapes.delete(shapes.keys().next().value ?? '');
	shapes.set(shape, query);
	return query;
}

/** Prepared without a name: a named one on PostgreSQL would be planned for all values alike. */
function prepare(query: unknown): Prepared {
	return (query as { prepare: (name: string) => Prepared }).prepare('');
}

const nameOf = (place: number, at = 0) => `${String(place)}.${String(at)}`;

/** An argument's part of the shape; its texts are put among the values. */
function shapeOf(arg: unknown, place: number, values: Record<string, string>): string {
	if (typeof arg === 'string') {
		values[nameOf(place)] = arg;
		return 'text';
	}
	if (!isTexts(arg)) return JSON.stringify(arg);
	for (const [at, text] of arg.entries()) values[nameOf(place, at)] = text;
	return `texts ${String(arg.length)}`;
}

function asGiven(arg: unknown, place: number): unknown {
	if (typeof arg === 'string') return sql.placeholder(nameOf(place));
	return isTexts(arg) ? arg.map((_, at) => sql.placeholder(nameOf(place, at))) : arg;
}

function isTexts(arg: unknown): arg is readonly string[] {
	return Array.isArray(arg) && arg.every((text) => typeof text === 'string');
}
