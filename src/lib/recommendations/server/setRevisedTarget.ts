import type { Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { TargetInput } from '../input.ts';
import { assertVersion, findFor } from './findOrRefuse.ts';
import { project } from './project.ts';
import { targetsOf, type RecommendationRow } from './repository.ts';

/**
 * The force's own new date, numbered, with its reason. HMICFRS's date and the days past it do not
 * change. Throws `invalid` for a target that is not after today, `wrong-state` once it is complete.
 */
export async function setRevisedTarget(
	ctx: Ctx,
	ref: string,
	given: TargetInput
): Promise<{ number: number }> {
	const input = TargetInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'set-revised-target');
	return ctx.db.write(async (tx) => {
		const recommendation = await findFor(ctx, tx, ref, 'set-revised-target');
		const before = await findSubmission(tx, recommendation.forceId, input.submission);
		if (before?.type === 'revised-target-set') return { number: before.data.number };
		await assertVersion(ctx, tx, recommendation, input.version);
		if (recommendation.completeOn !== null) {
			throw new DomainError('wrong-state', { reason: 'already-complete' });
		}
		return setTargetIn(tx, ctx, recommendation, { ...input, updateId: null });
	});
}

/** The same inside another write: an update that brings a revised target with it. */
export async function setTargetIn(
	tx: Tx,
	ctx: Ctx,
	recommendation: RecommendationRow,
	input: Omit<ReturnType<typeof TargetInput.parse>, 'version'> & { updateId: string | null }
): Promise<{ number: number }> {
	if (input.targetOn <= today(ctx)) {
		throw new DomainError('invalid', { field: 'target', reason: 'not-after-today' });
	}
	const { submission, ...target } = input;
	const number = (await targetsOf(tx, recommendation.ref)).length + 1;
	await record(tx, ctx, project, {
		stream: recommendation.forceId,
		type: 'revised-target-set',
		subject: recommendation.ref,
		submission,
		data: {
			recommendation: recommendation.ref,
			number,
			targetOn: target.targetOn,
			forecastOn: target.forecastOn,
			reason: target.reason,
			updateId: target.updateId
		}
	});
	return { number };
}
