import { expect, test } from 'vitest';
import { held } from './held.ts';

test('a day, a count and both numbers of a share stay on one line, in both languages', () => {
	expect(held('by 27 December, in 42 days; before, 7 of 12 (58%)')).toBe(
		'by 27\u00a0December, in 42\u00a0days; before, 7\u00a0of\u00a012\u00a0(58%)'
	);
	expect(held('erbyn 27 Rhagfyr 2019; cyn hynny, 7 o 12')).toBe(
		'erbyn 27\u00a0Rhagfyr 2019; cyn hynny, 7\u00a0o\u00a012'
	);
});

test('what follows a ref, a year or a letter may begin a line', () => {
	const words = 'GWP-A-0007 Weekly meeting, E10 Dip sample, July 2018 to October 2019';
	expect(held(words)).toBe(words);
});
