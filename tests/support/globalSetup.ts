import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migratePostgres } from '#lib/db/server/migrate.ts';
import { startPostgres } from '../../scripts/postgres.ts';

declare module 'vitest' {
	interface ProvidedContext {
		/** A PostgreSQL server and a migrated database on it, to copy; none on a machine without. */
		postgres: { url: string; template: string } | undefined;
		/** For what tests write; removed after the last of them. */
		testFolder: string;
	}
}

/** Starts one PostgreSQL for all tests, and says which one. In CI its absence is an error. */
export default async function setup(project: TestProject): Promise<() => Promise<void> | void> {
	const folder = mkdtempSync(join(tmpdir(), 'reinspect-tests-'));
	project.provide('testFolder', folder);
	const removeFolder = () => {
		rmSync(folder, { recursive: true });
	};
	const given = process.env.TEST_POSTGRES;
	const server = given
		? { url: given, source: 'TEST_POSTGRES', stop: () => Promise.resolve() }
		: await startPostgres();
	if (!server) {
		if (process.env.CI) throw new Error('PostgreSQL: none');
		process.stdout.write('PostgreSQL: none (skipped)\n');
		project.provide('postgres', undefined);
		return removeFolder;
	}
	const { url, source } = server;
	const template = `reinspect_${randomBytes(4).toString('hex')}`;
	const version = await withClient(url, async (client) => {
		await client.query(`create database ${template}`);
		const { rows } = await client.query<{ server_version: string }>('show server_version');
		return rows[0]?.server_version.split(' ')[0] ?? '';
	});
	await withClient(databaseAt(url, template), (client) => migratePostgres(client));
	process.stdout.write(`PostgreSQL: ${source} ${version}\n`);
	project.provide('postgres', { url, template });

	return async () => {
		removeFolder();
		if (given) await withClient(url, (client) => dropCopies(client, template));
		await server.stop();
	};
}

/** The same server's address with another database's name. */
export function databaseAt(url: string, name: string): string {
	const address = new URL(url);
	address.pathname = `/${name}`;
	return address.href;
}

/** Runs `work` on a connection of its own. */
export async function withClient<T>(
	url: string,
	work: (client: pg.Client) => Promise<T>
): Promise<T> {
	const client = new pg.Client(url);
	await client.connect();
	try {
		return await work(client);
	} finally {
		await client.end();
	}
}

async function dropCopies(client: pg.Client, template: string): Promise<void> {
	const { rows } = await client.query<{ datname: string }>(
		'select datname from pg_database where datname like $1',
		[`${template}%`]
	);
	for (const { datname } of rows) await client.query(`drop database ${datname} with (force)`);
}
