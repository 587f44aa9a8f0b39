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

/** The field of a progress that is wrong, and why. */
interface Wrong {
	field: 'doneOn' | 'waitsOn';
	reason: 'date-missing' | 'after-today' | 'text-missing';
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

/** Whether it says anything new of an action; a note that is not written says nothing. */
export function saysNew(before: Progress, said: Progress): boolean {
	return (
		said.progress !== before.progress ||
		said.doneOn !== before.doneOn ||
		!sameText(said.waitsOn, before.waitsOn) ||
		(said.note !== null && !sameText(said.note, before.note))
	);
}

const sameText = (one: BilingualText | null, other: BilingualText | null) =>
	one?.en === other?.en && one?.cy === other?.cy;
