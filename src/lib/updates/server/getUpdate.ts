import { DomainError } from '#lib/kernel/errors.ts';
import { decide, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findRecommendation, ownersOf } from '#lib/recommendations/server/repository.ts';
import { findUpdate } from './repository.ts';

/** An update this actor may know of, and whether they may release it or, declined, write theirs again. */
export async function getUpdate(ctx: Ctx, id: string) {
	const reach = scope(ctx.actor);
	const update = await findUpdate(ctx.db.read, reach, id);
	const recommendation =
		update && (await findRecommendation(ctx.db.read, reach, update.recommendation));
	if (!recommendation) throw new DomainError('not-found');
	const ownerIds = await ownersOf(ctx.db.read, recommendation.ref);
	const resource = { forceId: recommendation.forceId, ownerIds };
	const release = decide(ctx.actor, 'release-update', resource);
	const write = decide(ctx.actor, 'contribute-update', resource);
	const own = update.state === 'declined' && update.writtenBy === ctx.actor.id;
	return {
		update,
		recommendation,
		may: { release: update.state === 'contributed' && release, writeAgain: own && write }
	};
}
