import { expect, test } from 'vitest';
import { searchFrom, searchQuery } from './query.ts';

const query = (q: string, more = {}) => searchFrom(new URLSearchParams({ q, ...more }));

test('a search is read from its address, and what is not understood is left out', () => {
	expect(query('  blant  ', { in: 'evidence', page: '3' })).toMatchObject({
		text: 'blant',
		kind: 'evidence',
		page: 3
	});
	expect(query('x', { in: 'persons', page: '-1' })).toMatchObject({ kind: null, page: 1 });
	expect(searchQuery('tŷ bach', 'action', 2)).toBe('?q=t%C5%B7+bach&in=action&page=2');
});
