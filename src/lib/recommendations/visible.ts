import type { Event } from '#lib/journal/events.ts';

/**
 * The events an audience may know of. Outside the force no contribution; of evidence that another
 * organisation added, the force or the office, nothing before, or without, its release. The caller
 * gives the events of a day: evidence counts as released only when that was recorded by then.
 */
export function visibleEvents(
	events: readonly Event[],
	audience: { unreleased: boolean; organisationIds?: readonly string[] }
): Event[] {
	const released = new Set<string>();
	for (const event of events) {
		if (event.type === 'evidence-released') released.add(event.data.ref);
		if (
			event.type === 'evidence-added' &&
			audience.organisationIds?.includes(event.data.organisationId)
		) {
			released.add(event.data.ref);
		}
	}
	return events.filter((event) => {
		if (event.type === 'update-contributed' || event.type === 'contribution-declined') {
			return audience.unreleased;
		}
		if (event.type === 'evidence-added' || event.type === 'evidence-linked') {
			return released.has(event.data.ref);
		}
		return true;
	});
}

/** The refs of the recommendations an event is about. */
export function recommendationsOfEvent(event: Event): string[] {
	if (event.type === 'recommendation-entered') return [event.data.ref];
	const { data } = event;
	if ('recommendation' in data && typeof data.recommendation === 'string')
		return [data.recommendation];
	if ('recommendations' in data) return [...data.recommendations];
	return [];
}

/** The events that make another version of a recommendation: what is said of it is not the same. */
const MOVES = new Set<Event['type']>([
	'recommendation-entered',
	'leads-assigned',
	'revised-target-set',
	'revised-target-answered',
	'practice-from-recorded',
	'update-released',
	'submission-made',
	'rating-given',
	'inspectorate-decision-recorded',
	'evidence-linked',
	'evidence-released'
]);

/**
 * Of the events after a version, those from the first that moved it. What stands before it, such as
 * a request for an update, may have been there already when somebody read that version.
 */
export function fromFirstMove(events: readonly Event[]): Event[] {
	const first = events.findIndex(({ type }) => MOVES.has(type));
	return events.slice(Math.max(first, 0));
}
