import type { Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { PracticeInput } from '../input.ts';
import { findFor } from './findOrRefuse.ts';
import { project } from './project.ts';
import { subPointsOf, type RecommendationRow } from './repository.ts';

/** From which day a sub-point is practice. Throws `invalid` for a day after today. */
export async function recordPractice(ctx: Ctx, ref: string, given: PracticeInput): Promise<void> {
	const input = PracticeInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'record-practice');
	await ctx.db.write(async (tx) => {
		const recommendation = await findFor(ctx, tx, ref, 'record-practice');
		if (await findSubmission(tx, recommendation.forceId, input.submission)) return;
		await recordPracticeIn(tx, ctx, recommendation, { ...input, updateId: null });
	});
}

/** The same inside another write: an update that says from when something is practice. */
export async function recordPracticeIn(
	tx: Tx,
	ctx: Ctx,
	recommendation: RecommendationRow,
	input: ReturnType<typeof PracticeInput.parse> & { updateId: string | null }
): Promise<void> {
	const { submission, ...practice } = input;
	if (practice.on > today(ctx)) {
		throw new DomainError('invalid', {
			field: `practice-${practice.subPoint}`,
			reason: 'after-today'
		});
	}
	const points = await subPointsOf(tx, recommendation.ref);
	if (!points.some(({ id }) => id === practice.subPoint)) throw new DomainError('not-found');
	await record(tx, ctx, project, {
		stream: recommendation.forceId,
		type: 'practice-from-recorded',
		subject: recommendation.ref,
		effectiveOn: practice.on,
		submission,
		data: { recommendation: recommendation.ref, ...practice }
	});
}
