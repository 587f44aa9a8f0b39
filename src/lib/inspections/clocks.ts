import type { ClockKind } from '#lib/journal/events/inspections.ts';
import { computeDeadline, type Deadline } from '#lib/kernel/deadline.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Milestone } from '#lib/kernel/lists.ts';
import { daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import type { Action } from '#lib/people/policy.ts';

/** The first publication day with a statutory period: S.I. 2017/399 reg. 4(a). */
const SECTION_55_FROM = '2017-05-02' as LocalDate;

/**
 * What was done by each clock: any one of these. A visit is one by its fieldwork, or by its report
 * where nobody recorded the fieldwork.
 */
export const DONE_BY: Record<ClockKind, readonly Milestone[]> = {
	'immediate-update': ['immediate-update-sent'],
	plan: ['plan-sent'],
	'section-55': ['section-55-published'],
	'follow-up': ['follow-up-fieldwork', 'follow-up-published']
};

/**
 * What met a clock: of the milestones that do, the one of the earliest day, and of two of one day
 * the one recorded first. Null where nothing has.
 */
export function metBy<M extends { milestone: Milestone; on: LocalDate; recordedOn: LocalDate }>(
	milestones: readonly M[],
	kind: ClockKind
): M | null {
	const before = (a: M, b: M) => a.on < b.on || (a.on === b.on && a.recordedOn < b.recordedOn);
	return milestones
		.filter(({ milestone }) => DONE_BY[kind].includes(milestone))
		.reduce<M | null>((met, next) => (met === null || before(next, met) ? next : met), null);
}

/**
 * Whose each milestone is to record: the force its plan and update, the local policing body its
 * comments, either the stages of HMICFRS's return.
 */
export const RECORDED_BY = {
	'comments-invited': 'record-office-milestone',
	'immediate-update-sent': 'record-force-milestone',
	'plan-sent': 'record-force-milestone',
	'section-55-published': 'record-office-milestone',
	'section-55-copies-sent': 'record-office-milestone',
	'follow-up-announced': 'record-follow-up',
	'follow-up-fieldwork': 'record-follow-up',
	'follow-up-published': 'record-follow-up'
} as const satisfies Record<Milestone, Action>;

/** The clocks that follow from the publication of a report. */
export interface InspectionClocks {
	/** Whether the 56 days of section 55 apply; an older report only asks for comments. */
	section55Applies: boolean;
	clocks: { kind: ClockKind; deadline: Deadline }[];
}

/**
 * The clocks of a report published on a day (design.md, Rules that decide counts):
 * - section 55(5A) of the Police Act 1996: «56 days beginning with the day» of publication, the
 *   local policing body's, for reports published on or after 2 May 2017;
 * - the immediate update and the six-week plan, the force's, and the expected follow-up, six
 *   months on, HMICFRS's: its follow-up method, policy and not law.
 */
export function inspectionClocks(publishedOn: LocalDate): InspectionClocks {
	const section55Applies = publishedOn >= SECTION_55_FROM;
	const policy = { basis: 'hmicfrs-follow-up-policy', origin: 'hmicfrs' } as const;
	const sixWeeks = computeDeadline({ kind: 'weeks', weeks: 6 }, publishedOn, policy);
	const section55 = computeDeadline({ kind: 'days-beginning-with', days: 56 }, publishedOn, {
		basis: 'police-act-1996-s55',
		origin: 'statute'
	});
	return {
		section55Applies,
		clocks: [
			{ kind: 'immediate-update', deadline: sixWeeks },
			{ kind: 'plan', deadline: sixWeeks },
			...(section55Applies ? [{ kind: 'section-55' as const, deadline: section55 }] : []),
			{
				kind: 'follow-up',
				deadline: computeDeadline({ kind: 'months', months: 6 }, publishedOn, policy)
			}
		]
	};
}

/** Which day of a period beginning with `start` a day is: publication itself is day 1. */
export function dayOfPeriod(start: LocalDate, day: LocalDate): number {
	return daysBetween(start, day) + 1;
}

/** Throws `DomainError('invalid')` for a report published after today. */
export function refusePublishedAfter(publishedOn: LocalDate, today: LocalDate): void {
	if (publishedOn > today) {
		throw new DomainError('invalid', { field: 'publishedOn', reason: 'after-today' });
	}
}
