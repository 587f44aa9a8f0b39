import type { Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { ProgressInput } from '../input.ts';
import { progressAfter, saysNew, wrongProgress, type Said } from '../progress.ts';
import { findActionFor } from './findFor.ts';
import { project } from './project.ts';
import type { ActionRow } from './repository.ts';

/**
 * How an action goes; an owner says it of their own. What is as it was is not recorded again, and a
 * note that is not written leaves the one that stands.
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
	return await ctx.db.write(async (tx) => {
		const before = await findActionFor(ctx, tx, ref, 'progress-own-action');
		if (await findSubmission(tx, before.forceId, input.submission)) return true;
		return await progressActionIn(tx, ctx, ref, { ...input, updateId: null });
	});
}

/** The same inside another write: an update that says how an action goes. */
export async function progressActionIn(
	tx: Tx,
	ctx: Ctx,
	ref: string,
	{
		submission,
		updateId,
		...said
	}: Said & { submission?: string | undefined; updateId: string | null }
): Promise<boolean> {
	const before = await findActionFor(ctx, tx, ref, 'progress-own-action');
	assertProgress(ctx, before, said);
	if (!saysNew(before, said)) return false;
	const after = progressAfter(before, said);
	await record(tx, ctx, project, {
		stream: before.forceId,
		type: 'action-progressed',
		subject: ref,
		effectiveOn: after.doneOn ?? undefined,
		submission,
		data: { ref, ...after, updateId }
	});
	return true;
}

/** Refuses what is done without a day or waits on nobody: `invalid`, with the field. */
export function assertProgress(ctx: Ctx, before: ActionRow, said: Said): void {
	const wrong = wrongProgress(progressAfter(before, said), today(ctx));
	if (wrong) throw new DomainError('invalid', { ...wrong });
}
