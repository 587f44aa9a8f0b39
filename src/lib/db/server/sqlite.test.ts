import { existsSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { describe, expect, inject, test } from 'vitest';
import { testDatabases } from '../../../../tests/support/databases.ts';
import { journalRow } from '../../../../tests/support/journalRows.ts';
import { connect } from './connect.ts';
import type { Reader, Tx } from './db.ts';
import { openSqlite } from './sqlite.ts';

const folder = mkdtempSync(join(inject('testFolder'), 'connect-'));

describe('SQLite', () => {
	const [sqlite] = testDatabases();
	if (!sqlite) throw new Error();

	const pragma = async (on: Reader | Tx, name: string) => {
		const [row] = await on
			.select({ value: sql<unknown>`${sql.identifier(name)}` })
			.from(sql`${sql.raw(`pragma_${name}`)}`);
		return row?.value;
	};

	test.each([
		['journal_mode', 'wal'],
		['synchronous', 2],
		['foreign_keys', 1],
		['recursive_triggers', 1],
		['trusted_schema', 0]
	])('every connection has %s = %s', async (name, value) => {
		const db = await sqlite.open();
		expect(await pragma(db.read, name)).toBe(value);
		// Some settings change with the first write.
		await db.write((tx) => tx.insert(tx.tables.journal).values(journalRow('gwent', 1)));
		expect(await db.write((tx) => pragma(tx, name))).toBe(value);
	});

	test('the writer never waits inside SQLite, a reader 250 ms', async () => {
		const db = await sqlite.open();
		const timeout = async (on: Reader | Tx) => {
			const [row] = await on.select({ value: sql`timeout` }).from(sql`pragma_busy_timeout`);
			return row?.value;
		};
		expect([await db.write(timeout), await timeout(db.read)]).toEqual([0, 250]);
	});

	test('a start while another process has the whole file says busy', async () => {
		const url = await sqlite.fresh();
		const db = await sqlite.openAt(url);
		await db.close();
		const other = openSqlite(url.slice('file:'.length), { waits: 0 });
		other.pragma('journal_mode = DELETE');
		other.exec('begin exclusive');
		await expect(connect(url, { lock: 50, work: 50 })).rejects.toMatchObject({ code: 'busy' });
		other.close();
	});

	test('makes the folder of a file, and no folder named file:', async () => {
		const file = join(folder, 'a', 'b', 'reinspect.db');
		const db = await connect(`file:${file}`);
		await db.close();
		expect(existsSync(file)).toBe(true);
		expect(existsSync('file:')).toBe(false);
	});

	test('an address of neither engine is refused', async () => {
		await expect(connect('mysql://localhost/a')).rejects.toMatchObject({ code: 'invalid' });
		await expect(connect('')).rejects.toMatchObject({ code: 'invalid' });
	});

	describe('in memory', () => {
		test('holds every table, reads what it wrote, and is nobody else’s', async () => {
			const [one, two] = await Promise.all([connect('file::memory:'), connect('file::memory:')]);
			await one.write((tx) => tx.insert(tx.tables.journal).values(journalRow('gwent', 1)));
			expect(await one.read.$count(one.tables.journal)).toBe(1);
			expect(await two.read.$count(two.tables.journal)).toBe(0);
			for (const table of Object.values(two.tables)) expect(await two.read.$count(table)).toBe(0);
			await Promise.all([one.close(), two.close()]);
		});

		test('its reader cannot write either', async () => {
			const db = await connect('file::memory:');
			const attempt = async () => {
				await db.read.insert(db.tables.journal).values(journalRow('gwent', 1));
			};
			await expect(attempt()).rejects.toMatchObject({ code: 'write-through-reader' });
			await db.close();
		});
	});
});
