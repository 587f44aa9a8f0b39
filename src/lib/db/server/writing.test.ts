import { expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { journalRow } from '../../../../tests/support/journalRows.ts';
import type { Db, Tx } from './db.ts';

const add = (tx: Tx, seq: number) => tx.insert(tx.tables.journal).values(journalRow('gwent', seq));
const kept = (db: Db) => db.read.$count(db.tables.journal);
const never = new Promise<never>(() => undefined);

onBothEngines('write', (open) => {
	test('keeps what the work did and answers with its result', async () => {
		const db = await open();
		const answer = await db.write(async (tx) => {
			await add(tx, 1);
			return 'done';
		});
		expect(answer).toBe('done');
		expect(await kept(db)).toBe(1);
	});

	test('keeps nothing when the work throws, and runs it once', async () => {
		const db = await open();
		let runs = 0;
		const attempt = db.write(async (tx) => {
			runs++;
			await add(tx, 1);
			throw new Error('changed my mind');
		});
		await expect(attempt).rejects.toThrow('changed my mind');
		expect([runs, await kept(db)]).toEqual([1, 0]);
	});

	test('keeps nothing when a statement failed, even if the work went on', async () => {
		const db = await open();
		const attempt = db.write(async (tx) => {
			await add(tx, 1);
			await add(tx, 1).catch(() => undefined);
			return 'all well';
		});
		await expect(attempt).rejects.toThrow();
		expect(await kept(db)).toBe(0);
	});

	test('the work may turn a failed statement into its own error', async () => {
		const db = await open();
		const attempt = db.write(async (tx) => {
			await add(tx, 1);
			await add(tx, 1).catch(() => {
				throw new Error('twice');
			});
		});
		await expect(attempt).rejects.toThrow('twice');
	});

	test('a failed statement fails the ones after it', async () => {
		const db = await open();
		const attempt = db.write(async (tx) => {
			await add(tx, 1);
			await add(tx, 1).catch(() => undefined);
			await add(tx, 2);
		});
		await expect(attempt).rejects.toThrow();
		expect(await kept(db)).toBe(0);
	});

	test('work that does not settle is undone, and the next writer has its turn', async () => {
		const db = await open({ work: 100 });
		const stuck = db.write(async (tx) => {
			await add(tx, 1);
			await never;
		});
		const next = db.write((tx) => add(tx, 2));
		await expect(stuck).rejects.toMatchObject({ code: 'busy' });
		await next;
		const rows = await db.read.select({ seq: db.tables.journal.seq }).from(db.tables.journal);
		expect(rows).toEqual([{ seq: 2 }]);
	});

	test('work that wakes up after its time changes nothing', async () => {
		const db = await open({ work: 100 });
		const wake = Promise.withResolvers<undefined>();
		const woken = Promise.withResolvers<unknown>();
		const stuck = db.write(async (tx) => {
			await wake.promise;
			try {
				await add(tx, 1);
			} catch (error) {
				woken.resolve(error);
			}
		});
		await expect(stuck).rejects.toMatchObject({ code: 'busy' });
		await db.write(async (tx) => {
			wake.resolve(undefined);
			expect(await woken.promise).toMatchObject({ code: 'tx-after-write' });
			await add(tx, 2);
		});
		expect(await kept(db)).toBe(1);
	});

	test('tx is dead once its write has settled', async () => {
		const db = await open();
		const held: { tx?: Tx; query?: ReturnType<typeof add> } = {};
		await db.write(async (tx) => {
			held.tx = tx;
			held.query = add(tx, 1);
			await add(tx, 2);
		});
		expect(() => held.tx?.select()).toThrow('tx-after-write');
		expect(() => held.tx?.tables).toThrow('tx-after-write');
		await expect(held.query).rejects.toMatchObject({ code: 'tx-after-write' });
		expect(await kept(db)).toBe(1);
	});

	test('what a failed Promise.all left running changes nothing', async () => {
		const db = await open();
		const settled = Promise.withResolvers<undefined>();
		const straggler = Promise.withResolvers<unknown>();
		const attempt = db.write((tx) =>
			// eslint-disable-next-line house/one-by-one -- what the rule is against is tried here
			Promise.all([
				Promise.reject(new Error('no')),
				settled.promise.then(() => add(tx, 1)).catch(straggler.resolve)
			])
		);
		await expect(attempt).rejects.toThrow('no');
		settled.resolve(undefined);
		expect(await straggler.promise).toMatchObject({ code: 'tx-after-write' });
		expect(await kept(db)).toBe(0);
	});

	test('a write inside a write throws at once, and only there', async () => {
		const db = await open();
		const later: (() => Promise<unknown>)[] = [];
		await db.write(async (tx) => {
			await expect(db.write((inner) => add(inner, 9))).rejects.toMatchObject({
				code: 'write-in-write'
			});
			await add(tx, 1);
			const afterwards = Promise.withResolvers<undefined>();
			const write = afterwards.promise.then(() => db.write((next) => add(next, 2)));
			later.push(() => {
				afterwards.resolve(undefined);
				return write;
			});
		});
		await later[0]?.();
		expect(await kept(db)).toBe(2);
	});

	test('the reader cannot write', async () => {
		const db = await open();
		const attempt = async () => {
			await db.read.insert(db.tables.journal).values(journalRow('gwent', 1));
		};
		await expect(attempt()).rejects.toThrow();
		expect(await kept(db)).toBe(0);
	});
});
