import { listActions } from '#lib/actions/server/getAction.ts';
import { listEvidence } from '#lib/evidence/server/getEvidence.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { listMetrics } from '#lib/metrics/server/getMetric.ts';
import { authorise, decide, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import {
	findRecommendation,
	ownersOf,
	subPointsOf
} from '#lib/recommendations/server/repository.ts';
import { openRequestsIn } from './repository.ts';

/**
 * What a person who writes an update is asked about: the recommendation, its sub-points, actions,
 * proof, figures and the requests that wait. Throws `not-found`, and `not-allowed` for whoever may
 * write none here.
 */
export async function openUpdate(ctx: Ctx, ref: string) {
	const reach = scope(ctx.actor);
	const recommendation = await findRecommendation(ctx.db.read, reach, ref);
	if (!recommendation) throw new DomainError('not-found');
	const { forceId } = recommendation;
	const may = { release: decide(ctx.actor, 'release-update', { forceId }) };
	if (!may.release) {
		const ownerIds = await ownersOf(ctx.db.read, ref);
		authorise(ctx.actor, 'contribute-update', { forceId, ownerIds });
	}
	const [subPoints, actions, evidence, metrics, requests] = await Promise.all([
		subPointsOf(ctx.db.read, ref),
		listActions(ctx, { recommendation: ref }),
		listEvidence(ctx, { recommendation: ref }),
		listMetrics(ctx, { recommendation: ref }),
		openRequestsIn(ctx.db.read, reach, ref)
	]);
	return { recommendation, subPoints, actions, evidence, metrics, requests, may };
}
