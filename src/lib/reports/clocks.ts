import { metBy } from '#lib/inspections/clocks.ts';
import type { ClockKind } from '#lib/journal/events/inspections.ts';
import type { Deadline } from '#lib/kernel/deadline.ts';
import type { Milestone } from '#lib/kernel/lists.ts';
import { daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import type { InspectionStanding } from '#lib/recommendations/standing.ts';

/** A clock of the inspection, with its basis and what was done by it. */
export interface ClockLine {
	kind: ClockKind;
	deadline: Deadline;
	/** What was done, and when; null while nothing is recorded. */
	done: { milestone: Milestone; on: LocalDate; recordedOn: LocalDate } | null;
	/** Whole days from the report's day to the due day; negative once it has passed. */
	days: number | null;
}

/** Every clock of an inspection as at the standing's day, in the order in which they fall due. */
export function clockLines(inspection: InspectionStanding): ClockLine[] {
	const milestones = inspection.milestones.map(({ data: { milestone, on }, recordedOn }) => ({
		milestone,
		on,
		recordedOn
	}));
	return inspection.facts.clocks
		.map(({ kind, deadline }): ClockLine => {
			const days = deadline.dueOn && daysBetween(inspection.asAt, deadline.dueOn);
			return { kind, deadline, done: metBy(milestones, kind), days };
		})
		.sort(
			(a, b) =>
				compare(a.deadline.dueOn ?? '9999', b.deadline.dueOn ?? '9999') || compare(a.kind, b.kind)
		);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
