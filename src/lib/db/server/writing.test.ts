import { asc } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { appendTo, journalRow, linkHash } from '../../../../tests/support/journalRows.ts';
import type { Db, Tx } from './db.ts';

const add = (tx: Tx, seq: number) => tx.insert(tx.tables.journal).values(journalRow('gwent', seq));
const kept = (db: Db) => db.read.$count(db.tables.journal);
const never = new Promise<never>(() => undefined);
const QUICK = { lock: 100, work: 100 };

onBothEngines('write', (open, database) => {
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

	test('one writer at a time, in the order they came', async () => {
		const db = await open();
		const log: string[] = [];
		const hold = Promise.withResolvers<undefined>();
		const first = db.write(async (tx) => {
			log.push('first begins');
			await add(tx, 1);
			hold.resolve(undefined);
			await kept(db);
			log.push('first ends');
		});
		await hold.promise;
		await Promise.all([
			first,
			db.write(async (tx) => {
				log.push('second begins');
				await add(tx, 2);
			}),
			db.write(async (tx) => {
				log.push('third begins');
				await add(tx, 3);
			})
		]);
		expect(log).toEqual(['first begins', 'first ends', 'second begins', 'third begins']);
	});

	test('readers see nothing of a write before it is kept', async () => {
		const db = await open();
		const during = await db.write(async (tx) => {
			await add(tx, 1);
			return kept(db);
		});
		expect([during, await kept(db)]).toEqual([0, 1]);
	});

	test('waits for the write of another process, without holding this one up', async () => {
		const url = await database.fresh();
		const [here, there] = [await database.openAt(url), await database.openAt(url)];
		const begun = Promise.withResolvers<undefined>();
		const release = Promise.withResolvers<undefined>();
		let runs = 0;
		const theirs = there.write(async (tx) => {
			await add(tx, 1);
			begun.resolve(undefined);
			await release.promise;
		});
		await begun.promise;
		const ours = here.write(async (tx) => {
			runs++;
			const seen = await tx.$count(tx.tables.journal);
			await add(tx, seen + 1);
		});
		// Somebody else's turns of the event loop pass meanwhile.
		await here.read.$count(here.tables.journal);
		setTimeout(() => release.resolve(undefined), 60);
		await Promise.all([theirs, ours]);
		expect([runs, await kept(here)]).toEqual([1, 2]);
	});

	test('is busy when another process keeps the lock too long; the work never ran', async () => {
		const url = await database.fresh();
		const [here, there] = [await database.openAt(url, QUICK), await database.openAt(url)];
		const begun = Promise.withResolvers<undefined>();
		const release = Promise.withResolvers<undefined>();
		const theirs = there.write(async (tx) => {
			await add(tx, 1);
			begun.resolve(undefined);
			await release.promise;
		});
		await begun.promise;
		let runs = 0;
		const ours = here.write(async () => {
			runs++;
		});
		await expect(ours).rejects.toMatchObject({ code: 'busy' });
		release.resolve(undefined);
		await theirs;
		await here.write((tx) => add(tx, 2));
		expect([runs, await kept(here)]).toEqual([0, 2]);
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

	test('closing waits for the writes that have begun', async () => {
		const url = await database.fresh();
		const db = await database.openAt(url);
		const writes = [1, 2, 3].map((seq) => db.write((tx) => add(tx, seq)));
		await db.close();
		await Promise.all(writes);
		await expect(db.write((tx) => add(tx, 4))).rejects.toThrow();
		expect(await kept(await database.openAt(url))).toBe(3);
	});

	test('a hundred writers, ten events each: a thousand events, an unbroken chain', async () => {
		const db = await open();
		const writer = async (name: number) => {
			for (let event = 0; event < 10; event++)
				await db.write((tx) => appendTo(tx, 'gwent', `${name} ${event}`));
		};
		await Promise.all(Array.from({ length: 100 }, (_, name) => writer(name)));

		const { journal, journalHead } = db.tables;
		const rows = await db.read.select().from(journal).orderBy(asc(journal.seq));
		expect(rows.map((row) => row.seq)).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1));
		expect(new Set(rows.map((row) => row.body)).size).toBe(1000);
		const hash = rows.reduce((previous, row) => {
			expect(row.hash).toBe(linkHash(previous, row.body));
			return row.hash;
		}, '');
		expect(await db.read.select().from(journalHead)).toMatchObject([{ count: 1000, hash }]);
	}, 60_000);

	test('two processes append to one chain', async () => {
		const url = await database.fresh();
		const dbs = [await database.openAt(url), await database.openAt(url)];
		await Promise.all(
			Array.from({ length: 40 }, (_, at) =>
				dbs[at % 2]?.write((tx) => appendTo(tx, 'gwent', String(at)))
			)
		);
		const heads = await dbs[0]?.read.select().from(dbs[0].tables.journalHead);
		expect(heads).toMatchObject([{ count: 40 }]);
	}, 60_000);
});
