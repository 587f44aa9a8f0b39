import { expect, test } from 'vitest';
import { href } from './href.ts';
import { inLanguage, otherLanguage } from './languages.ts';

test('A text in both languages is read in one’s own', () => {
	const head = { en: 'Police and Crime Commissioner', cy: 'Comisiynydd yr Heddlu a Throseddu' };
	expect(inLanguage(head, 'en')).toEqual({ text: head.en, language: 'en' });
	expect(inLanguage(head, 'cy')).toEqual({ text: head.cy, language: 'cy' });
});

test('A text in one language is read in it by everybody, and says which language it is', () => {
	expect(inLanguage({ en: 'Reviewed' }, 'cy')).toEqual({ text: 'Reviewed', language: 'en' });
	expect(inLanguage({ cy: 'Adolygwyd' }, 'en')).toEqual({ text: 'Adolygwyd', language: 'cy' });
});

test('Each language is the other of the other', () => {
	expect(otherLanguage('en')).toBe('cy');
	expect(otherLanguage('cy')).toBe('en');
});

test('English pages stand at the root and Welsh ones under /cy, with the same path names', () => {
	expect(href('en', '/')).toBe('/');
	expect(href('cy', '/')).toBe('/cy');
	expect(href('en', '/recommendations?status=complete')).toBe('/recommendations?status=complete');
	expect(href('cy', '/recommendations?status=complete')).toBe(
		'/cy/recommendations?status=complete'
	);
});
