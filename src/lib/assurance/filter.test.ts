import { expect, test } from 'vitest';
import { filterFrom, queryOf, RegisterFilter } from './filter.ts';

const read = (query: string) => filterFrom(new URLSearchParams(query));

test('an empty query is the whole register, by ref, 25 a page', () => {
	expect(read('')).toEqual(RegisterFilter.parse({}));
	expect(queryOf(read(''))).toBe('');
});

test('a filter is its query, there and back', () => {
	const query =
		'?status=at-risk&status=complete&commissioner=considering&decision=none&clock=past' +
		'&kind=recommendation&force=gwent&inspection=GWP-NCPI-2019&lead=Chief+Inspector' +
		'&due-from=2019-09-01&due-to=2019-09-30&text=t%C5%B7&sort=-due&size=50&page=3';
	expect(queryOf(read(query), { page: 3 })).toBe(query);
	expect(read(query)).toMatchObject({ sort: 'due', descending: true, size: 50, page: 3 });
});

test('another filter begins at its first page', () => {
	expect(queryOf(read('page=3'), { status: ['at-risk'] })).toBe('?status=at-risk');
});

test('a period is typed as people type days, in either language', () => {
	expect(read('due-from=1 September 2019&due-to=30 Medi 2019')).toMatchObject({
		dueFrom: '2019-09-01',
		dueTo: '2019-09-30'
	});
});

test('what is not understood is left out', () => {
	for (const query of [
		'status=overdue',
		'sort=colour',
		'page=-1',
		'page=x',
		'size=26',
		'clock=',
		'due-to=soon'
	]) {
		expect(read(query), query).toEqual(read(''));
	}
});
