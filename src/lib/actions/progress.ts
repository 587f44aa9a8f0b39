import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ActionProgress } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** How an action is said to go. */
export interface Progress {
	progress: ActionProgress;
	note: BilingualText | null;
	waitsOn: BilingualText | null;
	doneOn: LocalDate | null;
}

/** What is said of how an action goes: a word with what goes with it, a note, or both. */
export type Said = Omit<Progress, 'progress'> & { progress?: ActionProgress | undefined };

/** The field of a progress that is wrong, and why. */
interface Wrong {
	field: 'doneOn' | 'waitsOn';
	reason: 'date-missing' | 'after-today' | 'text-missing';
}

/**
 * How an action goes after something is said of it: a note alone leaves the rest as it is, a note
 * that is not written leaves the one that stands, and only what is done has a day.
 */
export function progressAfter(before: Progress, { progress, note, ...said }: Said): Progress {
	const after =
		progress === undefined
			? { progress: before.progress, waitsOn: before.waitsOn, doneOn: before.doneOn }
			: { progress, waitsOn: said.waitsOn, doneOn: progress === 'done' ? said.doneOn : null };
	return { ...after, note: note ?? before.note };
}

/** What is wrong with how an action is said to go: what is done has a day, what waits a partner. */
export function wrongProgress(said: Progress, today: LocalDate): Wrong | null {
	const { progress, doneOn, waitsOn } = said;
	if (progress === 'done' && doneOn === null) return { field: 'doneOn', reason: 'date-missing' };
	if (doneOn !== null && doneOn > today) return { field: 'doneOn', reason: 'after-today' };
	if (progress === 'waiting' && waitsOn === null) {
		return { field: 'waitsOn', reason: 'text-missing' };
	}
	return null;
}

/** Whether it says anything new of an action. */
export function saysNew(before: Progress, said: Said): boolean {
	const after = progressAfter(before, said);
	return (
		after.progress !== before.progress ||
		after.doneOn !== before.doneOn ||
		!sameText(after.waitsOn, before.waitsOn) ||
		!sameText(after.note, before.note)
	);
}

/** Whether two texts say the same, whichever language stands first. */
export const sameText = (one: BilingualText | null, other: BilingualText | null) =>
	one?.en === other?.en && one?.cy === other?.cy;
