import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { newId, today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { DecisionInput } from '../input.ts';
import { project } from './project.ts';

/**
 * HMICFRS's own word from its own letter. Whoever received the letter records it; nobody else's
 * opinion follows from it. Throws `invalid` for a day after today.
 */
export async function recordInspectorateDecision(
	ctx: Ctx,
	ref: string,
	given: DecisionInput
): Promise<{ id: string }> {
	const { submission, ...input } = DecisionInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'record-inspectorate-decision');
	if (input.on > today(ctx))
		throw new DomainError('invalid', { field: 'on', reason: 'after-today' });
	return ctx.db.write(async (tx) => {
		const { forceId } = await findFor(ctx, tx, ref, 'record-inspectorate-decision');
		const before = await findSubmission(tx, forceId, submission);
		if (before) return { id: before.subject };
		const id = newId(ctx);
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'inspectorate-decision-recorded',
			subject: id,
			effectiveOn: input.on,
			submission,
			data: { id, recommendation: ref, ...input }
		});
		return { id };
	});
}
