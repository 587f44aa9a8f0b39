import { expect, test } from 'vitest';
import { onBothEngines, testDatabases } from './databases.ts';
import { journalRow } from './journalRows.ts';

test('there is a leg for each engine', () => {
	expect(databases.map((database) => database.engine)).toEqual(['sqlite', 'postgres']);
});

const databases = testDatabases();

onBothEngines('a test database', (open, { engine }) => {
	test('is of its engine, empty, guarded, and nobody else’s', async () => {
		const [one, two] = await Promise.all([open(), open()]);
		expect([one.engine, two.engine]).toEqual([engine, engine]);
		await one.write((tx) => tx.insert(tx.tables.journal).values(journalRow('gwent', 1)));
		expect(await one.read.$count(one.tables.journal)).toBe(1);
		expect(await two.read.$count(two.tables.journal)).toBe(0);
		const change = one.write((tx) => tx.delete(tx.tables.journal));
		await expect(change).rejects.toThrow('journal-append-only');
	});

	test('may be closed by its test', async () => {
		const db = await open();
		await db.close();
		await db.close();
		await expect(db.write(() => Promise.resolve())).rejects.toThrow();
	});
});
