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

/**
 * Whether an event is about a recommendation or one of its actions, evidence and questions: one of a
 * shared action or piece of evidence counts; its links to other recommendations do not.
 */
export function isOf(event: Event, ref: string, further: ReadonlySet<string>): boolean {
	const refs = recommendationsOfEvent(event);
	return refs.length > 0 ? refs.includes(ref) : 'ref' in event.data && further.has(event.data.ref);
}
