import { existsSync } from 'node:fs';
import pg from 'pg';
import { describe, expect, test } from 'vitest';
import { embedded, installed, startPostgres } from './postgres.ts';

const packaged = process.platform === 'linux' && process.arch === 'x64';
const sources = [
	...(packaged ? [{ name: "npm's embedded PostgreSQL", source: embedded }] : []),
	...(installed() ? [{ name: "the machine's PostgreSQL", source: installed }] : [])
];

describe.each(sources)('$name', ({ source }) => {
	test('starts, also as root, and leaves nothing behind', async () => {
		const server = await startPostgres([source]);
		if (!server) throw new Error('PostgreSQL: none');
		const client = new pg.Client(server.url);
		client.on('error', () => undefined);
		await client.connect();
		const { rows } = await client.query<{ folder: string; fsync: string }>(
			"select current_setting('data_directory') as folder, current_setting('fsync') as fsync"
		);
		const [row] = rows;
		expect(row?.fsync).toBe('off');
		expect(existsSync(row?.folder ?? '')).toBe(true);
		await client.end();
		await server.stop();
		expect(existsSync(row?.folder ?? '')).toBe(false);
		await expect(new pg.Client(server.url).connect()).rejects.toMatchObject({
			code: 'ECONNREFUSED'
		});
	}, 30_000);
});

test('a machine with neither has none', async () => {
	expect(await startPostgres([])).toBeUndefined();
});
