import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { InspectionStanding } from '#lib/recommendations/standing.ts';
import type { ReportModel } from './model.ts';

/**
 * Opening + new − closed by HMICFRS = closing, since the previous report's day. A decision counts
 * from the day it was recorded, never from its letter's: the letter may be older than a report
 * already issued, whose closing must stay the opening of the next.
 */
export function reconcile(
	{ recommendations }: InspectionStanding,
	since: LocalDate | null
): ReportModel['reconciliation'] {
	const closedBy = (until: LocalDate | null) =>
		recommendations.filter(
			({ inspectorate }) =>
				inspectorate !== null && (until === null || inspectorate.closedOn <= until)
		).length;
	const opening =
		since === null
			? 0
			: recommendations.filter(({ enteredOn }) => enteredOn <= since).length - closedBy(since);
	const entered = recommendations.filter(
		({ enteredOn }) => since === null || enteredOn > since
	).length;
	const closed = closedBy(null) - (since === null ? 0 : closedBy(since));
	return { opening, entered, closed, closing: opening + entered - closed };
}
