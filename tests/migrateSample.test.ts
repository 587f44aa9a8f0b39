import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import type pg from 'pg';
import type { Db } from '#lib/db/server/connect.ts';
import { migratePostgres, migrateSqlite, migrationsOf } from '#lib/db/server/migrate.ts';
import { openSqlite } from '#lib/db/server/sqlite.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { firstDifference } from '#lib/integrity/server/rebuild.ts';
import { everything, type Rows } from '#lib/integrity/server/repository.ts';
import { verify } from '#lib/integrity/server/verify.ts';
import { onBothEngines, type TestDatabase } from './support/databases.ts';
import { databaseAt, withClient } from './support/globalSetup.ts';
import { sample } from './support/sample.ts';

/** A new file with the schema of an earlier release, holding what another file's tables hold. */
async function olderSqlite(from: string, upTo: number): Promise<string> {
	const path = from.replace(/^file:/, '');
	const older = `${path}.${String(upTo)}`;
	const client = openSqlite(older, { waits: 0 });
	await migrateSqlite(client, { upTo });
	client.pragma('foreign_keys = off');
	client.prepare('attach ? as newer').run(path);
	const tables = client
		.prepare(
			`select name from sqlite_schema where type = 'table' and name not like '\\_\\_%' escape '\\'
			and name not like 'sqlite%' and name not like 'search_index%'`
		)
		.pluck()
		.all() as string[];
	for (const table of tables) {
		const columns = client.prepare('select name from pragma_table_info(?)').pluck().all(table);
		const names = columns.map((name) => `"${String(name)}"`).join(', ');
		client.exec(`insert into main."${table}" (${names}) select ${names} from newer."${table}"`);
	}
	client.exec('detach newer');
	client.close();
	return `file:${older}`;
}

/** The same on PostgreSQL: another database on the same server. */
async function olderPostgres(from: string, upTo: number): Promise<string> {
	const { url = '', template = '' } = inject('postgres') ?? {};
	const name = `${template}_${randomBytes(8).toString('hex')}`;
	await withClient(url, (client) => client.query(`create database ${name}`));
	const older = databaseAt(url, name);
	await withClient(older, async (client) => {
		await migratePostgres(client, { upTo });
		const columns = await columnsOf(client);
		await client.query("set session_replication_role = 'replica'");
		await withClient(from, async (newer) => {
			for (const [table, names] of columns) {
				const { rows } = await newer.query<{ all: string | null }>(
					`select json_agg(t)::text as all from "${table}" t`
				);
				await client.query(
					`insert into "${table}" (${names}) select ${names} from json_populate_recordset(null::"${table}", $1)`,
					[rows[0]?.all ?? '[]']
				);
			}
		});
	});
	return older;
}

async function columnsOf(client: pg.ClientBase): Promise<[table: string, names: string][]> {
	const { rows } = await client.query<{ table: string; names: string }>(
		`select table_name as table, string_agg(format('%I', column_name), ', ') as names
		from information_schema.columns where table_schema = 'public' group by 1 order by 1`
	);
	return rows.map(({ table, names }) => [table, names]);
}

const OLDER = { sqlite: olderSqlite, postgres: olderPostgres };

onBothEngines('the sample in a database of an earlier release', (_, database: TestDatabase) => {
	const { engine, available, fresh, openAt } = database;
	const all = migrationsOf(engine).length;
	const earlier = Array.from({ length: all - 1 }, (_, at) => at + 1);
	let url: string;
	let store: EvidenceStore;
	let rows: Rows;

	beforeAll(async () => {
		if (!available) return;
		url = await fresh();
		const db = await openAt(url);
		// An earlier release had no column for a note beside a figure, and so no such event.
		({ store } = await sample(db, undefined, { notes: false }));
		({ rows } = await everything(db));
		await db.close();
	});

	describe('brought up to date', () => {
		test.each(earlier)('from migration %i: every row is there, and verify holds', async (upTo) => {
			const db: Db = await openAt(await OLDER[engine](url, upTo));
			const now = await everything(db);
			expect(firstDifference(rows, now.rows)).toBeUndefined();
			expect(await verify(db, store)).toMatchObject({ holds: true, streams: 3, files: 12 });
			expect(now.journal.length).toBeGreaterThan(100);
		});
	});
});
