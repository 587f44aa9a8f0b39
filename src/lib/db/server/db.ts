import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type { Tables } from './schema/all.ts';

/** What both engines can do. SQLite's `.all()`, `.get()` and `.run()` are not used: await the query. */
export type Queries = Pick<
	BaseSQLiteDatabase<'async', unknown>,
	'select' | 'selectDistinct' | 'insert' | 'update' | 'delete' | '$count' | 'with' | '$with'
>;

export type Reader = Queries & { tables: Tables };
export type Tx = Queries & { tables: Tables };

export interface Db {
	engine: 'sqlite' | 'postgres';
	tables: Tables;
	/** For reading; it cannot write. It sees what has been committed. */
	read: Reader;
	/**
	 * Runs `work` once, in a transaction; one writer at a time. All of it is kept, or nothing.
	 * `tx` is dead once the write has settled. A statement that failed undoes the write, also when
	 * `work` catches the error. Inside is database work only.
	 * @throws DomainError `busy` when another process keeps the lock for 5 s, when the work has not
	 * settled after 10 s, or when the connection is lost
	 * @throws Misuse at once when called inside another write of this database
	 */
	write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
	/** Waits for the writes that have begun, then lets go of every connection. */
	close(): Promise<void>;
}

/** How long things may take, in milliseconds; the tests shorten them. */
export interface Patience {
	/** How long a write waits for another process's write. */
	lock: number;
	/** How long the work of one write may take. */
	work: number;
}

export const PATIENCE: Patience = { lock: 5000, work: 10_000 };
