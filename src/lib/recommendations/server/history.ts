import { DomainError } from '#lib/kernel/errors.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import type { Event } from '#lib/journal/events.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { recommendationsOfEvent, visibleEvents } from '../visible.ts';
import { findRecommendation } from './repository.ts';

/** What happened to a recommendation, as far as this actor may know it, oldest first. */
export async function history(ctx: Ctx, ref: string): Promise<Event[]> {
	const reach = scope(ctx.actor);
	const recommendation = await findRecommendation(ctx.db.read, reach, ref);
	if (!recommendation) throw new DomainError('not-found');
	const own = reach.forces.find(({ forceId }) => forceId === recommendation.forceId);
	const events = await eventsOf(ctx.db.read, recommendation.forceId);
	const seen = visibleEvents(events, {
		unreleased: own?.unreleased ?? false,
		organisationIds: own?.organisationIds ?? []
	});
	const actions = refsAbout(seen, ref, 'action-added');
	const evidence = refsAbout(seen, ref, 'evidence-linked');
	return seen.filter((event) => {
		if (recommendationsOfEvent(event).includes(ref)) return true;
		if (event.type === 'action-progressed' || event.type === 'action-due-changed') {
			return actions.has(event.data.ref);
		}
		return (
			(event.type === 'evidence-added' || event.type === 'evidence-released') &&
			evidence.has(event.data.ref)
		);
	});
}

function refsAbout(
	events: readonly Event[],
	ref: string,
	type: 'action-added' | 'evidence-linked'
): Set<string> {
	const about = events.filter(
		(event) => event.type === type && recommendationsOfEvent(event).includes(ref)
	);
	return new Set(about.map((event) => ('ref' in event.data ? event.data.ref : '')));
}
