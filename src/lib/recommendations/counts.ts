import { FORCE_STATUSES, RATINGS, type ForceStatus, type Rating } from '#lib/kernel/lists.ts';
import type { Clock } from './clock.ts';

/** The three opinions and the clock of one recommendation, from rows or from the fold. */
export interface Position {
	status: ForceStatus;
	commissioner: 'not-asked-yet' | 'considering' | Rating;
	decided: boolean;
	clock: Clock;
}

/** The counts of an inspection: one set for each speaker, one for the clock; never merged. */
export interface Counts {
	held: number;
	force: Record<ForceStatus, number>;
	commissioner: Record<'not-asked-yet' | 'considering' | Rating, number>;
	inspectorate: { decided: number; none: number };
	/** Past HMICFRS's date: how many, and by how many days at most. */
	past: { count: number; days: number };
	/** Immediate and not yet complete: how many, and days since publication at most. */
	immediate: { count: number; days: number };
	completeLate: number;
}

/** Counts positions. Every figure reconciles: each speaker's row adds up to `held`. */
export function countsOf(positions: readonly Position[]): Counts {
	const tally = <Word extends string>(words: readonly Word[], of: (position: Position) => Word) =>
		Object.fromEntries(
			words.map((word) => [word, positions.filter((position) => of(position) === word).length])
		) as Record<Word, number>;
	const days = (kind: 'past' | 'immediate') =>
		positions.flatMap(({ clock }) => (clock.kind === kind ? [clock.days] : []));
	const past = days('past');
	const immediate = days('immediate');
	const decided = positions.filter((position) => position.decided).length;
	return {
		held: positions.length,
		force: tally(FORCE_STATUSES, (position) => position.status),
		commissioner: tally(
			['not-asked-yet', 'considering', ...RATINGS] as const,
			(position) => position.commissioner
		),
		inspectorate: { decided, none: positions.length - decided },
		past: { count: past.length, days: Math.max(0, ...past) },
		immediate: { count: immediate.length, days: Math.max(0, ...immediate) },
		completeLate: positions.filter(({ clock }) => clock.kind === 'complete-late').length
	};
}
