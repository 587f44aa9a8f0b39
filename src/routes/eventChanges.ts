import type { Event } from '#lib/journal/events.ts';
import type { Code } from '#lib/words/say.ts';
import { valuesOf, type Value } from './eventValues.ts';

/** A value that was another before: what went, and what stands in its place, if anything does. */
export interface Change {
	/** What it is a value of, where the event's own sentence does not say. */
	label: Code | null;
	was: Value;
	is: Value | null;
}

/** An event with all that it replaced. */
export interface Changed {
	event: Event;
	changes: Change[];
}

/** The old and the new values of each event of a recommendation's history, in the same order. */
export function eventChanges(events: readonly Event[]): Changed[] {
	const last = new Map<string, Value | null>();
	return events.map((event) => ({
		event,
		changes: valuesOf(event).flatMap(({ of, label, was: said, is }) => {
			const was = said ?? last.get(of) ?? null;
			last.set(of, is);
			const same = JSON.stringify(was) === JSON.stringify(is);
			return was && !same ? [{ label: label ?? null, was, is }] : [];
		})
	}));
}
