import { FINDABLE, type FindableKind } from '#lib/journal/said.ts';
import { wordsIn } from '#lib/kernel/mutations.ts';

/** What somebody looks for: every word must be found, in one language or the other. */
export interface Query {
	text: string;
	/** Folded. */
	words: readonly string[];
	/** Only this kind, or every kind. */
	kind: FindableKind | null;
	page: number;
}

const LONGEST = 200;
const MOST_WORDS = 8;

/** A search from a URL's query: `?q=blant&in=evidence&page=2`; what is not understood is left out. */
export function searchFrom(query: URLSearchParams): Query {
	const text = (query.get('q') ?? '').replaceAll('\0', '').trim().slice(0, LONGEST);
	const kind = query.get('in');
	const page = Number(query.get('page') ?? '1');
	return {
		text,
		words: [...new Set(wordsIn(text))].slice(0, MOST_WORDS),
		kind: FINDABLE.find((known) => known === kind) ?? null,
		page: Number.isInteger(page) && page > 0 ? page : 1
	};
}

/** The URL's query of a search within a kind. */
export function searchQuery(text: string, kind: FindableKind, page = 1): string {
	const query = new URLSearchParams({ q: text, in: kind });
	if (page > 1) query.set('page', String(page));
	return `?${query.toString()}`;
}
