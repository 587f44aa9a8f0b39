import { and, eq, is, sql, type Column, type SQL } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Language } from '#lib/kernel/languages.ts';
import { rootsOf } from '#lib/kernel/mutations.ts';
import type { Reader, Tx } from './db.ts';
import { insertRow, kept, one, type Given } from './kept.ts';
import { ascending, type Page } from './order.ts';

/** A thing as it can be found: its folded words, and whose it is. */
export interface Findable {
	kind: string;
	ref: string;
	forceId: string;
	/** Folded words (kernel/mutations.ts, wordsIn), in English and in Welsh. */
	words: { en: readonly string[]; cy: readonly string[] };
}

const LANGUAGES = ['en', 'cy'] as const;

/** How many of what a search finds are counted and can be turned to. */
export const MOST = 100;

/** Keeps a thing findable by its present words only. */
export async function putWords(tx: Tx, { kind, ref, forceId, words }: Findable): Promise<void> {
	const { searchWords } = tx.tables;
	const tokens = LANGUAGES.flatMap((language) =>
		words[language]
			.flatMap((word) => rootsOf(language, word))
			.map((word) => token(forceId, kind, language, word))
	);
	const text = [...new Set(tokens)].join(' ');
	const row = await findWords(tx, kind, ref);
	if (row) {
		await tx.update(searchWords).set({ words: text }).where(eq(searchWords.id, row.id));
		return;
	}
	const id = ((await lastWords(tx))?.id ?? 0) + 1;
	await insertRow(tx, searchWords, { id, kind, ref, words: text });
}

const findWords = one(
	kept((tx, kind: Given, ref: Given) => {
		const { searchWords } = tx.tables;
		return tx
			.select({ id: searchWords.id })
			.from(searchWords)
			.where(and(eq(searchWords.kind, kind), eq(searchWords.ref, ref)));
	})
);

const lastWords = one(
	kept((tx) => {
		const { searchWords } = tx.tables;
		return tx.select({ id: sql<number>`coalesce(max(${searchWords.id}), 0)` }).from(searchWords);
	})
);

/**
 * How this engine's index is asked for all the wanted words of some forces, each in one of the
 * languages: a value for a query.
 */
export function matching(
	db: Reader,
	kind: string,
	forceIds: readonly string[],
	wanted: readonly string[],
	languages: readonly Language[] = LANGUAGES
): string {
	const starts = forceIds.flatMap((forceId) =>
		languages.map((language) => ({ language, start: token(forceId, kind, language) }))
	);
	return is(db.tables.searchWords, PgTable)
		? brackets(starts, wanted, (start) => `'${start}':*`, ' | ', ' & ')
		: brackets(starts, wanted, (start) => `"${start}"*`, ' OR ', ' AND ');
}

/** Where the things of a kind are, which may be known of, and by what they are put in order. */
interface Sought {
	table: SQLiteTable;
	key: Column;
	known: SQL | undefined;
	by: Column;
	order: typeof ascending;
}

/**
 * A page of the keys of what a `matching` finds and may be known of, and how many there are. Of more
 * than `MOST` those are taken that were made findable last, and `total` is one more: so a word that
 * stands in every text costs no more than another.
 */
export function found(db: Reader, match: Given, sought: Sought, { size, from }: Page) {
	const { searchWords } = db.tables;
	const { table, key, known, by, order } = sought;
	const index = indexOf(db, match);
	const last = db
		.select({
			key: sql<string>`${key}`.as('key'),
			by: sql`${by}`.as('by'),
			place: sql`${searchWords.id}`.as('place')
		})
		.from(index.rows)
		.innerJoin(table, eq(key, searchWords.ref))
		.where(and(index.holds, known))
		.orderBy(index.lastFirst)
		.limit(MOST + 1)
		.as('last');
	return db
		.select({ key: last.key, total: sql<number>`count(*) over ()` })
		.from(last)
		.orderBy(order(sql`${last.by}`), order(sql`${last.place}`))
		.limit(Math.max(0, Math.min(size, MOST - from)))
		.offset(from);
}

/** The refs of all that a `matching` finds, for the WHERE of a query; some the scope may not reach. */
export function refsFound(db: Reader, match: Given) {
	const { rows, holds } = indexOf(db, match);
	return db
		.select({ ref: sql<string>`${db.tables.searchWords.ref}` })
		.from(rows)
		.where(holds);
}

/** Each engine's index: SQLite's gives its rows from the last made to the first, one at a time. */
function indexOf(db: Reader, match: Given) {
	const { searchWords } = db.tables;
	return is(searchWords, PgTable)
		? {
				rows: searchWords,
				holds: sql`array_to_tsvector(string_to_array(${searchWords.words}, ' ')) @@ ${match}::tsquery`,
				lastFirst: sql`${searchWords.id} desc`
			}
		: {
				rows: sql`search_index cross join ${searchWords}`,
				holds: sql`search_index match ${match} and ${searchWords.id} = search_index.rowid`,
				lastFirst: sql`search_index.rowid desc`
			};
}

/** The form of the tokens; counted up when it changes, so that they are made again. */
export const FORM = 3;
const markOf = (stream: string) => `findable ${stream}`;

/** In which form all that a stream says was made findable; 0 where it was not. */
export async function formOf(db: Reader, stream: string): Promise<number> {
	const { counters } = db.tables;
	const [row] = await db
		.select()
		.from(counters)
		.where(eq(counters.name, markOf(stream)));
	return row?.last ?? 0;
}

/** Says that it was: in the write of a stream's first event, or of the last that is made so again. */
export async function markFindable(tx: Tx, stream: string): Promise<void> {
	const { counters } = tx.tables;
	await tx
		.insert(counters)
		.values({ name: markOf(stream), last: FORM })
		.onConflictDoUpdate({ target: counters.name, set: { last: FORM } });
}

/** «gwent:evidence:cy:hyfforddiant»: a search of one kind, in one force, meets no other's words. */
const token = (forceId: string, kind: string, language: Language, word = '') =>
	`${forceId}:${kind}:${language}:${word}`;

/** One bracket for each wanted word; in it every form, in every force. Tokens hold no quote. */
function brackets(
	starts: readonly { language: Language; start: string }[],
	wanted: readonly string[],
	prefix: (token: string) => string,
	or: string,
	and: string
): string {
	return wanted
		.map((word) => {
			const forms = starts.flatMap(({ language, start }) =>
				rootsOf(language, word).map((form) => prefix((start + form).replace(/["'\\]/g, '')))
			);
			return `(${forms.join(or)})`;
		})
		.join(and);
}
