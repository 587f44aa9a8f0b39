import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { ProgressInput } from '../input.ts';
import { findActionFor } from './findFor.ts';
import { project } from './project.ts';

/**
 * How an action goes; an owner says it of their own. Throws `invalid` where it is done without a
 * day, or on a day after today, and where it waits without saying on whom.
 */
export async function progressAction(ctx: Ctx, ref: string, given: ProgressInput): Promise<void> {
	const { submission, ...input } = ProgressInput.parse(given);
	await findActionFor(ctx, ctx.db.read, ref, 'progress-own-action');
	if (input.progress === 'done' && input.doneOn === null) throw problem('doneOn', 'date-missing');
	if (input.doneOn !== null && input.doneOn > today(ctx)) throw problem('doneOn', 'after-today');
	if (input.progress === 'waiting' && input.waitsOn === null)
		throw problem('waitsOn', 'text-missing');
	await ctx.db.write(async (tx) => {
		const { forceId } = await findActionFor(ctx, tx, ref, 'progress-own-action');
		if (await findSubmission(tx, forceId, submission)) return;
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'action-progressed',
			subject: ref,
			effectiveOn: input.progress === 'done' ? (input.doneOn ?? undefined) : undefined,
			submission,
			data: { ref, ...input, doneOn: input.progress === 'done' ? input.doneOn : null }
		});
	});
}

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
