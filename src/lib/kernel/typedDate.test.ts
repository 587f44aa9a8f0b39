import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { LANGUAGES } from './languages.ts';
import { longDay, monthName, shortMonth } from './calendar.ts';
import { addDays, localDate, partsOf } from './localDate.ts';
import { parseTypedDate } from './typedDate.ts';

const anyDay = fc.integer({ min: 0, max: 70_000 }).map((n) => addDays(localDate('1950-01-01'), n));
const parts = (day: string, month: string, year: string) => parseTypedDate({ day, month, year });

describe('A date typed in three parts', () => {
	test('is that day, with or without leading zeros and spaces', () => {
		expect(parts('27', '6', '2019')).toBe('2019-06-27');
		expect(parts(' 07', '06 ', ' 2019 ')).toBe('2019-06-07');
	});

	test('may name its month in either language, long or short, in any case', () => {
		for (const language of LANGUAGES) {
			for (let month = 1; month <= 12; month++) {
				const expected = `2026-${String(month).padStart(2, '0')}-24`;
				for (const name of [monthName(language, month), shortMonth(language, month)]) {
					expect(parts('24', name, '2026'), name).toBe(expected);
					expect(parts('24', `${name.toUpperCase()}.`, '2026'), name).toBe(expected);
				}
			}
		}
	});

	test('may have a Welsh month as it changes after «o», «yn» and «a»', () => {
		const changed = {
			Fawrth: '2026-03-24',
			Fai: '2026-05-24',
			Fehefin: '2026-06-24',
			Orffennaf: '2026-07-24',
			Ngorffennaf: '2026-07-24',
			Fedi: '2026-09-24',
			Dachwedd: '2026-11-24',
			Nhachwedd: '2026-11-24',
			Thachwedd: '2026-11-24',
			Ragfyr: '2026-12-24'
		};
		for (const [name, day] of Object.entries(changed)) {
			expect(parts('24', name, '2026'), name).toBe(day);
		}
	});

	test('that lacks a part says which, and the first where several lack', () => {
		expect(parts('', '', '')).toBe('date-missing');
		expect(parts(' ', '  ', ' ')).toBe('date-missing');
		expect(parts('', '6', '2019')).toBe('date-missing-day');
		expect(parts('27', '', '2019')).toBe('date-missing-month');
		expect(parts('27', '6', '')).toBe('date-missing-year');
		expect(parts('', 'Tach', '')).toBe('date-missing-day');
		expect(parts('27', '', '')).toBe('date-missing-month');
	});

	test('lacks its year until that has four figures', () => {
		expect(parts('27', '6', '19')).toBe('date-missing-year');
		expect(parts('27', '6', '201')).toBe('date-missing-year');
	});

	test('that does not exist is impossible', () => {
		expect(parts('29', '2', '2023')).toBe('date-impossible');
		expect(parts('29', '2', '2024')).toBe('2024-02-29');
		expect(parts('31', 'Medi', '2026')).toBe('date-impossible');
		expect(parts('0', '6', '2019')).toBe('date-impossible');
		expect(parts('1', '13', '2019')).toBe('date-impossible');
		expect(parts('27', 'Juin', '2019')).toBe('date-impossible');
		expect(parts('twelve', '6', '2019')).toBe('date-impossible');
		expect(parts('27', '6', '20190')).toBe('date-impossible');
		expect(parts('27', '6', '0019')).toBe('date-impossible');
	});

	test('is read as one text when it was all typed into the first part', () => {
		expect(parts('24 11 2026', '', '')).toBe('2026-11-24');
		expect(parts('24/11/2026', '', '')).toBe('2026-11-24');
		expect(parts('24 Tach', '', '')).toBe('date-missing-year');
		expect(parts('24 11 2026', '11', '')).toBe('date-impossible');
	});
});

describe('A date typed as one text', () => {
	test('is that day however it is written', () => {
		const ways = [
			'24 11 2026',
			'24/11/2026',
			'24.11.2026',
			'24-11-2026',
			'2026-11-24',
			'24 Nov 2026',
			'24 Nov. 2026',
			'24 november 2026',
			'24 November, 2026',
			'24th of November 2026',
			'24 Tach 2026',
			'24 Tachwedd 2026',
			'24 o Dachwedd 2026',
			'24ain o fis Tachwedd 2026',
			'  24   TACHWEDD  2026 '
		];
		for (const way of ways) expect(parseTypedDate(way), way).toBe('2026-11-24');
	});

	test('is never read month first', () => {
		expect(parseTypedDate('3 4 2026')).toBe('2026-04-03');
		expect(parseTypedDate('11 24 2026')).toBe('date-impossible');
	});

	test('that lacks a part says which', () => {
		expect(parseTypedDate('')).toBe('date-missing');
		expect(parseTypedDate('  ')).toBe('date-missing');
		expect(parseTypedDate('Tachwedd 2026')).toBe('date-missing-day');
		expect(parseTypedDate('11 2026')).toBe('date-missing-day');
		expect(parseTypedDate('2026')).toBe('date-missing-day');
		expect(parseTypedDate('24 2026')).toBe('date-missing-month');
		expect(parseTypedDate('24')).toBe('date-missing-month');
		expect(parseTypedDate('24 Tach')).toBe('date-missing-year');
		expect(parseTypedDate('24 11')).toBe('date-missing-year');
		expect(parseTypedDate('24 11 26')).toBe('date-missing-year');
	});

	test('that is no date is impossible', () => {
		expect(parseTypedDate('yfory')).toBe('date-impossible');
		expect(parseTypedDate('31 Medi 2026')).toBe('date-impossible');
		expect(parseTypedDate('24 11 2026 and more')).toBe('date-impossible');
		expect(parseTypedDate('24 11 2026 12')).toBe('date-impossible');
	});

	test('that a page shows, in either language, can be typed back', () => {
		fc.assert(
			fc.property(anyDay, fc.constantFrom(...LANGUAGES), (day, language) => {
				expect(parseTypedDate(day)).toBe(day);
				expect(parseTypedDate(longDay(language, day))).toBe(day);
				expect(parseTypedDate(partsOf(day).toReversed().join(' '))).toBe(day);
			})
		);
	});

	test('gives a day or a problem for any text at all, and never throws', () => {
		fc.assert(
			fc.property(fc.string({ maxLength: 40 }), (text) => {
				expect(parseTypedDate(text)).toMatch(/^(date-|\d{4}-\d{2}-\d{2}$)/);
				expect(parts(text, '', '')).toMatch(/^(date-|\d{4}-\d{2}-\d{2}$)/);
			})
		);
	});
});
