import { expect, test } from 'vitest';
import { marked } from './marked.ts';
import { searchFrom } from './query.ts';

const query = (q: string) => searchFrom(new URLSearchParams({ q }));
const parts = (text: string, q: string, most?: number) =>
	marked({ en: text }, query(q), 'en', most).parts;
const found = (text: string, q: string) =>
	parts(text, q)
		.filter((part) => part.found)
		.map((part) => part.text);
const joined = (text: string, q: string, most?: number) =>
	parts(text, q, most)
		.map((part) => part.text)
		.join('');

test('the words found are marked, with their accents and their mutations', () => {
	expect(found('Plant mewn celloedd; i blant a’r tŷ.', 'blant')).toEqual(['Plant', 'blant']);
	expect(found('Y tŷ a’r tai', 'ty')).toEqual(['tŷ']);
	expect(found('Children, childhood, chill', 'child')).toEqual(['Children', 'childhood']);
});

test('what is marked and what is not are together the text', () => {
	const text = 'Yr oedolyn: «priodol», 95 munud; GWP-A-0001 (tŷ).';
	expect(joined(text, 'oedolyn ty')).toBe(text);
});

test('a long text is shown round the first word found, with its words marked', () => {
	const text = `${'before '.repeat(80)}offender ${'after '.repeat(80)}`;
	const short = joined(text, 'offender', 220);
	expect(short.length).toBeLessThan(240);
	expect(short).toMatch(/^… before .* offender after .* after …$/);
	const marks = parts(text, 'offender after', 220).filter((part) => part.found);
	expect(marks[0]?.text).toBe('offender');
	expect(marks.length).toBe(short.split(/offender|after/).length - 1);
	expect(joined('short', 'offender', 220)).toBe('short');
	expect(joined('x'.repeat(300), 'offender', 220)).toBe(`${'x'.repeat(220)} …`);
});

test('a text is shown in the language in which the word stands', () => {
	const text = { en: 'Children in cells', cy: 'Plant mewn celloedd' };
	expect(marked(text, query('blant'), 'en').language).toBe('cy');
	expect(marked(text, query('cells'), 'cy').language).toBe('en');
	expect(marked(text, query('cells'), 'en').language).toBe('en');
	expect(marked(text, query('nothing'), 'cy').language).toBe('cy');
	expect(marked({ cy: 'Plant' }, query('cells'), 'en').language).toBe('cy');
});

test('what the start of a word finds in a mutated one is marked, of two letters too', () => {
	const cy = 'Dystiolaeth o’r tŷ, fy nhystiolaeth, gwaith llety a lety, y nos';
	const found = (q: string) =>
		marked({ en: 'The dying of the day', cy }, query(q), 'cy')
			.parts.filter((part) => part.found)
			.map((part) => part.text);
	expect(found('ty')).toEqual(['Dystiolaeth', 'tŷ', 'nhystiolaeth']);
	expect(found('ll')).toEqual(['llety', 'lety']);
	expect(found('cw')).toEqual(['gwaith']);
	expect(found('tyst')).toEqual(['Dystiolaeth', 'nhystiolaeth']);
});

test('an English text beside a Welsh one has no mutations, and alone is found by both', () => {
	const text = { en: 'The dying day', cy: 'Y diwrnod' };
	const found = (said: typeof text | { en: string }, q: string) =>
		marked(said, query(q), 'en').parts.filter((part) => part.found);
	expect(found(text, 'ty')).toEqual([]);
	expect(found({ en: text.en }, 'ty')).toEqual([{ text: 'dying', found: true }]);
});

test('a plain text is marked as one with accents or apostrophes is', () => {
	const words = 'Custody officers read the custodial record of 12 children, GWP-A-0001';
	const found = (en: string, q: string) =>
		marked({ en, cy: 'Arall' }, query(q), 'en')
			.parts.filter((part) => part.found)
			.map((part) => part.text);
	for (const q of ['custod', 'gustody', 'children 12', 'GWP', 'the of', 'nothing', 'r'])
		expect(found(`${words} ŷ`, q)).toEqual(found(words, q));
	expect(found(words, 'custod 12')).toEqual(['Custody', 'custodial', '12']);
});
