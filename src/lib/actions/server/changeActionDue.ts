import type { Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { wrongDue } from '../due.ts';
import { DueInput } from '../input.ts';
import { findActionFor } from './findFor.ts';
import { project } from './project.ts';

/**
 * Moves an action's due day, with its reason; the first day is kept and the changes counted. Throws
 * `invalid` for the day it has, and for an action that is done: its day was met or missed.
 */
export async function changeActionDue(ctx: Ctx, ref: string, given: DueInput): Promise<void> {
	const { submission, to, reason } = DueInput.parse(given);
	await findActionFor(ctx, ctx.db.read, ref, 'change-action');
	await ctx.db.write(async (tx) => {
		const { forceId } = await findActionFor(ctx, tx, ref, 'change-action');
		if (await findSubmission(tx, forceId, submission)) return;
		await changeActionDueIn(tx, ctx, ref, { to, reason, submission, updateId: null });
	});
}

/** The same inside another write: an update that moves an action's day. */
export async function changeActionDueIn(
	tx: Tx,
	ctx: Ctx,
	ref: string,
	input: ReturnType<typeof DueInput.parse> & { updateId: string | null }
): Promise<void> {
	const { to, submission, updateId } = input;
	const action = await findActionFor(ctx, tx, ref, 'change-action');
	const reason = wrongDue(action, to);
	if (reason) throw new DomainError('invalid', { field: 'to', reason });
	await record(tx, ctx, project, {
		stream: action.forceId,
		type: 'action-due-changed',
		subject: ref,
		submission,
		data: { ref, from: action.dueOn, to, reason: input.reason, updateId }
	});
}
