import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { newId, today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { RequestInput } from '../input.ts';
import { project } from './project.ts';

/** The Commissioner's office asks the force for an update by a day. Throws `invalid` for a past day. */
export async function requestUpdate(
	ctx: Ctx,
	ref: string,
	given: RequestInput
): Promise<{ id: string }> {
	const { submission, ...input } = RequestInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'request-update');
	if (input.dueOn < today(ctx)) {
		throw new DomainError('invalid', { field: 'dueOn', reason: 'before-today' });
	}
	return ctx.db.write(async (tx) => {
		const { forceId } = await findFor(ctx, tx, ref, 'request-update');
		const before = await findSubmission(tx, forceId, submission);
		if (before) return { id: before.subject };
		const id = newId(ctx);
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'update-requested',
			subject: id,
			submission,
			data: { id, recommendation: ref, ...input }
		});
		return { id };
	});
}
