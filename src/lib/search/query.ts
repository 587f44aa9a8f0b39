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
/** A text that is folded by small letters alone: most English ones. */
const PLAIN = /^[\n -&(-~]*$/;
const PATTERNS = new WeakMap<Query['words'], RegExp>();

/** Every word that begins as one of a search's does, with where it stands. */
function* matchesIn(text: string, { words }: Query): Generator<{ word: string; index: number }> {
	if (words.length === 0) return;
	if (PLAIN.test(text)) {
		for (const { 0: word, index } of text.matchAll(patternOf(words))) yield { word, index };
		return;
	}
	const starts = words.flatMap(({ en, cy }) => [...en, ...cy]);
	for (const { 0: word, index } of text.matchAll(WORD)) {
		const folded = collationKey(word);
		if (starts.some((start) => folded.startsWith(start))) yield { word, index };
	}
}

/** Folded words are letters and figures, so that none of them means anything in a pattern. */
function patternOf(words: Query['words']): RegExp {
	const before = PATTERNS.get(words);
	if (before) return before;
	const starts = new Set(words.flatMap(({ en, cy }) => [...en, ...cy]));
	const pattern = new RegExp(`(?<![a-z0-9])(?:${[...starts].join('|')})[a-z0-9]*`, 'gi');
	PATTERNS.set(words, pattern);
	return pattern;
}

/** A text in parts, those that a search found marked; together they are the text. */
export function marked(text: string, query: Query): { text: string; found: boolean }[] {
	const parts: { text: string; found: boolean }[] = [];
	let from = 0;
	for (const { word, index } of matchesIn(text, query)) {
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
	const [first] = matchesIn(text, query);
	const before = first?.index ?? 0;
	const from = before < most / 2 ? 0 : text.indexOf(' ', before - most / 3) + 1;
	const end = text.lastIndexOf(' ', from + most);
	const to = from + most >= text.length ? text.length : end > from ? end : from + most;
	return `${from > 0 ? '… ' : ''}${text.slice(from, to)}${to < text.length ? ' …' : ''}`;
}

/** The language of a text in which a search's words stand: the reader's if they do, else the other. */
export function languageFound(text: BilingualText, query: Query, reader: Language): Language {
	const holds = (language: Language) => {
		const [first] = matchesIn(text[language] ?? '', query);
		return first !== undefined;
	};
	const other = otherLanguage(reader);
	return !holds(reader) && holds(other) ? other : inLanguage(text, reader).language;
}
