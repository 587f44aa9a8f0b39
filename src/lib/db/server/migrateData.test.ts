import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { databaseAt, withClient } from '../../../../tests/support/globalSetup.ts';
import { migratePostgres, migrateSqlite, migrationsOf } from './migrate.ts';
import { fromRoot } from './root.ts';
import { openSqlite } from './sqlite.ts';

interface Column {
	table: string;
	name: string;
	type: string;
}

interface Sides {
	migrate: (part?: { upTo?: number; folder?: string }) => Promise<void>;
	run: (statement: string) => Promise<void>;
	rows: <T>(query: string) => Promise<T[]>;
	columns: string;
	triggers: string;
	/** Lets rows be put in whatever order their tables come. */
	anyOrder: string;
	inOrder: string;
}

const SQLITE = {
	columns: `select m.name as "table", c.name, lower(c.type) as type from sqlite_schema m,
		pragma_table_info(m.name) c where m.type = 'table' and m.name not like '\\_\\_%' escape '\\'
		and m.name not like 'sqlite%' and m.name not like 'search_index%'`,
	triggers: "select name from sqlite_schema where type = 'trigger' order by name",
	anyOrder: 'pragma foreign_keys = off',
	inOrder: 'pragma foreign_keys = on'
};

const POSTGRES = {
	columns: `select table_name as "table", column_name as name, data_type as type
		from information_schema.columns where table_schema = 'public' order by table_name`,
	triggers: `select tgname as name, tgenabled from pg_trigger where not tgisinternal order by tgname`,
	anyOrder: "set session_replication_role = 'replica'",
	inOrder: "set session_replication_role = 'origin'"
};

async function onSqlite(work: (sides: Sides) => Promise<void>): Promise<void> {
	const client = openSqlite(':memory:', { waits: 0 });
	await work({
		...SQLITE,
		migrate: (part) => migrateSqlite(client, part),
		run: (statement) => Promise.resolve().then(() => void client.exec(statement)),
		rows: <T>(query: string) => Promise.resolve(client.prepare(query).all() as T[])
	});
	client.close();
}

async function onPostgres(work: (sides: Sides) => Promise<void>): Promise<void> {
	const { url = '', template = '' } = inject('postgres') ?? {};
	const name = `${template}_${randomBytes(8).toString('hex')}`;
	await withClient(url, (client) => client.query(`create database ${name}`));
	await withClient(databaseAt(url, name), (client) =>
		work({
			...POSTGRES,
			migrate: (part) => migratePostgres(client, part),
			run: async (statement) => {
				await client.query(statement);
			},
			rows: async <T>(query: string) => (await client.query(query)).rows as T[]
		})
	);
}

const engines = [
	{ engine: 'sqlite', on: onSqlite, available: true },
	{ engine: 'postgres', on: onPostgres, available: inject('postgres') !== undefined }
] as const;

const ROWS = 3;

/** Three rows in every table; row n holds n everywhere, so that every reference finds its row. */
async function fill({ rows, run, columns, anyOrder, inOrder }: Sides): Promise<void> {
	const found = Object.groupBy(await rows<Column>(columns), (column) => column.table);
	await run(anyOrder);
	for (const [table, its = []] of Object.entries(found)) {
		const names = its.map((column) => `"${column.name}"`).join(', ');
		for (let n = 1; n <= ROWS; n++)
			await run(
				`insert into "${table}" (${names}) values (${its.map((column) => value(column, n)).join(', ')})`
			);
	}
	await run(inOrder);
}

function value({ table, name, type }: Column, n: number): string {
	if (table === 'journal_head' && name === 'count') return '1';
	if (type === 'boolean') return 'true';
	return type === 'text' ? `'${n}'` : String(n);
}

async function counts({ rows, columns }: Sides): Promise<Record<string, number>> {
	const tables = new Set((await rows<Column>(columns)).map((column) => column.table));
	const counted: Record<string, number> = {};
	for (const table of tables) {
		const [row] = await rows<{ n: unknown }>(`select count(*) as n from "${table}"`);
		counted[table] = Number(row?.n);
	}
	return counted;
}

describe.each(engines)(
	'a database of an earlier release ($engine)',
	({ engine, on, available }) => {
		const all = migrationsOf(engine).length;
		const releases = Array.from({ length: all }, (_, at) => at + 1);

		describe.skipIf(!available)('brought up to date', () => {
			test.each(releases)(
				`from migration %i of ${all}: no row is lost, every guard stands`,
				async (upTo) => {
					await on(async (sides) => {
						await sides.migrate({ upTo });
						await fill(sides);
						const before = await counts(sides);
						expect(before).toMatchObject({ journal: ROWS, journal_head: ROWS });
						await sides.migrate();
						expect(await counts(sides)).toMatchObject(before);
						const guards = readFileSync(fromRoot('drizzle', `guards.${engine}.sql`), 'utf8');
						const named = [...guards.matchAll(/^create (?:or replace )?trigger (\w+)/gm)];
						const triggers = await sides.rows<{ name: string; tgenabled?: string }>(sides.triggers);
						expect(triggers.map((trigger) => trigger.name)).toEqual(
							named.map(([, name]) => name).sort()
						);
						for (const { tgenabled = 'A' } of triggers) expect(tgenabled).toBe('A');
					});
				}
			);

			test('an older release’s rows survive a table made anew, and its guards come back', async () => {
				const folder = withRebuild(engine);
				await on(async (sides) => {
					await sides.migrate();
					await sides.run('create table parent (id text primary key)');
					await sides.run(
						'create table child (id text primary key, parent text references parent (id) on delete cascade)'
					);
					await fill(sides);
					await sides.migrate({ folder });
					expect(await counts(sides)).toMatchObject({ parent: ROWS, child: ROWS, journal: ROWS });
					await expect(sides.run("update journal set body = 'other'")).rejects.toThrow(
						'journal-append-only'
					);
				});
			});
		});
	}
);

/** The migrations and one more: a table made anew as drizzle-kit does it, and lost triggers. */
function withRebuild(engine: 'sqlite' | 'postgres'): string {
	const folder = mkdtempSync(join(inject('testFolder'), 'migrations-'));
	cpSync(fromRoot('drizzle', engine), folder, { recursive: true });
	const list = join(folder, 'meta', '_journal.json');
	const journal = JSON.parse(readFileSync(list, 'utf8')) as {
		entries: { idx: number; when: number; tag: string; breakpoints: boolean }[];
	};
	const when = Math.max(...journal.entries.map((entry) => entry.when)) + 1;
	journal.entries.push({ idx: journal.entries.length, when, tag: 'rebuild', breakpoints: true });
	writeFileSync(list, JSON.stringify(journal));
	const statements = {
		sqlite: [
			'PRAGMA foreign_keys=OFF',
			'CREATE TABLE `__new_parent` (`id` text primary key, `name` text)',
			'INSERT INTO `__new_parent` (`id`) SELECT `id` FROM `parent`',
			'DROP TABLE `parent`',
			'ALTER TABLE `__new_parent` RENAME TO `parent`',
			'PRAGMA foreign_keys=ON',
			'DROP TRIGGER journal_no_update'
		],
		postgres: [
			'ALTER TABLE parent ADD COLUMN name text',
			'DROP TRIGGER journal_no_change ON journal'
		]
	};
	writeFileSync(
		join(folder, 'rebuild.sql'),
		statements[engine].join(';--> statement-breakpoint\n')
	);
	return folder;
}
