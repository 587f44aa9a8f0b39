import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { assertVersion, findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { SubmitInput } from '../input.ts';
import { project } from './project.ts';
import { positionOf } from './repository.ts';

/**
 * The force asks the Commissioner for assurance of what it last released. Throws `wrong-state`
 * where it has released nothing, or that same update is being considered or was rated.
 */
export async function submit(ctx: Ctx, ref: string, given: SubmitInput): Promise<{ id: string }> {
	const { submission, version, note } = SubmitInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'submit');
	return ctx.db.write(async (tx) => {
		const recommendation = await findFor(ctx, tx, ref, 'submit');
		const before = await findSubmission(tx, recommendation.forceId, submission);
		if (before) return { id: before.subject };
		await assertVersion(ctx, tx, recommendation, version);
		const updateId = recommendation.lastUpdateId;
		if (updateId === null) throw new DomainError('wrong-state', { reason: 'nothing-released' });
		const position = await positionOf(tx, ref);
		if (position?.updateId === updateId && position.commissioner !== null) {
			throw new DomainError('wrong-state', { reason: 'already-submitted' });
		}
		const id = newId(ctx);
		await record(tx, ctx, project, {
			stream: recommendation.forceId,
			type: 'submission-made',
			subject: id,
			submission,
			data: { id, recommendation: ref, updateId, note }
		});
		return { id };
	});
}
