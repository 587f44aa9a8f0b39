import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openSqlite } from '#lib/db/server/sqlite.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { withClient } from '../../../../tests/support/globalSetup.ts';
import { hasRoom, readiness } from './readiness.ts';

onBothEngines('a service', (open, database) => {
	test('is ready while its database answers and its folders are there', async () => {
		expect(await readiness(await open(), ['.', tmpdir()])).toBe('ready');
	});

	test('is not, once its database does not answer', async () => {
		const db = await open();
		await db.close();
		expect(await readiness(db, ['.'])).toBe('database');
	});

	test('is not, once a newer program has been at its database; and an older one does not start', async () => {
		const url = await database.fresh();
		const db = await database.openAt(url);
		const newer = 'values (1000, $$a migration to come$$, 4102444800000)';
		if (database.engine === 'postgres') {
			await withClient(url, (client) =>
				client.query(`insert into drizzle.__drizzle_migrations (id, hash, created_at) ${newer}`)
			);
		} else {
			const client = openSqlite(url.slice('file:'.length), { waits: 1000 });
			client.exec(`insert into __drizzle_migrations ${newer.replaceAll('$$', "'")}`);
			client.close();
		}
		expect(await readiness(db, ['.'])).toBe('migrations');
		await expect(database.openAt(url)).rejects.toMatchObject({
			code: 'wrong-state',
			data: { reason: 'database-newer' }
		});
	});

	test('is not, where a folder it writes to has gone', async () => {
		const gone = join(tmpdir(), 'no-such-folder', 'evidence');
		expect(await readiness(await open(), ['.', gone])).toBe('disk');
	});
});

test('a disk has room while more than 5 % of it is free', () => {
	expect([6, 5, 0].map((bavail) => hasRoom({ bavail, blocks: 100 }))).toEqual([true, false, false]);
});
