import { expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { appendTo, journalRow, linkHash } from '../../../../tests/support/journalRows.ts';
import type { Db, Tx } from './db.ts';
import { ascending } from './order.ts';

const add = (tx: Tx, seq: number) => tx.insert(tx.tables.journal).values(journalRow('gwent', seq));
const kept = (db: Db) => db.read.$count(db.tables.journal);
const QUICK = { lock: 100, work: 100 };

onBothEngines('several writers', (open, database) => {
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
		setTimeout(() => {
			release.resolve(undefined);
		}, 60);
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
		const ours = here.write(() => Promise.resolve(runs++));
		await expect(ours).rejects.toMatchObject({ code: 'busy' });
		release.resolve(undefined);
		await theirs;
		await here.write((tx) => add(tx, 2));
		expect([runs, await kept(here)]).toEqual([0, 2]);
	});

	test('a hundred writers, ten events each: a thousand events, an unbroken chain', async () => {
		const db = await open();
		const writer = async (name: number) => {
			for (let event = 0; event < 10; event++)
				await db.write((tx) => appendTo(tx, 'gwent', `${name} ${event}`));
		};
		await Promise.all(Array.from({ length: 100 }, (_, name) => writer(name)));

		const { journal, journalHead } = db.tables;
		const rows = await db.read.select().from(journal).orderBy(ascending(journal.seq));
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
		const [here, there] = [await database.openAt(url), await database.openAt(url)];
		await Promise.all(
			Array.from({ length: 40 }, (_, at) =>
				(at % 2 ? here : there).write((tx) => appendTo(tx, 'gwent', String(at)))
			)
		);
		const heads = await here.read.select().from(here.tables.journalHead);
		expect(heads).toMatchObject([{ count: 40 }]);
	}, 60_000);

	test('closing waits for the writes that have begun', async () => {
		const url = await database.fresh();
		const db = await database.openAt(url);
		const writes = [1, 2, 3].map((seq) => db.write((tx) => add(tx, seq)));
		await db.close();
		await Promise.all(writes);
		await expect(db.write((tx) => add(tx, 4))).rejects.toThrow();
		expect(await kept(await database.openAt(url))).toBe(3);
	});
});
