import { eq, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { withClient } from '../../../../tests/support/globalSetup.ts';
import { headRow, journalRow } from '../../../../tests/support/journalRows.ts';
import type { Db, Tx } from './db.ts';
import { openSqlite } from './sqlite.ts';

onBothEngines('the guards', (_, database) => {
	let url: string;
	let db: Db;

	beforeAll(async () => {
		url = await database.fresh();
		db = await database.openAt(url);
		await db.write(async (tx) => {
			await tx.insert(tx.tables.journal).values([journalRow('gwent', 1), journalRow('gwent', 2)]);
			await tx.insert(tx.tables.journalHead).values(headRow('gwent', 1));
			await tx.update(tx.tables.journalHead).set({ count: 2 });
		});
	});

	/** Fails unless the database refuses `work` for `reason` and stays as it was. */
	async function expectRefused(work: (tx: Tx) => PromiseLike<unknown>, reason: string) {
		const before = await contents();
		await expect(db.write(async (tx) => await work(tx))).rejects.toThrow(reason);
		expect(await contents()).toEqual(before);
	}

	async function expectRefusedByHand(statement: string, reason: string) {
		const before = await contents();
		await expect(byHand(statement)).rejects.toThrow(reason);
		expect(await contents()).toEqual(before);
	}

	const contents = async () => [
		await db.read.select().from(db.tables.journal).orderBy(db.tables.journal.seq),
		await db.read.select().from(db.tables.journalHead)
	];

	async function byHand(statement: string): Promise<void> {
		if (db.engine === 'postgres') {
			await withClient(url, (client) => client.query(statement));
			return;
		}
		const client = openSqlite(url.slice('file:'.length), { waits: 0 });
		try {
			client.exec(statement);
		} finally {
			client.close();
		}
	}

	const KEPT = 'journal-append-only';
	const HEAD = 'journal-head-one-by-one';

	test('no journal row is changed', () =>
		expectRefused((tx) => tx.update(tx.tables.journal).set({ body: 'other' }), KEPT));

	test('no journal row is changed by an upsert', () =>
		expectRefused((tx) => {
			const { journal } = tx.tables;
			return tx
				.insert(journal)
				.values(journalRow('gwent', 1, 'other'))
				.onConflictDoUpdate({
					target: [journal.stream, journal.seq],
					set: { body: sql`excluded.body` }
				});
		}, KEPT));

	test('no journal row is deleted', () =>
		expectRefused((tx) => tx.delete(tx.tables.journal).where(eq(tx.tables.journal.seq, 2)), KEPT));

	if (database.engine === 'postgres')
		test('the journal is not truncated', () => expectRefusedByHand('truncate journal', KEPT));

	if (database.engine === 'postgres')
		test('not even where triggers are silenced', () =>
			expectRefusedByHand("set session_replication_role = 'replica'; delete from journal", KEPT));

	if (database.engine === 'sqlite')
		test('no journal row is replaced', () =>
			expectRefusedByHand(
				`insert or replace into journal select stream, seq, type, at, recorded_on, effective_on,
			actor_kind, actor_id, subject, submission, 'other', hash from journal where seq = 1`,
				KEPT
			));

	test('a place in a stream is taken once', async () => {
		const again = db.write((tx) =>
			tx.insert(tx.tables.journal).values(journalRow('gwent', 2, 'other'))
		);
		await expect(again).rejects.toThrow();
		expect(await db.read.$count(db.tables.journal)).toBe(2);
	});

	test.each([1, 2, 4])('the head does not go from 2 to %i', (count) =>
		expectRefused((tx) => tx.update(tx.tables.journalHead).set({ count }), HEAD)
	);

	test('the head goes up by one', async () => {
		await db.write((tx) => tx.insert(tx.tables.journalHead).values(headRow('devon', 1)));
		await db.write((tx) =>
			tx
				.update(tx.tables.journalHead)
				.set({ count: 2, hash: 'next' })
				.where(eq(tx.tables.journalHead.stream, 'devon'))
		);
		const heads = await db.read
			.select()
			.from(db.tables.journalHead)
			.where(eq(db.tables.journalHead.stream, 'devon'));
		expect(heads).toMatchObject([{ count: 2, hash: 'next' }]);
	});

	test('the head does not go back a day', () =>
		expectRefused(
			(tx) => tx.update(tx.tables.journalHead).set({ count: 3, recordedOn: '2019-11-14' }),
			HEAD
		));

	test('the head keeps its stream', () =>
		expectRefused(
			(tx) =>
				tx
					.update(tx.tables.journalHead)
					.set({ count: 3, stream: 'kent' })
					.where(eq(tx.tables.journalHead.stream, 'gwent')),
			HEAD
		));

	test('no head is deleted', () => expectRefused((tx) => tx.delete(tx.tables.journalHead), HEAD));

	test('a new head begins at the beginning', () =>
		expectRefused((tx) => tx.insert(tx.tables.journalHead).values(headRow('kent', 5)), HEAD));

	if (database.engine === 'postgres')
		test('the heads are not truncated', () => expectRefusedByHand('truncate journal_head', KEPT));

	if (database.engine === 'sqlite')
		test('no head is replaced', () =>
			expectRefusedByHand(
				`insert or replace into journal_head select stream, 1, hash, recorded_on from journal_head`,
				HEAD
			));

	test('a guard that was taken away is back at the next start', async () => {
		const name =
			database.engine === 'sqlite' ? 'journal_no_delete' : 'journal_no_change on journal';
		await byHand(`drop trigger ${name}`);
		await database.openAt(url);
		await expectRefused((tx) => tx.delete(tx.tables.journal), KEPT);
	});
});
