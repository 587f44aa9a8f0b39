import type { Event } from '#lib/journal/events.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { eventsSince } from './findOrRefuse.ts';
import { findRecommendation } from './repository.ts';

/**
 * What was said of a recommendation since it was read, as far as this actor may know it; nothing
 * where none of that has made another version of it.
 * @param shown its `head` when it was read
 */
export async function changesSince(ctx: Ctx, ref: string, shown: number): Promise<Event[]> {
	const recommendation = await findRecommendation(ctx.db.read, scope(ctx.actor), ref);
	if (!recommendation) throw new DomainError('not-found');
	return recommendation.version <= shown
		? []
		: eventsSince(ctx, ctx.db.read, recommendation, shown);
}
