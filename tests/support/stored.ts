import type { Rows } from '#lib/integrity/server/repository.ts';

/** A row as it is stored, on either engine. */
export type Row = Record<string, unknown>;

/** The projected rows of a database, found by table and by the value of a column. */
export class Stored {
	readonly #tables = new Map<string, Row[]>();
	readonly #found = new Map<string, Map<unknown, Row[]>>();

	/** @param seqs the place in its stream of the last event about each id */
	constructor(
		rows: Rows,
		readonly seqs: ReadonlyMap<string, number>
	) {
		for (const [table, its] of rows) {
			this.#tables.set(
				table,
				[...(its?.values() ?? [])].map((row) => JSON.parse(row) as Row)
			);
		}
	}

	/** Every row of a table. A table that is not there is a slip of the test. */
	all(table: string): Row[] {
		const rows = this.#tables.get(table);
		if (!rows) throw new Error(`No table ${table}`);
		return rows;
	}

	/** The rows of a table with this value in a column. */
	of(table: string, column: string, value: unknown): Row[] {
		const name = `${table}.${column}`;
		let found = this.#found.get(name);
		if (!found) {
			found = Map.groupBy(this.all(table), (row) => row[column]);
			this.#found.set(name, found);
		}
		return found.get(value) ?? [];
	}

	/** Rows in the order in which they came to be. */
	inOrder(rows: readonly Row[]): Row[] {
		const seq = ({ id }: Row) => this.seqs.get(String(id)) ?? 0;
		return rows.toSorted((a, b) => seq(a) - seq(b));
	}

	/** The one row with this value, where there is one. */
	one(table: string, column: string, value: unknown): Row | undefined {
		return this.of(table, column, value)[0];
	}
}

/** Order of ids. */
export function byId(a: { id?: unknown }, b: { id?: unknown }): number {
	return String(a.id) < String(b.id) ? -1 : 1;
}

/** A thing less some of what is known of it. */
export function without<Thing extends object, Key extends keyof Thing | string>(
	thing: Thing,
	...keys: readonly Key[]
): Omit<Thing, Key> {
	const left = Object.entries(thing).filter(([key]) => !(keys as readonly string[]).includes(key));
	return Object.fromEntries(left) as Omit<Thing, Key>;
}
