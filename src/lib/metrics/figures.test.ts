import { describe, expect, test } from 'vitest';
import { casesOf, compare, forPublic, percentage, together, type Figure } from './figures.ts';

const of = (numerator: number, denominator: number): Figure => ({
	numerator,
	denominator,
	value: null,
	cases: null
});
const count = (numerator: number): Figure => ({
	numerator,
	denominator: null,
	value: null,
	cases: null
});
const median = (value: number, cases: number): Figure => ({
	numerator: null,
	denominator: null,
	value,
	cases
});

describe('figures', () => {
	test('percentages are computed from numerator and denominator, and none of none is no percentage', () => {
		expect(percentage(of(7, 12))).toBeCloseTo(58.33, 2);
		expect(percentage(of(0, 12))).toBe(0);
		expect(percentage(of(0, 0))).toBeNull();
	});

	test('together is sums over sums, never an average of percentages; medians are not put together', () => {
		expect(together('proportion', [of(1, 2), of(1, 8)])).toEqual(of(2, 10));
		expect(together('count', [count(3), count(4)])?.numerator).toBe(7);
		expect(together('median', [median(95, 41), median(118, 40)])).toBeNull();
	});

	test('the public sees no count of one to four, and no share of fewer than ten, nor its complement', () => {
		expect(forPublic('count', count(0))).toBe('as-it-is');
		expect(forPublic('count', count(4))).toBe('fewer-than-5');
		expect(forPublic('count', count(5))).toBe('as-it-is');
		expect(forPublic('proportion', of(4, 5))).toBe('too-few');
		expect(forPublic('proportion', of(3, 20))).toBe('fewer-than-5');
		expect(forPublic('proportion', of(18, 20))).toBe('fewer-than-5');
		expect(forPublic('proportion', of(10, 20))).toBe('as-it-is');
		expect(forPublic('median', median(95, 9))).toBe('too-few');
	});

	test('a figure rests on its own number of cases', () => {
		expect(casesOf('median', median(95, 41))).toBe(41);
		expect(casesOf('proportion', of(4, 5))).toBe(5);
	});

	test('better follows the metric’s direction, and a few cases show nothing', () => {
		expect(compare('median', 'lower', median(190, 262), median(95, 41))).toBe('better');
		expect(compare('median', 'lower', median(95, 41), median(190, 262))).toBe('worse');
		expect(compare('proportion', 'higher', of(6, 12), of(7, 12))).toBe('unclear');
		expect(compare('proportion', 'higher', of(7, 21), of(4, 5))).toBe('better');
		expect(compare('proportion', 'higher', of(6, 12), of(12, 24))).toBe('no-change');
		expect(compare('count', 'neutral', count(4), count(9))).toBe('neutral');
		expect(compare('proportion', 'higher', null, of(1, 2))).toBe('no-baseline');
		expect(compare('proportion', 'higher', of(1, 2), null)).toBe('no-figure');
	});
});
