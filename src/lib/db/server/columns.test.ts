import { count, max, sql, sum } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { journalRow } from '../../../../tests/support/journalRows.ts';
import { isDuplicate } from './failures.ts';
import { ascending, contains, descending } from './order.ts';
import { postgresColumns, sqliteColumns, type Columns } from './columns.ts';

onBothEngines('the columns', (open) => {
	const withBodies = async (...bodies: string[]) => {
		const db = await open();
		await db.write((tx) =>
			tx.insert(tx.tables.journal).values(
				bodies.map((body, at) => ({
					...journalRow('gwent', at + 1, body),
					submission: body === '' ? null : body
				}))
			)
		);
		return db;
	};

	test('text comes back as it went in, whatever its letters', async () => {
		const body = 'Tŷ’r ŵyl — {"a": 1,  "b": "\\u0000"}\r\n👩🏽‍🚒 \u200f';
		const db = await withBodies(body);
		expect(await db.read.select({ body: db.tables.journal.body }).from(db.tables.journal)).toEqual([
			{ body }
		]);
	});

	test('text sorts by code point, whatever the server’s language', async () => {
		const db = await withBodies('b', 'a', 'B', 'é', 'Z', 'a b', 'ab');
		const { journal } = db.tables;
		const rows = await db.read
			.select({ body: journal.body })
			.from(journal)
			.orderBy(ascending(journal.body));
		expect(rows.map((row) => row.body)).toEqual(['B', 'Z', 'a', 'a b', 'ab', 'b', 'é']);
	});

	test('what is missing comes last, both ways', async () => {
		const db = await withBodies('b', '', 'a');
		const { journal } = db.tables;
		const sorted = async (order: ReturnType<typeof ascending>) =>
			(await db.read.select({ it: journal.submission }).from(journal).orderBy(order)).map(
				(row) => row.it
			);
		expect(await sorted(ascending(journal.submission))).toEqual(['a', 'b', null]);
		expect(await sorted(descending(journal.submission))).toEqual(['b', 'a', null]);
	});

	test('a search takes %, _ and \\ for themselves', async () => {
		const db = await withBodies('100 % done', '100 per cent done', 'a_b\\c', 'axb');
		const { journal } = db.tables;
		const found = async (text: string) =>
			(
				await db.read.select({ it: journal.body }).from(journal).where(contains(journal.body, text))
			).map((row) => row.it);
		expect(await found('0 %')).toEqual(['100 % done']);
		expect(await found('a_b')).toEqual(['a_b\\c']);
		expect(await found('b\\c')).toEqual(['a_b\\c']);
		expect(await found('done')).toHaveLength(2);
	});

	test('U+0000 is refused, not kept on one engine only', async () => {
		await expect(withBodies('a\0b')).rejects.toMatchObject({ code: 'invalid' });
	});

	test('whole numbers go up to 2^53 − 1; counts, sums and greatest are numbers', async () => {
		const db = await open();
		const { journal } = db.tables;
		await db.write((tx) =>
			tx
				.insert(tx.tables.journal)
				.values([journalRow('gwent', Number.MAX_SAFE_INTEGER), journalRow('kent', 2)])
		);
		const [row] = await db.read
			.select({ n: count(), greatest: max(journal.seq), raw: sql`sum(length(${journal.stream}))` })
			.from(journal);
		expect(row).toEqual({ n: 2, greatest: Number.MAX_SAFE_INTEGER, raw: 9 });
		expect(await db.read.select({ s: sum(journal.seq) }).from(journal)).toHaveLength(1);
	});

	test('a second row with the same key is known as a duplicate', async () => {
		const db = await withBodies('a');
		const again = db.write((tx) => tx.insert(tx.tables.journal).values(journalRow('gwent', 1)));
		expect(isDuplicate(await again.catch((error: unknown) => error))).toBe(true);
		const submitted = { ...journalRow('gwent', 2), submission: 'a' };
		const twice = db.write((tx) => tx.insert(tx.tables.journal).values(submitted));
		expect(isDuplicate(await twice.catch((error: unknown) => error))).toBe(true);
		expect(isDuplicate(new Error('another'))).toBe(false);
	});
});

describe.each([
	['sqlite', sqliteColumns],
	['postgres', postgresColumns]
])('JSON on %s', (_, c: Columns) => {
	test('is stored as the same text, keys in the order given', () => {
		const { it } = c.table('a', { it: c.json<unknown>() });
		const value = { b: 1, a: [null, 'ŵ'] };
		const stored = it.mapToDriverValue(value);
		expect(stored).toBe('{"b":1,"a":[null,"ŵ"]}');
		expect(it.mapFromDriverValue(String(stored))).toEqual(value);
	});
});
