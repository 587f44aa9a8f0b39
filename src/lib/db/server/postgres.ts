import { drizzle } from 'drizzle-orm/node-postgres';
import type { PgSession } from 'drizzle-orm/pg-core';
import pg from 'pg';
import { DomainError } from '#lib/kernel/errors.ts';
import { postgresColumns } from './columns.ts';
import type { Db, Patience, Queries } from './db.ts';
import { engineCode, patiently, refuseNul, unwrapped } from './failures.ts';
import { keepFor, type Keeper } from './kept.ts';
import { migratePostgres } from './migrate.ts';
import { schema } from './schema/all.ts';
import { once, writing, type Gate, type Transaction } from './writing.ts';

// Counts and sums are numbers on SQLite; the driver would hand them over as text.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);

const MIGRATION_WAITS = 60_000;
const BEGIN = 'begin isolation level read committed; select pg_advisory_xact_lock(1)';

/** Opens a PostgreSQL database by its URL. */
export async function connectPostgres(url: string, patience: Patience): Promise<Db> {
	await migrateAt(url);
	const tables = schema(postgresColumns);
	const writer = poolOf(url, 1, {
		lock_timeout: patience.lock,
		idle_in_transaction_session_timeout: patience.work + patience.lock
	});
	const reader = poolOf(url, 10, { default_transaction_read_only: 'on' });

	const { write, settled } = writing(tables, patience.work, async (gate) => {
		const client = await patiently(() => begin(writer), isLost, patience.lock);
		const transaction = transactionOn(client, reader, gate);
		const from = Object.assign(transaction.queries, { tables });
		return { ...transaction, keeper: keeperOf(from) };
	});
	// A read changes nothing, so it may be asked again when the server went away under it.
	const read = Object.assign(
		queriesOn((config, values) =>
			patiently(() => reader.query(config, values), isLost, patience.lock)
		),
		{ tables }
	);
	keepFor(read, keeperOf(read));

	return {
		engine: 'postgres',
		tables,
		read,
		write,
		close: once(async () => {
			await settled();
			await Promise.all([writer.end(), reader.end()]);
		})
	};
}

const keeperOf = (from: Keeper['from']): Keeper => ({
	from,
	run: (query, values) => query.execute(values),
	change: (query, values) => query.execute(values)
});

async function migrateAt(url: string): Promise<void> {
	const client = new pg.Client(withSettings(url, { lock_timeout: MIGRATION_WAITS }));
	client.on('error', () => undefined);
	await client.connect();
	try {
		await migratePostgres(client);
	} finally {
		await client.end();
	}
}

function poolOf(url: string, max: number, settings: Record<string, string | number>): pg.Pool {
	const pool = new pg.Pool({ ...withSettings(url, settings), max });
	// An idle connection that dies, or one between two statements, would end the process (T10).
	// What uses it next gets the error.
	pool.on('error', () => undefined);
	pool.on('connect', (client) => client.on('error', () => undefined));
	return pool;
}

function withSettings(url: string, settings: Record<string, string | number>): pg.ClientConfig {
	const address = new URL(url);
	const given = address.searchParams.get('options') ?? '';
	const ours = Object.entries(settings).map(([name, value]) => `-c ${name}=${value}`);
	address.searchParams.set('options', [given, ...ours].join(' ').trim());
	return { connectionString: address.href };
}

async function begin(pool: pg.Pool): Promise<pg.PoolClient> {
	const client = await pool.connect();
	try {
		await client.query(BEGIN);
		return client;
	} catch (error) {
		client.release(true);
		throw engineCode(error) === LOCK_NOT_AVAILABLE
			? new DomainError('busy', { reason: 'lock' })
			: error;
	}
}

function transactionOn(
	client: pg.PoolClient,
	others: pg.Pool,
	gate: Gate
): Omit<Transaction, 'keeper'> {
	return {
		queries: queriesOn(async (config, values) => {
			gate.pass();
			try {
				refuseNul(values);
				return await client.query(config, values);
			} catch (error) {
				const told = isLost(error) ? new DomainError('busy', { reason: 'lost' }) : error;
				gate.fail(told);
				throw told;
			}
		}),
		async commit() {
			const { command } = await client.query('commit');
			gate.throwFailure();
			if (command !== 'COMMIT') throw new DomainError('busy', { reason: 'lost' });
			client.release();
		},
		async rollback(abandoned) {
			if (abandoned) {
				const { processID } = client as unknown as { processID: number };
				client.release(true);
				await others.query('select pg_terminate_backend($1)', [processID]).catch(() => undefined);
				return;
			}
			await client.query('rollback').then(
				() => {
					client.release();
				},
				() => {
					client.release(true);
				}
			);
		}
	};
}

type Ask = (config: pg.QueryConfig, values: unknown[]) => Promise<pg.QueryResult>;

function queriesOn(ask: Ask): Queries {
	const db = drizzle({ client: { query: ask } as unknown as pg.Pool, casing: 'snake_case' });
	const { session } = db as unknown as { session: PgSession };
	const prepare = session.prepareQuery.bind(session);
	session.prepareQuery = (...query) => {
		const prepared = prepare(...query);
		const execute = prepared.execute.bind(prepared);
		prepared.execute = (values) =>
			execute(values).catch((error: unknown) => {
				throw unwrapped(error);
			});
		return prepared;
	};
	return db as unknown as Queries;
}

const LOCK_NOT_AVAILABLE = '55P03';
const LOST = /^(08|57P0[123]|ECONNREFUSED|ECONNRESET|EPIPE)/;

function isLost(error: unknown): boolean {
	if (LOST.test(engineCode(error))) return true;
	// The driver gives its own errors no code.
	return error instanceof Error && /^Connection terminated|not queryable/.test(error.message);
}
