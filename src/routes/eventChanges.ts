import type { Event } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** A value that an event changed: a word of a closed list, a day, or what a person wrote. */
export type Value =
	| { list: 'status' | 'commissioner' | 'progress'; word: string }
	| { day: LocalDate }
	| { text: BilingualText };

/** An event with what it took away and what it put in its place; both null where it replaced nothing. */
export interface Changed {
	event: Event;
	was: Value | null;
	is: Value | null;
}

/** The old and the new value of each event of a recommendation's history, in the same order. */
export function eventChanges(events: readonly Event[]): Changed[] {
	const last = new Map<string, Value>();
	return events.map((event) => {
		const change = valueOf(event);
		if (!change) return { event, was: null, is: null };
		const was = change.was ?? last.get(change.of) ?? null;
		last.set(change.of, change.is);
		const same = JSON.stringify(was) === JSON.stringify(change.is);
		return { event, was: same ? null : was, is: same ? null : change.is };
	});
}

function valueOf({ type, data }: Event): { of: string; was?: Value; is: Value } | undefined {
	switch (type) {
		case 'update-released':
			return { of: 'status', is: { list: 'status', word: data.status } };
		case 'rating-given':
			return { of: 'rating', is: { list: 'commissioner', word: data.rating } };
		case 'submission-made':
			return { of: 'rating', is: { list: 'commissioner', word: 'considering' } };
		case 'revised-target-set':
			return { of: 'target', is: { day: data.targetOn } };
		case 'action-due-changed':
			return { of: `due ${data.ref}`, was: { day: data.from }, is: { day: data.to } };
		case 'action-handed-over':
			return {
				of: `owner ${data.ref}`,
				was: { text: data.from.ownerPost },
				is: { text: data.ownerPost }
			};
		case 'action-progressed':
			return { of: `progress ${data.ref}`, is: { list: 'progress', word: data.progress } };
		case 'leads-assigned':
			return { of: 'lead', is: { text: data.deliveryLead } };
		case 'inspectorate-decision-recorded':
			return { of: 'decision', is: { text: data.words } };
		default:
			return undefined;
	}
}
