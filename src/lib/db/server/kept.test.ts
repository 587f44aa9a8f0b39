import { eq, inArray } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import type { Reader, Tx } from './connect.ts';
import { kept, one, type Given } from './kept.ts';
import { ascending } from './order.ts';

let builds = 0;
const byIds = kept((db: Reader, ids: Given[], most?: number) => {
	builds += 1;
	const { organisations } = db.tables;
	const query = db
		.select({ id: organisations.id })
		.from(organisations)
		.where(inArray(organisations.id, ids))
		.orderBy(ascending(organisations.id));
	return most === undefined ? query : query.limit(most);
});
const byCode = one(
	kept((db: Reader, code: Given) => {
		const { organisations } = db.tables;
		return db.select().from(organisations).where(eq(organisations.code, code));
	})
);

async function add(tx: Tx, id: string): Promise<void> {
	const name = { en: id };
	await tx
		.insert(tx.tables.organisations)
		.values({ id, kind: 'force', code: id.toUpperCase(), name, head: null, forceId: null });
}

onBothEngines('a kept query', (open) => {
	test('gives what it is asked for each time, whatever it was built with', async () => {
		const db = await open();
		await db.write(async (tx) => {
			for (const id of ['a', 'b', 'c']) await add(tx, id);
		});
		expect(await byIds(db.read, ['a', 'c'])).toEqual([{ id: 'a' }, { id: 'c' }]);
		expect(await byIds(db.read, ['b', 'c'])).toEqual([{ id: 'b' }, { id: 'c' }]);
		expect(await byIds(db.read, ['a', 'b', 'c'], 1)).toEqual([{ id: 'a' }]);
		expect(await byIds(db.read, ['a', 'b', 'c'], 2)).toEqual([{ id: 'a' }, { id: 'b' }]);
		expect(await byIds(db.read, [])).toEqual([]);
		expect(await byCode(db.read, 'B')).toMatchObject({ id: 'b', name: { en: 'b' } });
		expect(await byCode(db.read, 'Z')).toBeUndefined();
	});

	test('is built once for each shape of its arguments', async () => {
		const db = await open();
		const before = builds;
		await byIds(db.read, ['a', 'b']);
		await byIds(db.read, ['c', 'd']);
		await byIds(db.read, ['c', 'd'], 5);
		await byIds(db.read, ['e', 'f'], 5);
		expect(builds - before).toBe(2);
	});

	test('sees in a transaction what that wrote, and nothing of one that was undone', async () => {
		const db = await open();
		const undone = db.write(async (tx) => {
			await add(tx, 'a');
			expect(await byIds(tx, ['a'])).toEqual([{ id: 'a' }]);
			throw new Error('undone');
		});
		await expect(undone).rejects.toThrow('undone');
		expect(await byIds(db.read, ['a'])).toEqual([]);
		await db.write(async (tx) => {
			expect(await byIds(tx, ['a'])).toEqual([]);
		});
	});

	test('is refused through a transaction that has settled, also while another is open', async () => {
		const db = await open();
		const held: { tx?: Tx } = {};
		await db.write(async (tx) => {
			held.tx = tx;
			await byIds(tx, ['a']);
		});
		const { tx: settled } = held;
		if (!settled) throw new Error('There was no transaction.');
		await expect(byIds(settled, ['a'])).rejects.toThrow();
		await db.write(async (tx) => {
			await byIds(tx, ['a']);
			await expect(byIds(settled, ['a'])).rejects.toThrow();
		});
	});

	test('that fails undoes its write', async () => {
		const db = await open();
		const attempt = db.write(async (tx) => {
			await add(tx, 'a');
			await byCode(tx, 'A\u0000').catch(() => undefined);
		});
		await expect(attempt).rejects.toThrow();
		expect(await byIds(db.read, ['a'])).toEqual([]);
	});
});
