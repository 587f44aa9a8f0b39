import { and, eq, is, sql, type SQL } from 'drizzle-orm';
import { PgTable } from 'drizzle-orm/pg-core';
import type { Language } from '#lib/kernel/languages.ts';
import type { Reader, Tx } from './db.ts';
import { insertRow, kept, one, type Given } from './kept.ts';

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
		words[language].map((word) => token(forceId, kind, language, word))
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

/** How this engine's index is asked for all the wanted words of some forces: a value for a query. */
export function matching(
	db: Reader,
	kind: string,
	forceIds: readonly string[],
	wanted: readonly Wanted[]
): string {
	const starts = forceIds.flatMap((forceId) =>
		(['en', 'cy'] as const).map((language) => ({ language, start: token(forceId, kind, language) }))
	);
	return is(db.tables.searchWords, PgTable)
		? brackets(starts, wanted, (start) => `'${start}':*`, ' | ', ' & ')
		: brackets(starts, wanted, (start) => `"${start}"*`, ' OR ', ' AND ');
}

/** The WHERE of the rows of `searchWords` that a `matching` finds. */
export function matches(db: Reader, match: Given): SQL {
	const { searchWords } = db.tables;
	return is(searchWords, PgTable)
		? sql`array_to_tsvector(string_to_array(${searchWords.words}, ' ')) @@ ${match}::tsquery`
		: sql`${searchWords.id} in (select rowid from search_index where search_index match ${match})`;
}

/** The form of the tokens; counted up when it changes, so that they are made again. */
const FORM = 2;
const markOf = (stream: string) => `findable ${stream}`;

/** Whether all that a stream says was made findable, in the present form. */
export async function isFindable(db: Reader, stream: string): Promise<boolean> {
	const { counters } = db.tables;
	const [row] = await db
		.select()
		.from(counters)
		.where(eq(counters.name, markOf(stream)));
	return row?.last === FORM;
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
	wanted: readonly Wanted[],
	prefix: (token: string) => string,
	or: string,
	and: string
): string {
	return wanted
		.map((word) => {
			const forms = starts.flatMap(({ language, start }) =>
				word[language].map((form) => prefix((start + form).replace(/["'\\]/g, '')))
			);
			return `(${forms.join(or)})`;
		})
		.join(and);
}
