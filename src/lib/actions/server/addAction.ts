import type { Reader } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { actionRef } from '#lib/kernel/refs.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { nextNumber } from '#lib/people/server/counters.repository.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findOrganisation, forcePosts } from '#lib/people/server/repository.ts';
import { assertSubPoints } from '#lib/recommendations/server/findOrRefuse.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import { ActionInput } from '../input.ts';
import { project } from './project.ts';

/**
 * Adds an action to the force's plan; it may serve several recommendations of the one force.
 * Throws `not-found` also for a sub-point that is not theirs and an owner without a post there.
 */
export async function addAction(ctx: Ctx, given: ActionInput): Promise<{ ref: string }> {
	const { submission, ...input } = ActionInput.parse(given);
	const reach = scope(ctx.actor);
	let forceId: string | undefined;
	for (const ref of input.recommendations) {
		const recommendation = await findRecommendation(ctx.db.read, reach, ref);
		if (!recommendation) throw new DomainError('not-found');
		forceId ??= recommendation.forceId;
		if (recommendation.forceId !== forceId) throw new DomainError('not-found');
	}
	if (!forceId) throw new DomainError('not-found');
	const stream = forceId;
	authorise(ctx.actor, 'add-action', { forceId });
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, stream, submission);
		if (before) return { ref: before.subject };
		await assertSubPoints(tx, input.recommendations, input.subPoints);
		if (input.ownerId !== null) await assertPost(tx, stream, input.ownerId);
		const code = (await findOrganisation(tx, stream))?.code ?? '';
		const ref = actionRef(code, await nextNumber(tx, `${code}-A`));
		await record(tx, ctx, project, {
			stream,
			type: 'action-added',
			subject: ref,
			submission,
			data: { ref, forceId: stream, ...input }
		});
		return { ref };
	});
}

async function assertPost(db: Reader, forceId: string, ownerId: string): Promise<void> {
	const posts = await forcePosts(db, forceId);
	if (!posts.some(({ personId }) => personId === ownerId)) throw new DomainError('not-found');
}
