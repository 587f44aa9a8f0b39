import type { Event } from '#lib/journal/events.ts';
import { eventsAbout } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { isOf, visibleEvents } from '../visible.ts';
import { findRecommendation, thingsOf } from './repository.ts';

/**
 * What happened to a recommendation, as far as this actor may know it, oldest first; with `most`,
 * only of its last so many events.
 */
export async function history(ctx: Ctx, ref: string, most?: number): Promise<Event[]> {
	const reach = scope(ctx.actor);
	const db = ctx.db.read;
	const recommendation = await findRecommendation(db, reach, ref);
	if (!recommendation) throw new DomainError('not-found');
	const { forceId } = recommendation;
	const own = reach.forces.find((force) => force.forceId === forceId);
	const further = await thingsOf(db, ref);
	const events = await eventsAbout(db, forceId, [ref, ...further], most);
	const seen = visibleEvents(events, {
		unreleased: own?.unreleased ?? false,
		organisationIds: own?.organisationIds ?? []
	});
	return seen.filter((event) => isOf(event, ref, new Set(further)));
}
