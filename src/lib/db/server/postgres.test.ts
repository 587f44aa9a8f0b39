import { sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { testDatabases } from '../../../../tests/support/databases.ts';
import { withClient } from '../../../../tests/support/globalSetup.ts';
import { journalRow } from '../../../../tests/support/journalRows.ts';
import type { Tx } from './db.ts';

const postgres = testDatabases().find((database) => database.engine === 'postgres');

describe.skipIf(!postgres?.available)('PostgreSQL', () => {
	if (!postgres) throw new Error();

	const ask = async <T>(tx: Pick<Tx, 'select'>, expression: ReturnType<typeof sql<T>>) => {
		const [row] = await tx.select({ value: expression }).from(sql`(select 1) as one`);
		return row?.value;
	};
	const add = (tx: Tx, seq: number) =>
		tx.insert(tx.tables.journal).values(journalRow('gwent', seq));

	test('a write reads committed rows and holds the lock that all processes share', async () => {
		const url = await postgres.fresh();
		const db = await postgres.openAt(url);
		await withClient(url, (client) =>
			client.query(
				'alter role current_user in database ' +
					`${new URL(url).pathname.slice(1)} set default_transaction_isolation = 'serializable'`
			)
		);
		const seen = await db.write(async (tx) => ({
			isolation: await ask(tx, sql`current_setting('transaction_isolation')`),
			locks: await ask(
				tx,
				sql`(select count(*) from pg_locks where locktype = 'advisory' and objid = 1
					and pid = pg_backend_pid() and granted)`
			)
		}));
		expect(seen).toEqual({ isolation: 'read committed', locks: 1 });
	});

	test('every connection of the reader is read-only', async () => {
		const db = await postgres.open();
		expect(await ask(db.read, sql`current_setting('transaction_read_only')`)).toBe('on');
	});

	test('a server that restarts under us is found again, by readers and by the writer', async () => {
		const url = await postgres.fresh();
		const db = await postgres.openAt(url);
		await Promise.all([db.write((tx) => add(tx, 1)), db.read.$count(db.tables.journal)]);
		await endConnections(url);
		const [rows] = await Promise.all([
			db.read.$count(db.tables.journal),
			db.write((tx) => add(tx, 2))
		]);
		expect(rows).toBeGreaterThan(0);
		expect(await db.read.$count(db.tables.journal)).toBe(2);
	});

	test('a write whose connection is lost keeps nothing and says busy', async () => {
		const url = await postgres.fresh();
		const db = await postgres.openAt(url);
		let runs = 0;
		const attempt = db.write(async (tx) => {
			runs++;
			await add(tx, 1);
			await endConnections(url);
			await add(tx, 2);
		});
		await expect(attempt).rejects.toMatchObject({ code: 'busy' });
		expect([runs, await db.read.$count(db.tables.journal)]).toEqual([1, 0]);
	});

	test('a statement that outlives its time is ended, so the next writer has its turn', async () => {
		const db = await postgres.open({ work: 100, lock: 1000 });
		const stuck = db.write(async (tx) => {
			await add(tx, 1);
			await ask(tx, sql`pg_sleep(60)`);
		});
		const next = db.write((tx) => add(tx, 2));
		await expect(stuck).rejects.toMatchObject({ code: 'busy' });
		await next;
		expect(await db.read.$count(db.tables.journal)).toBe(1);
	});

	test('an error does not print what was being stored', async () => {
		const db = await postgres.open();
		const attempt = db.write(async (tx) => {
			await add(tx, 1);
			await tx.insert(tx.tables.journal).values({ ...journalRow('gwent', 1), body: 'a secret' });
		});
		const error: unknown = await attempt.catch((error: unknown) => error);
		expect(String(error)).toContain('duplicate key');
		expect(String(error)).not.toContain('a secret');
	});

	async function endConnections(url: string): Promise<void> {
		const admin = new URL(url);
		const name = admin.pathname.slice(1);
		admin.pathname = '/postgres';
		await withClient(admin.href, (client) =>
			client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [
				name
			])
		);
	}
});
