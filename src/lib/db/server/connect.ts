import { DomainError } from '#lib/kernel/errors.ts';
import { PATIENCE, type Db, type Patience } from './db.ts';
import { connectPostgres } from './postgres.ts';
import { fromRoot } from './root.ts';
import { connectSqlite } from './sqlite.ts';

export type { Db, Queries, Reader, Tx } from './db.ts';

/**
 * Opens `postgres://…`, `file:…` (from the project's root, its folder made when missing) or
 * `file::memory:`, and brings its tables and guards up to date.
 * @throws DomainError `invalid` for any other address; `busy` when another process keeps the lock;
 * `wrong-state` when a newer program has brought it further
 */
export async function connect(url: string, patience: Patience = PATIENCE): Promise<Db> {
	if (/^postgres(ql)?:\/\//.test(url)) return connectPostgres(url, patience);
	const path = pathOf(url);
	if (!path) throw new DomainError('invalid', { setting: 'DATABASE_URL' });
	return connectSqlite(fileOf(url) ?? path, patience);
}

/** The file a database is in; nothing for one in memory or on a server. */
export function fileOf(url: string): string | undefined {
	const path = pathOf(url);
	if (!path || path === ':memory:') return undefined;
	return fromRoot(path);
}

function pathOf(url: string): string | undefined {
	return /^file:(?:\/\/)?(.+)$/.exec(url)?.[1];
}
