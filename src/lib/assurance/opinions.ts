import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ForceStatus, Rating } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { clockAt, type Clock } from '#lib/recommendations/clock.ts';

/** The three opinions and the clock of one recommendation, as pages and lists show them. */
export interface Opinions {
	status: ForceStatus;
	saidOn: LocalDate | null;
	commissioner: 'not-asked-yet' | 'considering' | Rating;
	commissionerOn: LocalDate | null;
	/** The day of a release that the Commissioner has not yet considered. */
	notYetConsidered: LocalDate | null;
	decision: BilingualText | null;
	decisionOn: LocalDate | null;
	clock: Clock;
}

/** What the rows of a recommendation and its position hold, as far as opinions go. */
export interface OpinionRows {
	publishedOn: LocalDate;
	immediate: boolean;
	dueOn: LocalDate | null;
	completeOn: LocalDate | null;
	forceStatus: ForceStatus;
	forceSaidOn: LocalDate | null;
	lastUpdateId: string | null;
	commissioner: 'considering' | Rating | null;
	commissionerOn: LocalDate | null;
	updateId: string | null;
	decisionWords: BilingualText | null;
	decisionOn: LocalDate | null;
}

/** The opinions that rows hold, as at today: today's pages read rows, as-at pages fold events. */
export function opinionsOf(rows: OpinionRows, today: LocalDate): Opinions {
	const rated = rows.commissioner !== null && rows.commissioner !== 'considering';
	return {
		status: rows.forceStatus,
		saidOn: rows.forceSaidOn,
		commissioner: rows.commissioner ?? 'not-asked-yet',
		commissionerOn: rows.commissionerOn,
		notYetConsidered: rated && rows.lastUpdateId !== rows.updateId ? rows.forceSaidOn : null,
		decision: rows.decisionWords,
		decisionOn: rows.decisionOn,
		clock: clockAt(rows, today)
	};
}
