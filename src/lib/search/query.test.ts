import { expect, test } from 'vitest';
import { excerpt, languageFound, marked, searchFrom, searchQuery } from './query.ts';

const query = (q: string, more = {}) => searchFrom(new URLSearchParams({ q, ...more }));
const found = (text: string, q: string) =>
	marked(text, query(q))
		.filter((part) => part.found)
		.map((part) => part.text);

test('a search is read from its address, and what is not understood is left out', () => {
	expect(query('  blant  ', { in: 'evidence', page: '3' })).toMatchObject({
		text: 'blant',
		kind: 'evidence',
		page: 3
	});
	expect(query('x', { in: 'persons', page: '-1' })).toMatchObject({ kind: null, page: 1 });
	expect(searchQuery('tŷ bach', 'action', 2)).toBe('?q=t%C5%B7+bach&in=action&page=2');
});

test('the words found are marked, with their accents and their mutations', () => {
	expect(found('Plant mewn celloedd; i blant a’r tŷ.', 'blant')).toEqual(['Plant', 'blant']);
	expect(found('Y tŷ a’r tai', 'ty')).toEqual(['tŷ']);
	expect(found('Children, childhood, chill', 'child')).toEqual(['Children', 'childhood']);
});

test('what is marked and what is not are together the text', () => {
	const text = 'Yr oedolyn: «priodol», 95 munud; GWP-A-0001 (tŷ).';
	expect(
		marked(text, query('oedolyn ty'))
			.map((part) => part.text)
			.join('')
	).toBe(text);
});

test('a long text is shown round the first word found', () => {
	const text = `${'before '.repeat(80)}offender ${'after '.repeat(80)}`;
	const short = excerpt(text, query('offender'));
	expect(short).toContain('offender');
	expect(short.length).toBeLessThan(240);
	expect(short.startsWith('… ')).toBe(true);
	expect(short.endsWith(' …')).toBe(true);
	expect(excerpt('short', query('offender'))).toBe('short');
});

test('a text is shown in the language in which the word stands', () => {
	const text = { en: 'Children in cells', cy: 'Plant mewn celloedd' };
	expect(languageFound(text, query('blant'), 'en')).toBe('cy');
	expect(languageFound(text, query('cells'), 'cy')).toBe('en');
	expect(languageFound(text, query('cells'), 'en')).toBe('en');
	expect(languageFound(text, query('nothing'), 'cy')).toBe('cy');
});

test('a plain text is marked as one with accents or apostrophes is', () => {
	const words = 'Custody officers read the custodial record of 12 children, GWP-A-0001';
	for (const q of ['custod', 'gustody', 'children 12', 'GWP', 'the of', 'nothing', 'r']) {
		expect(marked(`${words} ŷ`, query(q))).toEqual(
			[...marked(words, query(q)), { text: ' ŷ', found: false }].reduce<
				{ text: string; found: boolean }[]
			>((parts, part) => {
				const last = parts.at(-1);
				if (!last || last.found || part.found) return [...parts, part];
				return [...parts.slice(0, -1), { text: last.text + part.text, found: false }];
			}, [])
		);
	}
});
