import { FINDABLE, type FindableKind } from '#lib/journal/said.ts';
import {
	inLanguage,
	otherLanguage,
	type BilingualText,
	type Language
} from '#lib/kernel/languages.ts';
import { collationKey } from '#lib/kernel/calendar.ts';
import { welshForms, wordsIn } from '#lib/kernel/mutations.ts';

/** What somebody looks for: every word must be found, in one language or the other. */
export interface Query {
	text: string;
	words: readonly { en: string[]; cy: string[] }[];
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
		words: [...new Set(wordsIn(text))]
			.slice(0, MOST_WORDS)
			.map((word) => ({ en: [word], cy: welshForms(word) })),
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

/** A word as it stands in a text: «a’r», «GWP». */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu;

/** A text in parts, those that a search found marked; together they are the text. */
export function marked(text: string, { words }: Query): { text: string; found: boolean }[] {
	const starts = words.flatMap(({ en, cy }) => [...en, ...cy]);
	const parts: { text: string; found: boolean }[] = [];
	let from = 0;
	for (const { 0: word, index } of text.matchAll(WORD)) {
		const folded = collationKey(word);
		if (!starts.some((start) => folded.startsWith(start))) continue;
		if (index > from) parts.push({ text: text.slice(from, index), found: false });
		parts.push({ text: word, found: true });
		from = index + word.length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), found: false });
	return parts;
}

/** The part of a long text round the first word found, at most `most` characters, whole words. */
export function excerpt(text: string, query: Query, most = 220): string {
	if (text.length <= most) return text;
	const parts = marked(text, query);
	const index = parts.findIndex(({ found }) => found);
	const before = parts
		.slice(0, Math.max(index, 0))
		.reduce((sum, part) => sum + part.text.length, 0);
	const from = before < most / 2 ? 0 : text.indexOf(' ', before - most / 3) + 1;
	const end = text.lastIndexOf(' ', from + most);
	const to = from + most >= text.length ? text.length : end > from ? end : from + most;
	return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** The language of a text in which a search's words stand: the reader's if they do, else the other. */
export function languageFound(text: BilingualText, query: Query, reader: Language): Language {
	const holds = (language: Language) =>
		text[language] !== undefined && marked(text[language], query).some(({ found }) => found);
	const other = otherLanguage(reader);
	return !holds(reader) && holds(other) ? other : inLanguage(text, reader).language;
}
