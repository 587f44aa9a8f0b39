import { daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';

/** Where a recommendation stands against HMICFRS's own day. Days are whole days, London. */
export type Clock =
	| { kind: 'due-in'; dueOn: LocalDate; days: number }
	| { kind: 'due-today'; dueOn: LocalDate }
	| { kind: 'past'; dueOn: LocalDate; days: number }
	| { kind: 'complete-in-time'; dueOn: LocalDate; completeOn: LocalDate }
	| { kind: 'complete-late'; dueOn: LocalDate; completeOn: LocalDate; days: number }
	| { kind: 'immediate'; days: number }
	| { kind: 'immediate-complete'; completeOn: LocalDate; days: number }
	| { kind: 'no-day' }
	| { kind: 'no-day-complete'; completeOn: LocalDate };

export interface ClockFacts {
	publishedOn: LocalDate;
	immediate: boolean;
	/** HMICFRS's day, the last day in time; null where it set none. */
	dueOn: LocalDate | null;
	/** Since when the force has said complete, as at the day asked; null while it does not. */
	completeOn: LocalDate | null;
}

/**
 * The clock at the end of a day (design.md, Rules that decide counts). The due day itself is in
 * time. A revised target is not asked for: it changes nothing here.
 */
export function clockAt(facts: ClockFacts, asAt: LocalDate): Clock {
	const { publishedOn, immediate, dueOn, completeOn } = facts;
	if (immediate) {
		return completeOn
			? { kind: 'immediate-complete', completeOn, days: daysBetween(publishedOn, completeOn) }
			: { kind: 'immediate', days: daysBetween(publishedOn, asAt) };
	}
	if (!dueOn) return completeOn ? { kind: 'no-day-complete', completeOn } : { kind: 'no-day' };
	if (completeOn) {
		const days = daysBetween(dueOn, completeOn);
		return days > 0
			? { kind: 'complete-late', dueOn, completeOn, days }
			: { kind: 'complete-in-time', dueOn, completeOn };
	}
	const left = daysBetween(asAt, dueOn);
	if (left > 0) return { kind: 'due-in', dueOn, days: left };
	return left === 0 ? { kind: 'due-today', dueOn } : { kind: 'past', dueOn, days: -left };
}
