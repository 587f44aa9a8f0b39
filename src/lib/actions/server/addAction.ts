import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { actionRef } from '#lib/kernel/refs.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { nextNumber } from '#lib/people/server/counters.repository.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import { ActionInput } from '../input.ts';
import { project } from './project.ts';

/** Adds an action to the force's plan; it may serve several recommendations of the one force. */
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
