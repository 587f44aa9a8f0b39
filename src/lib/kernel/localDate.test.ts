import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { DomainError } from './errors.ts';
import {
	addDays,
	addMonths,
	addWeeks,
	compareDays,
	dayOf,
	daysBetween,
	isLocalDate,
	lastDay,
	localDate,
	partsOf,
	weekday
} from './localDate.ts';

const day = (text: string) => localDate(text);
const anyDay = fc.integer({ min: 0, max: 90_000 }).map((n) => addDays(day('1925-01-01'), n));

describe('A day', () => {
	test('is a text that names a day of the calendar, and no other text', () => {
		expect(day('2024-02-29')).toBe('2024-02-29');
		for (const text of [
			'2023-02-29',
			'1900-02-29',
			'2019-06-31',
			'2019-13-01',
			'2019-00-10',
			'2019-06-00',
			'2019-6-27',
			'27-06-2019',
			'2019-06-27T00:00:00Z',
			'2019-06-27\n',
			'1899-12-31',
			'2200-01-01',
			''
		]) {
			expect(isLocalDate(text), text).toBe(false);
			expect(() => day(text), text).toThrow(DomainError);
		}
	});

	test('comes back from its parts', () => {
		fc.assert(
			fc.property(anyDay, (any) => {
				expect(dayOf(...partsOf(any))).toBe(any);
				expect(day(any)).toBe(any);
			})
		);
		expect(dayOf(2019, 2, 29)).toBeUndefined();
		expect(dayOf(2019.5, 2, 1)).toBeUndefined();
	});

	test('orders as its text does', () => {
		fc.assert(
			fc.property(anyDay, anyDay, (a, b) => {
				expect(Math.sign(compareDays(a, b))).toBe(Math.sign(daysBetween(b, a)));
			})
		);
	});

	test('has its day of the week, Monday first', () => {
		expect(weekday(day('2019-06-27'))).toBe(4);
		expect(weekday(day('2019-11-15'))).toBe(5);
		expect(weekday(day('1969-12-28'))).toBe(7);
		expect(weekday(day('2024-02-29'))).toBe(4);
		fc.assert(
			fc.property(anyDay, (any) => {
				expect(weekday(addDays(any, 1))).toBe((weekday(any) % 7) + 1);
			})
		);
	});
});

describe('Counting days', () => {
	test('goes over the leap day and over the nights when clocks change', () => {
		expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29');
		expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
		expect(addDays(day('2023-02-28'), 1)).toBe('2023-03-01');
		expect(addDays(day('2019-03-30'), 2)).toBe('2019-04-01');
		expect(addDays(day('2019-10-26'), 2)).toBe('2019-10-28');
		expect(daysBetween(day('2019-03-30'), day('2019-04-01'))).toBe(2);
		expect(daysBetween(day('2019-10-26'), day('2019-10-28'))).toBe(2);
		expect(daysBetween(day('2019-09-27'), day('2019-11-15'))).toBe(49);
	});

	test('forwards and back again is no step', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -9_000, max: 9_000 }), (any, days) => {
				const there = addDays(any, days);
				expect(daysBetween(any, there)).toBe(days);
				expect(addDays(there, -days)).toBe(any);
			})
		);
	});

	test('a week is seven days, on the same day of the week', () => {
		expect(addWeeks(day('2019-06-27'), 6)).toBe('2019-08-08');
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (any, weeks) => {
				expect(daysBetween(any, addWeeks(any, weeks))).toBe(weeks * 7);
				expect(weekday(addWeeks(any, weeks))).toBe(weekday(any));
			})
		);
	});
});

describe('Counting calendar months', () => {
	test('gives the corresponding date, or the last day where the month has none', () => {
		expect(addMonths(day('2019-06-27'), 3)).toBe('2019-09-27');
		expect(addMonths(day('2024-11-30'), 3)).toBe('2025-02-28');
		expect(addMonths(day('2023-11-30'), 3)).toBe('2024-02-29');
		expect(addMonths(day('2026-08-31'), 3)).toBe('2026-11-30');
		expect(addMonths(day('2026-08-31'), 6)).toBe('2027-02-28');
		expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28');
		expect(addMonths(day('2019-12-31'), -1)).toBe('2019-11-30');
		expect(addMonths(day('2019-03-31'), -13)).toBe('2018-02-28');
		expect(addMonths(day('2019-06-27'), 0)).toBe('2019-06-27');
	});

	test('never leaves the month it counts to, and keeps the date wherever it can', () => {
		fc.assert(
			fc.property(anyDay, fc.integer({ min: -240, max: 240 }), (any, months) => {
				const [year, month, date] = partsOf(any);
				const [toYear, toMonth, toDate] = partsOf(addMonths(any, months));
				expect(toYear * 12 + toMonth).toBe(year * 12 + month + months);
				expect(toDate).toBe(Math.min(date, lastDay(toYear, toMonth)));
			})
		);
	});

	test('refuses to leave the calendar', () => {
		expect(() => addMonths(day('2199-12-01'), 1)).toThrow(DomainError);
		expect(() => addDays(day('2199-12-31'), 1)).toThrow(DomainError);
	});
});
