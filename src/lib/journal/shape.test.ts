import { expect, test } from 'vitest';
import { computeDeadline } from '#lib/kernel/deadline.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { deadline } from './events/shape.ts';

const report = { basis: 'hmicfrs-report', origin: 'hmicfrs' } as const;
const day = localDate('2019-06-27');
const months = computeDeadline({ kind: 'months', months: 3 }, day, report);

test.each([
	[{ kind: 'immediately' }],
	[{ kind: 'months', months: 3 }],
	[{ kind: 'weeks', weeks: 6 }],
	[{ kind: 'days-beginning-with', days: 56 }],
	[{ kind: 'fixed-day', on: localDate('2019-12-25') }],
	[{ kind: 'not-stated' }]
] as const)('a deadline of every rule has the shape that events carry: %o', (rule) => {
	const worked = computeDeadline(rule, day, report);
	expect(deadline.parse(worked)).toEqual(worked);
});

test.each([
	['without its origin', { ...months, origin: undefined }],
	['by an authority nobody has heard of', { ...months, origin: 'board' }],
	['without the day it starts', { ...months, start: undefined }],
	['due on no day of the calendar', { ...months, dueOn: '2019-09-31' }],
	['without its due day', { ...months, dueOn: undefined }],
	['whose rule lacks its months', { ...months, rule: { kind: 'months' } }],
	['whose working is a sentence', { ...months, working: 'three months' }],
	['whose working is not whole', { ...months, working: { code: 'calendar-months' } }],
	['with something more', { ...months, movedBy: 'force' }]
])('no event carries a deadline %s', (_, value) => {
	expect(deadline.safeParse(value).success).toBe(false);
});
