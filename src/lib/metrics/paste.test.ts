import { describe, expect, test } from 'vitest';
import { figuresFrom, periodTyped } from './paste.ts';

const october = { start: '2019-10-01', end: '2019-10-31' };

describe('pasted figures', () => {
	test('are read line by line, by comma, semicolon or the tab of a spreadsheet', () => {
		const row = { period: october, numbers: ['7', '12'], none: false, words: '' };
		for (const line of ['Oct 2019, 7, 12', 'Hydref 2019;7;12', '2019-10\t7\t12', '10/2019\t7\t12'])
			expect(figuresFrom(line, 'proportion', 'monthly'), line).toMatchObject([row]);
		expect(figuresFrom('Oct-19\t1,207', 'count', 'monthly')).toMatchObject([
			{ period: october, numbers: ['1,207'] }
		]);
	});

	test('keep a note, and a missing figure with its reason', () => {
		expect(
			figuresFrom('Oct 2019, 7, 12, one was counted twice', 'proportion', 'monthly')
		).toMatchObject([{ words: 'one was counted twice' }]);
		expect(
			figuresFrom('Sep 2019\t-\t-\tthe system was down', 'proportion', 'monthly')
		).toMatchObject([{ none: true, numbers: ['', ''], words: 'the system was down' }]);
		expect(figuresFrom('Medi 2019, dim ffigur, y system', 'median', 'monthly')).toMatchObject([
			{ none: true, words: 'y system' }
		]);
	});

	test('lose no line: what cannot be read is a row too; only the heads of columns are left out', () => {
		const rows = figuresFrom(
			'Month,How many,Of\nOct 2019,7\nsomething else',
			'proportion',
			'monthly'
		);
		expect(rows).toMatchObject([
			{ typed: 'Oct 2019', numbers: ['7', ''] },
			{ typed: 'something else', period: null }
		]);
	});

	test('name months in either language, a day in the month, a quarter, or the months of one', () => {
		for (const typed of ['October 2019', 'Hyd 2019', '31/10/2019', '31 Hydref 2019', 'Oct 19'])
			expect(periodTyped(typed, 'monthly'), typed).toEqual(october);
		const quarter = { start: '2019-07-01', end: '2019-09-30' };
		for (const typed of [
			'Q2 2019',
			'Ch2 2019',
			'July–September 2019',
			'Aug 2019',
			'Gorff i Medi 2019'
		])
			expect(periodTyped(typed, 'quarterly'), typed).toEqual(quarter);
		expect(periodTyped('Q4 2019', 'quarterly')?.start).toBe('2020-01-01');
		for (const typed of ['', 'total', '13/2019', '42'])
			expect(periodTyped(typed, 'monthly')).toBeNull();
	});
});
