import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { DomainError } from '#lib/kernel/errors.ts';
import { sqliteColumns } from './columns.ts';
import type { Db, Patience, Queries } from './db.ts';
import { isBusy, Misuse, patiently, refuseNul } from './failures.ts';
import { keepFor, type Keeper } from './kept.ts';
import { migrateSqlite } from './migrate.ts';
import { schema } from './schema/all.ts';
import { once, writing, type Gate, type Transaction } from './writing.ts';

const IN_MEMORY = ':memory:';
const READER_WAITS = 250;
/** How many prepared statements a connection keeps; the oldest go first. */
const KEPT = 500;
const KEPT_BY = new WeakMap<Database.Database, Map<string, Database.Statement>>();
/** Kilobytes: what is read often, a force's rows, words and part of the journal, fits together. */
const PAGES = { reader: 32_000, writer: 8_000 };
// WAL alone syncs at checkpoints only: a commit could be lost with the power. REPLACE passes by
// delete triggers unless they are recursive.
const SETTINGS = [
	'journal_mode = WAL',
	'synchronous = FULL',
	'foreign_keys = ON',
	'recursive_triggers = ON',
	'trusted_schema = OFF'
];

/** Opens a SQLite file, or `:memory:` (then one connection reads and writes). */
export async function connectSqlite(path: string, patience: Patience): Promise<Db> {
	if (path !== IN_MEMORY) mkdirSync(dirname(path), { recursive: true });
	const tables = schema(sqliteColumns);
	const open = (waits: number, readonly: boolean) =>
		patiently(() => openSqlite(path, { waits, readonly }), isBusy, patience.lock);
	const writer = await open(0, false);
	await migrateSqlite(writer, { patience: patience.lock }).catch((error: unknown) => {
		writer.close();
		throw error;
	});
	const reader = path === IN_MEMORY ? writer : await open(READER_WAITS, true);

	// The writer's queries outlive a transaction; each is asked through the gate of its own.
	const built = Object.assign(
		queriesOn(writer, () => undefined),
		{ tables }
	);
	const { write, settled } = writing(tables, patience.work, async (gate) => {
		await patiently(() => writer.exec('begin immediate'), isBusy, patience.lock);
		return { ...transactionOn(writer, gate), keeper: keeperOf(built, gate) };
	});
	const read = Object.assign(queriesOn(reader, refuseWrites), { tables });
	keepFor(read, keeperOf(read));

	return {
		engine: 'sqlite',
		tables,
		read,
		write,
		close: once(async () => {
			await settled();
			reader.close();
			writer.close();
		})
	};
}

/**
 * A connection with the settings every connection has.
 * @param options `waits`: how many ms a lock may hold up the whole process
 */
export function openSqlite(
	path: string,
	{ waits, readonly = false }: { waits: number; readonly?: boolean }
): Database.Database {
	const client = new Database(path, { readonly, timeout: waits });
	try {
		for (const setting of SETTINGS) client.pragma(setting);
		client.pragma(`cache_size = -${String(readonly ? PAGES.reader : PAGES.writer)}`);
	} catch (error) {
		client.close();
		throw error;
	}
	return client;
}

function transactionOn(writer: Database.Database, gate: Gate): Omit<Transaction, 'keeper'> {
	return {
		queries: queriesOn(
			writer,
			() => {
				gate.pass();
			},
			(error) => {
				gate.fail(error);
			}
		),
		commit() {
			writer.exec('commit');
		},
		rollback() {
			if (writer.inTransaction) writer.exec('rollback');
		}
	};
}

/** A prepared query is asked at once, so that the gate it passes is that of its own write. */
function keeperOf(from: Keeper['from'], gate?: Gate): Keeper {
	const passing = <T>(ask: () => T): T => {
		gate?.pass();
		try {
			return ask();
		} catch (error) {
			gate?.fail(error);
			throw error;
		}
	};
	return {
		from,
		run: (query, values) => passing(() => query.all(values)),
		change: (query, values) => passing(() => query.run(values))
	};
}

type Statement = Database.Statement;

/** Queries whose every statement first passes `check`, also one prepared earlier. */
function queriesOn(
	client: Database.Database,
	check: (statement: Statement) => void,
	failed: (error: unknown) => void = () => undefined
): Queries {
	const attempt = <T>(run: () => T): T => {
		try {
			return run();
		} catch (error) {
			const told = isBusy(error) ? new DomainError('busy', { reason: 'lock' }) : error;
			failed(told);
			throw told;
		}
	};
	interface Checked extends Record<'run' | 'all' | 'get', (...values: unknown[]) => unknown> {
		raw: () => Checked;
	}
	const checked = (statement: Statement): Checked => {
		let raw: Checked | undefined;
		const through =
			<T>(run: (...values: unknown[]) => T) =>
			(...values: unknown[]): T => {
				check(statement);
				return attempt(() => {
					refuseNul(values);
					return run(...values);
				});
			};
		return {
			run: through((...values) => statement.run(...values)),
			all: through((...values) => statement.all(...values)),
			get: through((...values) => statement.get(...values)),
			raw: () => (raw ??= checked(prepared(statement.source, true)))
		};
	};
	// Preparing costs more than most of these queries. A statement is in one mode for ever: rows as
	// objects, or raw.
	const kept = KEPT_BY.get(client) ?? new Map<string, Statement>();
	KEPT_BY.set(client, kept);
	const prepared = (text: string, raw: boolean): Statement => {
		const key = `${raw ? 'raw' : 'rows'} ${text}`;
		const before = kept.get(key);
		if (before) return before;
		const statement = attempt(() => client.prepare(text));
		if (raw) statement.raw();
		if (kept.size >= KEPT) kept.delete(kept.keys().next().value ?? '');
		kept.set(key, statement);
		return statement;
	};
	const facade = { prepare: (text: string) => checked(prepared(text, false)) };
	return drizzle({
		client: facade as unknown as Database.Database,
		casing: 'snake_case'
	}) as unknown as Queries;
}

function refuseWrites(statement: Statement): void {
	if (!statement.readonly) throw new Misuse('write-through-reader');
}
