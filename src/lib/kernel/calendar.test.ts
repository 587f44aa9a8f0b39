import { describe, expect, test } from 'vitest';
import {
	collationKey,
	formatNumber,
	listOf,
	longDay,
	monthName,
	monthYear,
	shortDay,
	shortMonth,
	weekdayDay
} from './calendar.ts';
import { addDays, localDate } from './localDate.ts';

const published = localDate('2019-06-27');

describe('The words of a day', () => {
	test('are English in English and Welsh in Welsh', () => {
		expect(longDay('en', published)).toBe('27 June 2019');
		expect(longDay('cy', published)).toBe('27 Mehefin 2019');
		expect(shortDay('en', published)).toBe('27 June');
		expect(shortDay('cy', published)).toBe('27 Mehefin');
		expect(weekdayDay('en', published)).toBe('Thursday 27 June 2019');
		expect(weekdayDay('cy', published)).toBe('Dydd Iau 27 Mehefin 2019');
		expect(monthYear('en', published)).toBe('June 2019');
		expect(monthYear('cy', published)).toBe('Mehefin 2019');
	});

	test('have no leading zero', () => {
		expect(longDay('cy', localDate('2019-11-01'))).toBe('1 Tachwedd 2019');
	});

	test('name the seven days from Monday', () => {
		const week = Array.from({ length: 7 }, (_, n) => addDays(localDate('2019-11-11'), n));
		expect(week.map((day) => weekdayDay('cy', day))).toEqual([
			'Dydd Llun 11 Tachwedd 2019',
			'Dydd Mawrth 12 Tachwedd 2019',
			'Dydd Mercher 13 Tachwedd 2019',
			'Dydd Iau 14 Tachwedd 2019',
			'Dydd Gwener 15 Tachwedd 2019',
			'Dydd Sadwrn 16 Tachwedd 2019',
			'Dydd Sul 17 Tachwedd 2019'
		]);
		expect(week.map((day) => weekdayDay('en', day).split(' ')[0])).toEqual([
			'Monday',
			'Tuesday',
			'Wednesday',
			'Thursday',
			'Friday',
			'Saturday',
			'Sunday'
		]);
	});

	test('name the twelve months, and each short name begins its long one', () => {
		const months = Array.from({ length: 12 }, (_, n) => n + 1);
		expect(months.map((month) => monthName('cy', month)).join(' ')).toBe(
			'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr'
		);
		expect(months.map((month) => monthName('en', month)).join(' ')).toBe(
			'January February March April May June July August September October November December'
		);
		for (const language of ['en', 'cy'] as const) {
			const short = months.map((month) => shortMonth(language, month));
			expect(new Set(short).size).toBe(12);
			for (const month of months) {
				const long = monthName(language, month);
				expect(long.startsWith(shortMonth(language, month)), long).toBe(true);
			}
		}
	});
});

describe('A list', () => {
	test('of none, one, two and three', () => {
		expect(listOf('en', [])).toBe('');
		expect(listOf('cy', ['polisi'])).toBe('polisi');
		expect(listOf('en', ['policy', 'audit'])).toBe('policy and audit');
		expect(listOf('en', ['policy', 'minutes', 'audit'])).toBe('policy, minutes and audit');
	});

	test('in Welsh joins its last with «a» before a consonant and «ac» before a vowel', () => {
		expect(listOf('cy', ['a', 'b', 'c'])).toBe('a, b a c');
		expect(listOf('cy', ['polisi', 'cofnodion', 'archwiliad'])).toBe(
			'polisi, cofnodion ac archwiliad'
		);
		expect(listOf('cy', ['Gwent', 'Dyfed-Powys'])).toBe('Gwent a Dyfed-Powys');
		for (const last of ['addysg', 'Essex', 'iechyd', 'Ŵyl', 'ymateb', 'wythnos', 'ŷd', 'ôl']) {
			expect(listOf('cy', ['x', last]), last).toBe(`x ac ${last}`);
		}
		for (const last of ['Cleveland', 'heddlu', 'hyfforddiant', 'data', 'Wrecsam', 'llythyr']) {
			expect(listOf('cy', ['x', last]), last).toBe(`x a ${last}`);
		}
	});

	test('in Welsh hears a figure as it is said', () => {
		expect(listOf('cy', ['2', '8'])).toBe('2 ac 8');
		expect(listOf('cy', ['3', '11'])).toBe('3 ac 11');
		expect(listOf('cy', ['1', '2', '3'])).toBe('1, 2 a 3');
		expect(listOf('cy', ['79', '80'])).toBe('79 ac 80');
		expect(listOf('cy', ['99', '100'])).toBe('99 a 100');
	});

	test('in Welsh has «ac» before the small words that ask for it', () => {
		for (const last of ['mae', 'mewn pryd', 'fel rheol', 'nid oes']) {
			expect(listOf('cy', ['x', last]), last).toBe(`x ac ${last}`);
		}
		expect(listOf('cy', ['x', 'maes'])).toBe('x a maes');
	});
});

describe('A text as it sorts', () => {
	test('is small, without accents, apostrophes or doubled spaces', () => {
		expect(collationKey('  Ŵyl  y Plant ')).toBe('wyl y plant');
		expect(collationKey('Siân')).toBe(collationKey('SIAN'));
		expect(collationKey('tŷ’r plant')).toBe('tyr plant');
	});
});

describe('A number', () => {
	test('has its thousands set off, and its decimals left alone', () => {
		expect(formatNumber(0)).toBe('0');
		expect(formatNumber(999)).toBe('999');
		expect(formatNumber(1000)).toBe('1,000');
		expect(formatNumber(1234567)).toBe('1,234,567');
		expect(formatNumber(1234.5678)).toBe('1,234.5678');
		expect(formatNumber(-12345)).toBe('−12,345');
	});
});
