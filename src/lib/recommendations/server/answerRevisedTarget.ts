import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { TargetAnswerInput } from '../input.ts';
import { findFor } from './findOrRefuse.ts';
import { project } from './project.ts';
import { targetsOf } from './repository.ts';

/**
 * The Commissioner's «accepted» or «not accepted» beside the force's latest target; it removes
 * nothing. Throws `wrong-state` for an older target or one that is answered.
 */
export async function answerRevisedTarget(
	ctx: Ctx,
	ref: string,
	number: number,
	given: TargetAnswerInput
): Promise<void> {
	const { submission, ...input } = TargetAnswerInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'answer-revised-target');
	await ctx.db.write(async (tx) => {
		const { forceId } = await findFor(ctx, tx, ref, 'answer-revised-target');
		if (await findSubmission(tx, forceId, submission)) return;
		const latest = (await targetsOf(tx, ref)).at(-1);
		if (!latest) throw new DomainError('not-found');
		if (latest.number !== number)
			throw new DomainError('wrong-state', { reason: 'target-superseded' });
		if (latest.answer !== null) throw new DomainError('wrong-state', { reason: 'target-answered' });
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'revised-target-answered',
			subject: ref,
			submission,
			data: { recommendation: ref, number, ...input }
		});
	});
}
