import type { Event, EventOf } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ActionProgress } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** An action as it stood. */
export interface ActionStanding {
	asked: EventOf<'action-added'>['data'];
	/** Who has it: the first owner is in `asked`. */
	ownerPost: BilingualText;
	dueOn: LocalDate;
	dueChanges: number;
	progress: ActionProgress;
	note: BilingualText | null;
	waitsOn: BilingualText | null;
	doneOn: LocalDate | null;
}

/** Folds a stream's events into its actions as at the end of a day, in order of ref. */
export function actionsAsAt(events: readonly Event[], asAt: LocalDate): ActionStanding[] {
	const actions = new Map<string, ActionStanding>();
	for (const event of events) {
		if (event.recordedOn > asAt) break;
		if (event.type === 'action-added') {
			actions.set(event.data.ref, {
				asked: event.data,
				ownerPost: event.data.ownerPost,
				dueOn: event.data.dueOn,
				dueChanges: 0,
				progress: 'not-started',
				note: null,
				waitsOn: event.data.waitsOn,
				doneOn: null
			});
		} else if (event.type === 'action-progressed') {
			const { ref, progress, note, waitsOn, doneOn } = event.data;
			const action = actions.get(ref);
			if (action) Object.assign(action, { progress, note, waitsOn, doneOn });
		} else if (event.type === 'action-due-changed') {
			const action = actions.get(event.data.ref);
			if (!action) continue;
			action.dueOn = event.data.to;
			action.dueChanges += 1;
		} else if (event.type === 'action-handed-over') {
			const { ref, ownerPost } = event.data;
			const action = actions.get(ref);
			if (action) action.ownerPost = ownerPost;
		}
	}
	return [...actions.values()].sort((a, b) => (a.asked.ref < b.asked.ref ? -1 : 1));
}
