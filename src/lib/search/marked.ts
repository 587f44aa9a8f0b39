import { collationKey } from '#lib/kernel/calendar.ts';
import {
	inLanguage,
	otherLanguage,
	type BilingualText,
	type Language
} from '#lib/kernel/languages.ts';
import { rootsOf } from '#lib/kernel/mutations.ts';
import type { Query } from './query.ts';

/** A text in parts, those that a search found marked; together they are what is shown of it. */
export interface Marked {
	language: Language;
	parts: { text: string; found: boolean }[];
}

/**
 * A text with the words of a search marked: in the language in which they stand, the reader's if
 * they do; of a long one the part round the first word found, at most `most` characters and whole
 * words.
 */
export function marked(
	text: BilingualText,
	query: Query,
	reader: Language,
	most = Infinity
): Marked {
	const own = inLanguage(text, reader).language;
	const inOwn = matchesIn(text, own, query);
	const other = otherLanguage(own);
	const inOther = inOwn.length === 0 ? matchesIn(text, other, query) : [];
	const [language, matches] = inOther.length > 0 ? [other, inOther] : [own, inOwn];
	const whole = text[language] ?? '';
	const { from, to } = partOf(whole, matches[0]?.index ?? 0, most);
	const within = matches.filter(({ word, index }) => index >= from && index + word.length <= to);
	return { language, parts: partsOf(whole, { from, to }, within) };
}

interface Part {
	from: number;
	to: number;
}

function partOf(text: string, first: number, most: number): Part {
	if (text.length <= most) return { from: 0, to: text.length };
	const from = first < most / 2 ? 0 : text.indexOf(' ', first - most / 3) + 1;
	const end = text.lastIndexOf(' ', from + most);
	const to = from + most >= text.length ? text.length : end > from ? end : from + most;
	return { from, to };
}

function partsOf(text: string, { from, to }: Part, matches: { word: string; index: number }[]) {
	const parts: Marked['parts'] = [];
	const rest = (until: number) => {
		const more = text.slice(from, until);
		if (more) parts.push({ text: more, found: false });
	};
	if (from > 0) parts.push({ text: '… ', found: false });
	for (const { word, index } of matches) {
		rest(index);
		parts.push({ text: word, found: true });
		from = index + word.length;
	}
	rest(to);
	if (to < text.length) parts.push({ text: ' …', found: false });
	return parts;
}

/** A word as it stands in a text: «a’r», «GWP». */
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}’']*/gu;
/** A text that is folded by small letters alone: most English ones. */
const PLAIN = /^[\n -&(-~]*$/;
const PATTERNS = new WeakMap<Query['words'], RegExp>();

/**
 * Every word by which a search finds a text, with where it stands. One that has no Welsh is found by
 * Welsh words too, and so is looked at as Welsh.
 */
function matchesIn(
	said: BilingualText,
	language: Language,
	{ words }: Query
): { word: string; index: number }[] {
	const text = said[language] ?? '';
	if (words.length === 0) return [];
	const all = (pattern: RegExp) =>
		Array.from(text.matchAll(pattern), ({ 0: word, index }) => ({ word, index }));
	const as = inLanguage(said, 'cy').language === language ? 'cy' : 'en';
	if (as === 'en' && PLAIN.test(text)) return all(patternOf(words));
	const starts = words.flatMap((word) => rootsOf(as, word));
	const roots = (word: string) =>
		as === 'cy' ? welshRoots(word) : rootsOf(as, collationKey(word));
	return all(WORD).filter(({ word }) =>
		roots(word).some((root) => starts.some((start) => root.startsWith(start)))
	);
}

/** The roots of words as they stand in texts: the same words stand in most. */
const ROOTS = new Map<string, string[]>();
const MOST = 4_000;

function welshRoots(word: string): string[] {
	const before = ROOTS.get(word);
	if (before) return before;
	const roots = rootsOf('cy', collationKey(word));
	if (ROOTS.size >= MOST) ROOTS.clear();
	if (word.length <= 40) ROOTS.set(word, roots);
	return roots;
}

/** Folded words are letters and figures, so that none of them means anything in a pattern. */
function patternOf(words: Query['words']): RegExp {
	const before = PATTERNS.get(words);
	if (before) return before;
	const pattern = new RegExp(`(?<![a-z0-9])(?:${words.join('|')})[a-z0-9]*`, 'gi');
	PATTERNS.set(words, pattern);
	return pattern;
}
