import { describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { clockAt, type ClockFacts } from './clock.ts';

const facts = (more: Partial<ClockFacts> = {}): ClockFacts => ({
	publishedOn: localDate('2019-06-27'),
	immediate: false,
	dueOn: localDate('2019-09-27'),
	completeOn: null,
	...more
});
const at = (day: string, more: Partial<ClockFacts> = {}) => clockAt(facts(more), localDate(day));
const complete = (day: string) => ({ completeOn: localDate(day) });

describe('the clock of a recommendation with HMICFRS’s date of 27 September 2019', () => {
	test.each([
		['2019-09-26', { kind: 'due-in', days: 1 }],
		['2019-09-27', { kind: 'due-today' }],
		['2019-09-28', { kind: 'past', days: 1 }],
		['2019-10-01', { kind: 'past', days: 4 }],
		['2019-11-15', { kind: 'past', days: 49 }]
	])('on %s, not yet complete', (day, clock) => {
		expect(at(day)).toMatchObject(clock);
	});

	test('said complete on the due day is in time; a day later it is a day late', () => {
		expect(at('2019-11-15', complete('2019-09-27'))).toMatchObject({ kind: 'complete-in-time' });
		expect(at('2019-11-15', complete('2019-09-28'))).toMatchObject({
			kind: 'complete-late',
			days: 1
		});
	});

	test('stays as late as it was, however long ago that is', () => {
		const clock = at('2019-10-10', complete('2019-10-01'));
		expect(at('2026-01-01', complete('2019-10-01'))).toEqual(clock);
	});

	test('a force that reopens counts from the original day again', () => {
		expect(at('2019-11-15', { completeOn: null })).toMatchObject({ kind: 'past', days: 49 });
	});
});

describe('an immediate recommendation', () => {
	const immediate = { immediate: true, dueOn: null };

	test.each([
		['2019-06-27', 0],
		['2019-08-01', 35],
		['2019-10-01', 96],
		['2029-06-27', 3653]
	])('is on %s «not yet complete, N days since publication», and never past', (day, days) => {
		expect(at(day, immediate)).toEqual({ kind: 'immediate', days });
	});

	test('says how long after publication it was complete', () => {
		expect(at('2019-11-15', { ...immediate, ...complete('2019-11-01') })).toEqual({
			kind: 'immediate-complete',
			completeOn: '2019-11-01',
			days: 127
		});
	});
});

test('one without a date is never past', () => {
	expect(at('2030-01-01', { dueOn: null })).toEqual({ kind: 'no-day' });
	expect(at('2030-01-01', { dueOn: null, ...complete('2029-01-01') })).toMatchObject({
		kind: 'no-day-complete'
	});
});
