import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, inject } from 'vitest';
import { connect } from '#lib/db/server/connect.ts';
import { PATIENCE, type Db, type Patience } from '#lib/db/server/db.ts';
import { databaseAt, withClient } from './globalSetup.ts';

export interface TestDatabase {
	engine: Db['engine'];
	/** False where the machine has no PostgreSQL. */
	available: boolean;
	/** The address of a fresh, migrated, empty database. */
	fresh: () => Promise<string>;
	/** Opens a fresh, migrated, empty database; it is closed after the tests of this block. */
	open: (patience?: Partial<Patience>) => Promise<Db>;
	/** Opens an address of `fresh` (a second process would do the same). */
	openAt: (url: string, patience?: Partial<Patience>) => Promise<Db>;
}

/** Both engines, for the tests of the block that calls this. */
export function testDatabases(): TestDatabase[] {
	return [testDatabase('sqlite', freshSqlite), testDatabase('postgres', freshPostgres)];
}

/** A block of tests for each engine; PostgreSQL's is skipped, and counted so, where there is none. */
export function onBothEngines(
	name: string,
	tests: (open: TestDatabase['open'], database: TestDatabase) => void
): void {
	for (const database of testDatabases())
		describe.skipIf(!database.available)(`${name} (${database.engine})`, () => {
			tests(database.open, database);
		});
}

function testDatabase(engine: Db['engine'], fresh: () => Promise<string>): TestDatabase {
	const opened: Db[] = [];
	afterAll(async () => {
		await Promise.all(opened.map((db) => db.close()));
	});
	const openAt = async (url: string, patience?: Partial<Patience>) => {
		const db = await connect(url, { ...PATIENCE, ...patience });
		opened.push(db);
		return db;
	};
	return {
		engine,
		available: engine === 'sqlite' || inject('postgres') !== undefined,
		fresh,
		open: async (patience) => openAt(await fresh(), patience),
		openAt
	};
}

const folder = mkdtempSync(join(inject('testFolder'), 'sqlite-'));

let template: Promise<string> | undefined;

async function freshSqlite(): Promise<string> {
	const file = join(folder, `${randomBytes(8).toString('hex')}.db`);
	copyFileSync(await (template ??= migratedFile()), file);
	return `file:${file}`;
}

async function migratedFile(): Promise<string> {
	const file = join(folder, 'template.db');
	const db = await connect(`file:${file}`);
	await db.close();
	return file;
}

async function freshPostgres(): Promise<string> {
	const server = inject('postgres');
	if (!server) throw new Error('PostgreSQL: none');
	const name = `${server.template}_${randomBytes(8).toString('hex')}`;
	await withClient(server.url, (client) =>
		client.query(`create database ${name} template ${server.template}`)
	);
	return databaseAt(server.url, name);
}
