import { isAbsolute } from 'node:path';
import { DomainError } from '#lib/kernel/errors.ts';
import { PATIENCE, type Db, type Patience } from './db.ts';
import { connectPostgres } from './postgres.ts';
import { fromRoot } from './root.ts';
import { connectSqlite } from './sqlite.ts';

export type { Db, Queries, Reader, Tx } from './db.ts';

/**
 * Opens `postgres://…`, `file:…` (from the project's root, its folder made when missing) or
 * `file::memory:`, and brings its tables and guards up to date.
 * @throws DomainError `invalid` for any other address; `busy` when another process keeps the lock
 */
export async function connect(url: string, patience: Patience = PATIENCE): Promise<Db> {
	if (/^postgres(ql)?:\/\//.test(url)) return connectPostgres(url, patience);
	const path = /^file:(?:\/\/)?(.+)$/.exec(url)?.[1];
	if (!path) throw new DomainError('invalid', { setting: 'DATABASE_URL' });
	if (path === ':memory:') return connectSqlite(path, patience);
	return connectSqlite(isAbsolute(path) ? path : fromRoot(path), patience);
}
