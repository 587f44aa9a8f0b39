import type { Event } from '#lib/journal/events.ts';
import { recommendationsOfEvent } from '#lib/recommendations/visible.ts';
import type { InspectionStanding } from '#lib/recommendations/standing.ts';
import type { ActionLine } from './model.ts';

/** The events that are about one inspection of the stream. */
export function eventsOfInspection(
	events: readonly Event[],
	inspection: InspectionStanding
): Event[] {
	const refs = new Set(inspection.recommendations.map(({ ref }) => ref));
	const within = new Set<string>();
	for (const event of events) {
		const about = recommendationsOfEvent(event).some((ref) => refs.has(ref));
		if (about && 'ref' in event.data) within.add(event.data.ref);
		if (event.type === 'question-asked' && event.data.inspection === inspection.facts.ref) {
			within.add(event.data.ref);
		}
	}
	return events.filter((event) => {
		if (recommendationsOfEvent(event).some((ref) => refs.has(ref))) return true;
		if ('inspection' in event.data) return event.data.inspection === inspection.facts.ref;
		return 'ref' in event.data && within.has(event.data.ref);
	});
}

/** How the lines of changes name sub-points, evidence and actions. */
export function namesFor(
	inspection: InspectionStanding,
	events: readonly Event[],
	actions: readonly ActionLine[],
	shown: ReadonlySet<string>
) {
	const own = new Set(inspection.recommendations.map(({ ref }) => ref));
	const letters = new Map(
		inspection.recommendations.flatMap(({ subPoints }) =>
			subPoints.map(({ id, letter }) => [id, letter] as const)
		)
	);
	const titles = new Map(
		events.flatMap((event) =>
			event.type === 'evidence-added' && shown.has(event.data.ref)
				? [[event.data.ref, event.data.title] as const]
				: []
		)
	);
	return {
		letter: (subPoint: string) => letters.get(subPoint) ?? '',
		evidence: (ref: string) => titles.get(ref) ?? null,
		action: (ref: string) => {
			const action = actions.find((found) => found.ref === ref);
			// It may serve recommendations of several inspections: it is named with one of this.
			const recommendation = action?.recommendations.find((served) => own.has(served));
			return action && recommendation ? { title: action.title, recommendation } : null;
		}
	};
}
