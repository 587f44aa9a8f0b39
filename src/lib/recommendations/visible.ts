import type { Event } from '#lib/journal/events.ts';

/**
 * The events an audience may know of. Outside the force only what it has released: no
 * contribution, and of evidence nothing before, or without, its release. With `asAt` evidence
 * counts as released only when that was recorded by then; the caller gives the events of that day.
 */
export function visibleEvents(
	events: readonly Event[],
	audience: { unreleased: boolean; organisationIds?: readonly string[] }
): Event[] {
	if (audience.unreleased) return [...events];
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
		if (event.type === 'update-contributed' || event.type === 'contribution-declined') return false;
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
