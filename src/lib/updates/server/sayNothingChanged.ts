import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { projectRelease } from './releaseUpdate.ts';
import { findUpdate } from './repository.ts';
import { scope } from '#lib/people/policy.ts';

/**
 * «Nothing has changed»: one click that says the last account again, on a new day. Throws
 * `wrong-state` while the force has said nothing yet.
 */
export async function sayNothingChanged(
	ctx: Ctx,
	ref: string,
	{ submission }: { submission?: string } = {}
): Promise<{ id: string }> {
	await findFor(ctx, ctx.db.read, ref, 'release-update');
	return ctx.db.write(async (tx) => {
		const recommendation = await findFor(ctx, tx, ref, 'release-update');
		const before = await findSubmission(tx, recommendation.forceId, submission);
		if (before) return { id: before.subject };
		const last = recommendation.lastUpdateId
			? await findUpdate(tx, scope(ctx.actor), recommendation.lastUpdateId)
			: undefined;
		if (!last) throw new DomainError('wrong-state', { reason: 'nothing-said-yet' });
		const id = newId(ctx);
		await record(tx, ctx, projectRelease, {
			stream: recommendation.forceId,
			type: 'update-released',
			subject: id,
			submission,
			data: {
				id,
				recommendation: ref,
				summary: last.summary,
				status: last.status,
				reason: last.reason,
				forecastOn: last.forecastOn,
				kind: 'nothing-changed',
				evidence: last.evidence
			}
		});
		return { id };
	});
}
