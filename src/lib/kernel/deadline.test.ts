import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { computeDeadline, type TimeLimit } from './deadline.ts';
import { addDays, localDate, partsOf } from './localDate.ts';

const report = { basis: 'hmicfrs-report', origin: 'hmicfrs' } as const;
const due = (rule: TimeLimit, start: string) => computeDeadline(rule, localDate(start), report);

/** domain.md section 7: published, six weeks, 56 days (last day), three months, six months. */
const VECTORS = [
	['2019-06-27', '2019-08-08', '2019-08-21', '2019-09-27', '2019-12-27'],
	['2022-08-05', '2022-09-16', '2022-09-29', '2022-11-05', '2023-02-05'],
	['2024-11-30', '2025-01-11', '2025-01-24', '2025-02-28', '2025-05-30'],
	['2025-01-15', '2025-02-26', '2025-03-11', '2025-04-15', '2025-07-15'],
	['2025-11-30', '2026-01-11', '2026-01-24', '2026-02-28', '2026-05-30'],
	['2026-08-31', '2026-10-12', '2026-10-25', '2026-11-30', '2027-02-28']
] as const;

describe('A time limit', () => {
	test.each(VECTORS)('of a report published on %s is counted as the rules say', (...vector) => {
		const [published, sixWeeks, fiftySixDays, threeMonths, sixMonths] = vector;
		expect(due({ kind: 'weeks', weeks: 6 }, published).dueOn).toBe(sixWeeks);
		expect(due({ kind: 'days-beginning-with', days: 56 }, published).dueOn).toBe(fiftySixDays);
		expect(due({ kind: 'months', months: 3 }, published).dueOn).toBe(threeMonths);
		expect(due({ kind: 'months', months: 6 }, published).dueOn).toBe(sixMonths);
	});

	test('of three months is not ninety days', () => {
		expect(due({ kind: 'months', months: 3 }, '2022-08-05').dueOn).toBe('2022-11-05');
		expect(addDays(localDate('2022-08-05'), 90)).toBe('2022-11-03');
	});

	test('of days beginning with a day counts that day as the first', () => {
		expect(due({ kind: 'days-beginning-with', days: 1 }, '2019-06-27').dueOn).toBe('2019-06-27');
		expect(due({ kind: 'days-beginning-with', days: 2 }, '2024-02-28').dueOn).toBe('2024-02-29');
	});

	test('«immediately» and one that the report does not state have no day', () => {
		for (const rule of [{ kind: 'immediately' }, { kind: 'not-stated' }] as const) {
			const { dueOn, working } = due(rule, '2019-06-27');
			expect(dueOn).toBeNull();
			expect(working).toEqual({
				code: rule.kind,
				count: null,
				clipped: false,
				weekend: null,
				bankHoliday: null
			});
		}
	});

	test('with a fixed day is that day, whenever the report was published', () => {
		const rule = { kind: 'fixed-day', on: localDate('2015-08-31') } as const;
		const essex = due(rule, '2015-01-30');
		expect(essex.dueOn).toBe('2015-08-31');
		expect(essex.working).toMatchObject({ code: 'fixed-day', count: null, bankHoliday: 'summer' });
	});
});

describe('The inspections on record', () => {
	test('Gwent, 27 June 2019: one immediate, two within three months', () => {
		expect(due({ kind: 'immediately' }, '2019-06-27').dueOn).toBeNull();
		expect(due({ kind: 'months', months: 3 }, '2019-06-27').dueOn).toBe('2019-09-27');
	});

	test('Warwickshire, 5 August 2022: within three months and within six, both at a weekend', () => {
		const three = due({ kind: 'months', months: 3 }, '2022-08-05');
		const six = due({ kind: 'months', months: 6 }, '2022-08-05');
		expect([three.dueOn, three.working.weekend]).toEqual(['2022-11-05', 'saturday']);
		expect([six.dueOn, six.working.weekend]).toEqual(['2023-02-05', 'sunday']);
	});

	test('Norfolk, 29 August 2014: an action plan within six weeks', () => {
		expect(due({ kind: 'weeks', weeks: 6 }, '2014-08-29').dueOn).toBe('2014-10-10');
	});

	test('Cleveland, 15 January 2025: no time limit was found, so there is no day', () => {
		expect(due({ kind: 'not-stated' }, '2025-01-15').dueOn).toBeNull();
	});

	test('Devon and Cornwall, 9 February 2017: within six months', () => {
		expect(due({ kind: 'months', months: 6 }, '2017-02-09').dueOn).toBe('2017-08-09');
	});
});

describe('A deadline', () => {
	test('carries its rule, basis, origin, start and working', () => {
		expect(due({ kind: 'months', months: 3 }, '2019-06-27')).toEqual({
			rule: { kind: 'months', months: 3 },
			basis: 'hmicfrs-report',
			origin: 'hmicfrs',
			start: '2019-06-27',
			dueOn: '2019-09-27',
			working: {
				code: 'calendar-months',
				count: 3,
				clipped: false,
				weekend: null,
				bankHoliday: null
			}
		});
	});

	test('says when the month had no such date', () => {
		expect(due({ kind: 'months', months: 3 }, '2024-11-30').working.clipped).toBe(true);
		expect(due({ kind: 'months', months: 3 }, '2023-11-30').dueOn).toBe('2024-02-29');
		expect(due({ kind: 'months', months: 6 }, '2024-11-30').working.clipped).toBe(false);
		expect(due({ kind: 'weeks', weeks: 6 }, '2024-11-30').working.clipped).toBe(false);
	});

	test('notes a weekend and never moves for it', () => {
		const sunday = due({ kind: 'weeks', weeks: 6 }, '2025-11-30');
		expect([sunday.dueOn, sunday.working.weekend]).toEqual(['2026-01-11', 'sunday']);
		const saturday = due({ kind: 'days-beginning-with', days: 56 }, '2025-11-30');
		expect([saturday.dueOn, saturday.working.weekend]).toEqual(['2026-01-24', 'saturday']);
	});

	test('notes a bank holiday and never moves for it', () => {
		const christmas = due({ kind: 'months', months: 6 }, '2019-06-25');
		expect([christmas.dueOn, christmas.working.bankHoliday]).toEqual(['2019-12-25', 'christmas']);
		expect(christmas.working.weekend).toBeNull();
	});

	test('of months is clipped exactly when it lost its date', () => {
		const starts = fc
			.integer({ min: 0, max: 20_000 })
			.map((n) => addDays(localDate('2000-01-01'), n));
		fc.assert(
			fc.property(starts, fc.integer({ min: 1, max: 36 }), (start, months) => {
				const { dueOn, working } = computeDeadline({ kind: 'months', months }, start, report);
				expect(dueOn).not.toBeNull();
				const [from, to] = [partsOf(start)[2], dueOn === null ? 0 : partsOf(dueOn)[2]];
				expect(working.clipped).toBe(to < from);
				expect(to).toBeLessThanOrEqual(from);
			})
		);
	});
});
