import { bankHoliday, type BankHoliday } from './bankHolidays.ts';
import { addDays, addMonths, addWeeks, partsOf, weekday, type LocalDate } from './localDate.ts';

/** A time limit as an inspectorate or a statute words it. */
export type TimeLimit =
	| { kind: 'immediately' }
	| { kind: 'months'; months: number }
	| { kind: 'weeks'; weeks: number }
	/** «The period of N days beginning with the day»: that day is day 1. */
	| { kind: 'days-beginning-with'; days: number }
	| { kind: 'fixed-day'; on: LocalDate }
	| { kind: 'not-stated' };

/** Whose rule it is. Only section 55 is called statutory. */
export const DEADLINE_ORIGINS = ['statute', 'hmicfrs', 'force', 'local-policing-body'] as const;
export type DeadlineOrigin = (typeof DEADLINE_ORIGINS)[number];

/** Where the rule stands: the report itself, an Act, or the inspectorate's follow-up method. */
export const DEADLINE_BASES = [
	'hmicfrs-report',
	'police-act-1996-s55',
	'hmicfrs-follow-up-policy'
] as const;
export type DeadlineBasis = (typeof DEADLINE_BASES)[number];

/** By which sum a due day was found. */
export const WORKING_CODES = [
	'immediately',
	'calendar-months',
	'weeks',
	'days-beginning-with',
	'fixed-day',
	'not-stated'
] as const;

/** How a due day was found, in data: enough to show the sum. */
export interface Working {
	code: (typeof WORKING_CODES)[number];
	/** Months, weeks or days that were counted. */
	count: number | null;
	/** The month had no such date, so its last day was taken. */
	clipped: boolean;
	/** Noted, and never a reason to move the day. */
	weekend: 'saturday' | 'sunday' | null;
	bankHoliday: BankHoliday | null;
}

/** A deadline: its rule, basis, origin, inputs and working, never a bare date. */
export interface Deadline {
	rule: TimeLimit;
	basis: DeadlineBasis;
	origin: DeadlineOrigin;
	/** The day it is counted from: the ORIGINAL publication of the report. */
	start: LocalDate;
	/** The last day in time; null for what has no day. */
	dueOn: LocalDate | null;
	working: Working;
}

/** Works a time limit out from the day it starts. Weekends and bank holidays never move a day. */
export function computeDeadline(
	rule: TimeLimit,
	start: LocalDate,
	from: { basis: DeadlineBasis; origin: DeadlineOrigin }
): Deadline {
	const { dueOn, code, count } = due(rule, start);
	const clipped =
		rule.kind === 'months' && dueOn !== null && partsOf(dueOn)[2] !== partsOf(start)[2];
	const day = dueOn === null ? 0 : weekday(dueOn);
	return {
		rule,
		...from,
		start,
		dueOn,
		working: {
			code,
			count,
			clipped,
			weekend: day === 6 ? 'saturday' : day === 7 ? 'sunday' : null,
			bankHoliday: dueOn === null ? null : (bankHoliday(dueOn) ?? null)
		}
	};
}

function due(
	rule: TimeLimit,
	start: LocalDate
): { dueOn: LocalDate | null; code: Working['code']; count: number | null } {
	switch (rule.kind) {
		case 'months':
			return { dueOn: addMonths(start, rule.months), code: 'calendar-months', count: rule.months };
		case 'weeks':
			return { dueOn: addWeeks(start, rule.weeks), code: 'weeks', count: rule.weeks };
		case 'days-beginning-with':
			return {
				dueOn: addDays(start, rule.days - 1),
				code: 'days-beginning-with',
				count: rule.days
			};
		case 'fixed-day':
			return { dueOn: rule.on, code: 'fixed-day', count: null };
		case 'immediately':
		case 'not-stated':
			return { dueOn: null, code: rule.kind, count: null };
	}
}
