import { collationKey } from './calendar.ts';
import type { Language } from './languages.ts';

/** How a radical initial consonant of Welsh sounds when it is mutated: soft, nasal, aspirate. */
const MUTATED: Record<string, readonly string[]> = {
	p: ['b', 'mh', 'ph'],
	t: ['d', 'nh', 'th'],
	c: ['g', 'ngh', 'ch'],
	b: ['f', 'm'],
	d: ['dd', 'n'],
	g: ['', 'ng'],
	m: ['f'],
	ll: ['l'],
	rh: ['r']
};
/** The longer first: «ngh» is one sound, «ng» another. */
const DIGRAPHS = ['ngh', 'mh', 'nh', 'ph', 'th', 'ch', 'dd', 'ff', 'ng', 'll', 'rh'];
const SHORTEST = 3;

/** The words of a text, folded: small letters without accents or apostrophes. */
export function wordsIn(text: string): string[] {
	return collationKey(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A folded word and all that it may be a mutation of. Two words are forms of one another where they
 * have one of these in common: «blant» and «mhlant» are both of «plant».
 */
export function welshRadicals(word: string): string[] {
	if (word.length < SHORTEST || /\d/.test(word)) return [word];
	const [sound, rest] = initial(word);
	const radicals = Object.entries(MUTATED)
		.filter(([, forms]) => forms.includes(sound))
		.map(([radical]) => radical + rest);
	// Soft mutation drops a «g» altogether: «gwaith», «waith».
	if (/^[aeiouwylr]/.test(word) && sound !== 'll' && sound !== 'rh') radicals.push(`g${word}`);
	return [word, ...radicals];
}

/**
 * As what a folded word is kept and looked for: a Welsh one as all that it may be a mutation of, an
 * English one as it is. Of a word that is found, one of these begins as one of the looked-for's does.
 */
export function rootsOf(language: Language, word: string): string[] {
	return language === 'cy' ? welshRadicals(word) : [word];
}

function initial(word: string): [sound: string, rest: string] {
	const sound = DIGRAPHS.find((digraph) => word.startsWith(digraph)) ?? word.slice(0, 1);
	return [sound, word.slice(sound.length)];
}
