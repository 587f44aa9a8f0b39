import { readFileSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { sql } from 'drizzle-orm';
import { readMigrationFiles, type MigrationMeta } from 'drizzle-orm/migrator';
import type pg from 'pg';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Db } from './db.ts';
import { isBusy, patiently } from './failures.ts';
import { fromRoot } from './root.ts';

type Engine = 'sqlite' | 'postgres';

/** For tests: how many migrations to apply (the guards follow the last only), and from where. */
interface Part {
	upTo?: number;
	folder?: string;
}

/** The migrations of an engine, oldest first. */
export function migrationsOf(engine: Engine, folder = fromRoot('drizzle', engine)) {
	return readMigrationFiles({ migrationsFolder: folder });
}

/**
 * Brings a SQLite database up to date and puts its guards in place; all of it, or nothing.
 * Foreign keys are off meanwhile: a table is rebuilt by dropping it, which would delete its children.
 * `patience`: how many ms to wait for another process.
 * @throws DomainError `damaged` when rows are left that point at nothing
 */
export async function migrateSqlite(
	client: Database.Database,
	{ patience = 0, ...part }: Part & { patience?: number } = {}
): Promise<void> {
	const { pending, guards } = plan('sqlite', part);
	client.pragma('foreign_keys = OFF');
	try {
		await patiently(() => client.exec('begin immediate'), isBusy, patience);
		client.exec(
			'create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)'
		);
		const last = client
			.prepare('select coalesce(max(created_at), 0) from __drizzle_migrations')
			.pluck()
			.get() as number;
		for (const migration of pending(last)) {
			for (const statement of migration.sql) client.exec(statement);
			client
				.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)')
				.run(migration.hash, migration.folderMillis);
		}
		const orphans = client.pragma('foreign_key_check') as { table: string }[];
		if (orphans[0]) throw new DomainError('damaged', { table: orphans[0].table });
		if (guards) client.exec(guards);
		client.exec('commit');
	} catch (error) {
		if (client.inTransaction) client.exec('rollback');
		throw error;
	} finally {
		client.pragma('foreign_keys = ON');
	}
}

/** The same for PostgreSQL, under the writers' lock, so that two processes can start at once. */
export async function migratePostgres(client: pg.ClientBase, part: Part = {}): Promise<void> {
	const { pending, guards } = plan('postgres', part);
	await client.query('begin');
	try {
		await client.query('select pg_advisory_xact_lock(1)');
		await client.query('create schema if not exists drizzle');
		await client.query(
			'create table if not exists drizzle.__drizzle_migrations (id serial primary key, hash text not null, created_at bigint)'
		);
		const { rows } = await client.query<{ last: string }>(
			'select coalesce(max(created_at), 0)::text as last from drizzle.__drizzle_migrations'
		);
		for (const migration of pending(Number(rows[0]?.last))) {
			for (const statement of migration.sql) await client.query(statement);
			await client.query(
				'insert into drizzle.__drizzle_migrations (hash, created_at) values ($1, $2)',
				[migration.hash, migration.folderMillis]
			);
		}
		if (guards) await client.query(guards);
		await client.query('commit');
	} catch (error) {
		await client.query('rollback');
		throw error;
	}
}

const lastOf = (migrations: MigrationMeta[]) => migrations.at(-1)?.folderMillis ?? 0;

/** Whether a database is still as this program's migrations left it: one read. */
export async function isCurrent(db: Db): Promise<boolean> {
	const table = db.engine === 'postgres' ? 'drizzle.__drizzle_migrations' : '__drizzle_migrations';
	const [row] = await db.read
		.select({ last: sql<number>`max(created_at)`.mapWith(Number) })
		.from(sql.raw(table));
	return row?.last === (NEWEST[db.engine] ??= lastOf(migrationsOf(db.engine)));
}

/** Read once: the files of a running program do not change. */
const NEWEST: Partial<Record<Engine, number>> = {};

function plan(engine: Engine, { upTo = Infinity, folder }: Part) {
	const migrations = migrationsOf(engine, folder);
	return {
		/** @throws DomainError `wrong-state` for a database that a newer program has been at */
		pending: (last: number) => {
			if (last > lastOf(migrations)) {
				throw new DomainError('wrong-state', { reason: 'database-newer' });
			}
			return migrations.slice(0, upTo).filter((migration) => migration.folderMillis > last);
		},
		guards:
			upTo >= migrations.length && readFileSync(fromRoot('drizzle', `guards.${engine}.sql`), 'utf8')
	};
}
