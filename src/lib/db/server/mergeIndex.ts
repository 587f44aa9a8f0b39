import { setTimeout } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { Db, Reader, Tx } from './db.ts';
import { BREATH } from './failures.ts';

/** FTS5 takes its commands as rows (https://www.sqlite.org/fts5.html#the_merge_command). */
const commands = sqliteTable('search_index', { command: text('search_index'), rank: integer() });

/** Of how many pieces a search may ask; each write of words adds one, and FTS5 joins a few by itself. */
const ENOUGH = 8;
/** How many pages one write joins: others wait for it. */
const PAGES = 64;

/**
 * Puts the pieces of SQLite's index of words together, a part in each write: every word of a search
 * is looked for in every piece. PostgreSQL's index has none.
 */
export async function mergeIndex(db: Db, enough = ENOUGH): Promise<void> {
	if (db.engine !== 'sqlite' || (await pieces(db.read)) <= enough) return;
	// All as of one level at first, so that they become one; then on with that until nothing is left.
	let worked = await db.write((tx) => merge(tx, -PAGES));
	while (worked) {
		await setTimeout(BREATH);
		worked = await db.write((tx) => merge(tx, PAGES));
	}
}

/** Of how many pieces it is. */
export async function pieces(db: Reader): Promise<number> {
	const [row] = await db
		.select({ count: sql<number>`count(distinct segid)` })
		.from(sql`search_index_idx`);
	return row?.count ?? 0;
}

/** Whether there was anything to join: a command that does nothing changes one row, itself. */
async function merge(tx: Tx, rank: number): Promise<boolean> {
	const changes = async () => {
		const [row] = await tx.select({ count: sql<number>`total_changes()` }).from(sql`(select 1)`);
		return row?.count ?? 0;
	};
	const before = await changes();
	await tx.insert(commands).values({ command: 'merge', rank });
	return (await changes()) - before >= 2;
}
