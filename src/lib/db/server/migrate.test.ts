import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { getTableColumns, type Column } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { postgresColumns, sqliteColumns } from './columns.ts';
import { migrateSqlite, migrationsOf } from './migrate.ts';
import { fromRoot } from './root.ts';
import { schema } from './schema/all.ts';
import { openSqlite } from './sqlite.ts';

describe.each(['sqlite', 'postgres'] as const)('the migrations of %s', (engine) => {
	const statements = migrationsOf(engine).map((migration) => migration.sql);

	test('never delete or clear rows because another was deleted', () => {
		expect(statements.flat().join('\n')).not.toMatch(/on delete (cascade|set)/i);
	});

	test('never read the clock or make up a value', () => {
		expect(statements.flat().join('\n')).not.toMatch(
			/\b(now|random|gen_random_uuid|strftime|datetime)\s*\(|current_(date|time)|serial|identity|autoincrement/i
		);
	});

	test('only ever extend the journal, by columns that may be empty', () => {
		const later = statements.slice(1).flat();
		for (const statement of later.filter((text) => /["`](__new_)?journal(_head)?["`]/i.test(text)))
			expect(statement).toMatch(
				/^\s*alter table ["`]\w+["`] add (column )?((?!not null|default).)*$/i
			);
		expect(statements[0]?.join()).toMatch(/create table ["`]journal["`]/i);
	});

	test('are what drizzle-kit makes of the schema: nothing is left to generate', () => {
		const out = mkdtempSync(join(inject('testFolder'), 'drizzle-'));
		cpSync(fromRoot('drizzle', engine), out, { recursive: true });
		const before = readdirSync(out);
		const { status, stderr } = spawnSync(
			process.execPath,
			[
				fromRoot('node_modules', 'drizzle-kit', 'bin.cjs'),
				'generate',
				`--dialect=${engine === 'sqlite' ? 'sqlite' : 'postgresql'}`,
				'--casing=snake_case',
				`--schema=drizzle/schema.${engine}.cjs`,
				`--out=${relative(fromRoot(), out)}`
			],
			{ cwd: fromRoot(), encoding: 'utf8' }
		);
		expect({ status, stderr, made: readdirSync(out) }).toMatchObject({ status: 0, made: before });
	}, 30_000);
});

describe.each([
	['sqlite', sqliteColumns],
	['postgres', postgresColumns]
])('the schema on %s', (_, columns) => {
	test('makes up no value: use-cases make ids and take the time from ctx', () => {
		for (const table of Object.values(schema(columns)))
			for (const column of Object.values<Column>(getTableColumns(table)))
				expect([column.name, column.defaultFn, column.onUpdateFn]).toEqual([
					column.name,
					undefined,
					undefined
				]);
	});
});

describe('a migration on SQLite', () => {
	let client: ReturnType<typeof openSqlite>;
	beforeEach(() => {
		client = openSqlite(':memory:', { waits: 0 });
	});
	afterEach(() => void client.close());

	test('is refused and undone when it leaves rows that point at nothing', async () => {
		client.exec(`create table parent (id text primary key);
			create table child (parent text references parent (id))`);
		client.pragma('foreign_keys = OFF');
		client.exec("insert into child values ('nobody')");
		await expect(migrateSqlite(client)).rejects.toMatchObject({
			code: 'damaged',
			data: { table: 'child' }
		});
		const made = client.prepare("select name from sqlite_schema where name = 'journal'").all();
		expect(made).toEqual([]);
	});

	test('leaves foreign keys on, also when it fails', async () => {
		await migrateSqlite(client);
		expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
		client.exec('drop table journal_head');
		await expect(migrateSqlite(client)).rejects.toThrow('journal_head');
		expect(client.pragma('foreign_keys', { simple: true })).toBe(1);
	});

	test('a second start changes nothing', async () => {
		const contents = () => client.prepare('select * from sqlite_schema order by name').all();
		await migrateSqlite(client);
		const [first, applied] = [contents().length, migrationsOf('sqlite').length];
		await migrateSqlite(client);
		expect(contents()).toHaveLength(first);
		expect(client.prepare('select * from __drizzle_migrations').all()).toHaveLength(applied);
	});
});
