import { describe, expect, test } from 'vitest';
import type { ClockKind } from '#lib/journal/events/inspections.ts';
import { dayOfPeriod, inspectionClocks } from '#lib/inspections/clocks.ts';
import type { Language } from '#lib/kernel/languages.ts';
import { daysBetween, localDate } from '#lib/kernel/localDate.ts';
import { speech } from '#lib/words/speech.ts';
import { clockState } from './clockWords.ts';

const PUBLISHED = localDate('2019-06-27');

/** The words of a clock of the report of 27 June 2019, on a day. */
function words(kind: ClockKind, on: string, doneOn?: string, language: Language = 'en'): string {
	const clock = inspectionClocks(PUBLISHED).clocks.find((one) => one.kind === kind);
	if (!clock?.deadline.dueOn) throw new Error(kind);
	const today = localDate(on);
	const done = doneOn === undefined ? null : localDate(doneOn);
	const row = {
		...clock,
		done,
		days: daysBetween(today, clock.deadline.dueOn),
		dayOfPeriod: dayOfPeriod(clock.deadline.start, done ?? today)
	};
	return clockState(speech(language), row, today);
}

describe('where a clock of an inspection stands', () => {
	test('section 55 counts its days from publication, which is day 1', () => {
		expect(words('section-55', '2019-06-27')).toBe('in 55 days, day 1 of 56');
		expect(words('section-55', '2019-08-09')).toBe('in 12 days, day 44 of 56');
		expect(words('section-55', '2019-08-21')).toMatch(/day 56 of 56$/);
		expect(words('section-55', '2019-08-09', undefined, 'cy')).toMatch(/diwrnod 44 o 56$/);
	});

	test('a response is dated by its own day, also where it was late', () => {
		expect(words('section-55', '2019-11-15', '2019-08-16')).toBe('done on 16 August, day 51 of 56');
		expect(words('section-55', '2019-11-15', '2019-08-25')).toBe('done on 25 August, day 60 of 56');
	});

	test('an open clock that has passed says since when', () => {
		expect(words('section-55', '2019-08-26')).toBe('5 days ago; nothing recorded');
		expect(words('plan', '2019-08-09')).toBe('1 day ago; nothing recorded');
		expect(words('plan', '2019-08-09', '2019-08-06')).toBe('done on 6 August');
	});

	test('the return is HMICFRS’s own: expected, never late', () => {
		expect(words('follow-up', '2019-11-15')).toBe('HMICFRS may return, in 42 days (expected)');
		expect(words('follow-up', '2019-12-28')).toBe('the expected day has passed; no visit recorded');
		expect(words('follow-up', '2020-02-01', '2020-01-20')).toBe('done on 20 January');
	});
});
