import type { Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { ProgressInput } from '../input.ts';
import { saysNew, wrongProgress } from '../progress.ts';
import { findActionFor } from './findFor.ts';
import { project } from './project.ts';

/**
 * How an action goes; an owner says it of their own. What is as it was is not recorded again.
 * Throws `invalid` where it is done without a day, or on a day after today, and where it waits
 * without saying on whom.
 * @returns whether anything was new
 */
export async function progressAction(
	ctx: Ctx,
	ref: string,
	given: ProgressInput
): Promise<boolean> {
	const input = ProgressInput.parse(given);
	await findActionFor(ctx, ctx.db.read, ref, 'progress-own-action');
	assertProgress(ctx, input);
	return await ctx.db.write(async (tx) => {
		const before = await findActionFor(ctx, tx, ref, 'progress-own-action');
		if (await findSubmission(tx, before.forceId, input.submission)) return true;
		const doneOn = input.progress === 'done' ? input.doneOn : null;
		if (!saysNew(before, { ...input, doneOn })) return false;
		await progressActionIn(tx, ctx, ref, { ...input, updateId: null });
		return true;
	});
}

/** The same inside another write: an update that says how an action goes. */
export async function progressActionIn(
	tx: Tx,
	ctx: Ctx,
	ref: string,
	input: ReturnType<typeof ProgressInput.parse> & { updateId: string | null }
): Promise<void> {
	const { submission, doneOn: on, ...said } = input;
	const { forceId } = await findActionFor(ctx, tx, ref, 'progress-own-action');
	assertProgress(ctx, input);
	const doneOn = said.progress === 'done' ? on : null;
	await record(tx, ctx, project, {
		stream: forceId,
		type: 'action-progressed',
		subject: ref,
		effectiveOn: doneOn ?? undefined,
		submission,
		data: { ref, ...said, doneOn }
	});
}

/** Refuses what is done without a day or waits on nobody: `invalid`, with the field. */
export function assertProgress(ctx: Ctx, input: Parameters<typeof wrongProgress>[0]): void {
	const wrong = wrongProgress(input, today(ctx));
	if (wrong) throw new DomainError('invalid', { ...wrong });
}
