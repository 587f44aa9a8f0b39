import { expect, test } from 'vitest';
import { filterFrom, queryOf, RegisterFilter } from './filter.ts';

const read = (query: string) => filterFrom(new URLSearchParams(query));

test('an empty query is the whole register, by ref, 25 a page', () => {
	expect(read('')).toEqual(RegisterFilter.parse({}));
	expect(queryOf(read(''))).toBe('');
});

test('a filter is its query, there and back', () => {
	const query =
		'?status=at-risk&status=complete&commissioner=considering&clock=past&kind=recommendation' +
		'&inspection=GWP-NCPI-2019&text=t%C5%B7&sort=-due&size=50&page=3';
	expect(queryOf(read(query), { page: 3 })).toBe(query);
	expect(read(query)).toMatchObject({ sort: 'due', descending: true, size: 50, page: 3 });
});

test('another filter begins at its first page', () => {
	expect(queryOf(read('page=3'), { status: ['at-risk'] })).toBe('?status=at-risk');
});

test('what is not understood is left out', () => {
	for (const query of ['status=overdue', 'sort=colour', 'page=-1', 'page=x', 'size=26', 'clock=']) {
		expect(read(query), query).toEqual(read(''));
	}
});
