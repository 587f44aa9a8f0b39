import type { Event } from '#lib/journal/events.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { eventsSince } from './findOrRefuse.ts';
import { findRecommendation } from './repository.ts';

/** What was said of a recommendation since a version of it, as far as this actor may know it. */
export async function changesSince(ctx: Ctx, ref: string, version: number): Promise<Event[]> {
	const recommendation = await findRecommendation(ctx.db.read, scope(ctx.actor), ref);
	if (!recommendation) throw new DomainError('not-found');
	return recommendation.version === version
		? []
		: eventsSince(ctx, ctx.db.read, recommendation, version);
}
