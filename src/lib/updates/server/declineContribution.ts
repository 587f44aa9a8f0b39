import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { DeclineInput } from '../input.ts';
import { project } from './project.ts';
import { assertWaiting } from './releaseUpdate.ts';
import { findUpdate } from './repository.ts';

/**
 * The force lead does not release an owner's account, and says why to who wrote it. Nobody outside
 * the force ever knows of it. Throws `wrong-state` for one that was released or declined before.
 */
export async function declineContribution(
	ctx: Ctx,
	id: string,
	given: DeclineInput
): Promise<void> {
	const { reason, submission } = DeclineInput.parse(given);
	await ctx.db.write(async (tx) => {
		const update = await findUpdate(tx, scope(ctx.actor), id);
		if (!update) throw new DomainError('not-found');
		const { forceId } = await findFor(ctx, tx, update.recommendation, 'release-update');
		if (await findSubmission(tx, forceId, submission)) return;
		assertWaiting(update);
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'contribution-declined',
			subject: id,
			submission,
			data: { id, recommendation: update.recommendation, reason }
		});
	});
}
