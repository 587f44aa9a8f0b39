import { DomainError } from '#lib/kernel/errors.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findRecommendation, subPointsOf, type RecommendationRow } from './repository.ts';

/** A recommendation's own row, if this actor can see it. Throws `not-found`. */
export async function getRow(ctx: Ctx, ref: string): Promise<RecommendationRow> {
	const row = await findRecommendation(ctx.db.read, scope(ctx.actor), ref);
	if (!row) throw new DomainError('not-found');
	return row;
}

/** The sub-points of a recommendation this actor can see, in order of letter. */
export async function getSubPoints(ctx: Ctx, ref: string) {
	await getRow(ctx, ref);
	return subPointsOf(ctx.db.read, ref);
}
