import { and, eq, is, sql } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Reader, Tx } from './db.ts';
import type { Given } from './kept.ts';

/** A thing as it can be found: its folded words, and whose it is. */
export interface Findable {
	kind: string;
	ref: string;
	forceId: string;
	/** Folded words (kernel/mutations.ts, wordsIn), in English and in Welsh. */
	words: { en: readonly string[]; cy: readonly string[] };
}

/** Any one of `starts` begins a word in that language; all `wanted` must be found. */
export interface Wanted {
	en: readonly string[];
	cy: readonly string[];
}

/** Keeps a thing findable by its present words only. */
export async function putWords(tx: Tx, { kind, ref, forceId, words }: Findable): Promise<void> {
	const { searchWords } = tx.tables;
	const tokens = (['en', 'cy'] as const).flatMap((language) =>
		words[language].map((word) => token(forceId, language, word))
	);
	const text = [...new Set(tokens)].join(' ');
	const [row] = await tx
		.select({ id: searchWords.id })
		.from(searchWords)
		.where(and(eq(searchWords.kind, kind), eq(searchWords.ref, ref)));
	if (row) {
		await tx.update(searchWords).set({ words: text }).where(eq(searchWords.id, row.id));
		return;
	}
	const [last] = await tx
		.select({ id: sql<number>`coalesce(max(${searchWords.id}), 0)` })
		.from(searchWords);
	const id = (last?.id ?? 0) + 1;
	await tx.insert(searchWords).values({ id, kind, ref, words: text });
}

/** How this engine's index is asked for all the wanted words of some forces: a value for a query. */
export function matching(
	db: Reader,
	forceIds: readonly string[],
	wanted: readonly Wanted[]
): string {
	return is(db.tables.searchWords, PgTable)
		? postgresQuery(forceIds, wanted)
		: sqliteQuery(forceIds, wanted);
}

/** The refs of a kind that a `matching` finds: a subquery for `in`. */
export function refsMatching(db: Reader, kind: string, match: string | Given) {
	const { searchWords } = db.tables;
	// The plus keeps SQLite from the index of kinds and refs: it would go through all of a kind's.
	const where = is(searchWords, PgTable)
		? sql`${searchWords.kind} = ${kind} and array_to_tsvector(string_to_array(${searchWords.words}, ' ')) @@ ${match}::tsquery`
		: sql`+${searchWords.kind} = ${kind} and ${searchWords.id} in (select rowid from search_index where search_index match ${match})`;
	return db.select({ ref: searchWords.ref }).from(searchWords).where(where);
}

const token = (forceId: string, language: 'en' | 'cy', word: string) =>
	`${forceId}:${language === 'en' ? 'e' : 'c'}:${word}`;

/** One bracket for each wanted word; in it every form, in every force. Tokens hold no quote. */
function brackets(
	forceIds: readonly string[],
	wanted: readonly Wanted[],
	prefix: (token: string) => string,
	or: string,
	and: string
): string {
	return wanted
		.map((word) => {
			const starts = forceIds.flatMap((forceId) => [
				...word.en.map((start) => token(forceId, 'en', start)),
				...word.cy.map((start) => token(forceId, 'cy', start))
			]);
			return `(${starts.map((start) => prefix(start.replace(/["'\\]/g, ''))).join(or)})`;
		})
		.join(and);
}

function sqliteQuery(forceIds: readonly string[], wanted: readonly Wanted[]): string {
	return brackets(forceIds, wanted, (start) => `"${start}"*`, ' OR ', ' AND ');
}

function postgresQuery(forceIds: readonly string[], wanted: readonly Wanted[]): string {
	return brackets(forceIds, wanted, (start) => `'${start}':*`, ' | ', ' & ');
}
