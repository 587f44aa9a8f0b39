import { findSubmission } from '#lib/journal/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { assertVersion, findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { updatesOf } from '#lib/updates/server/repository.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { RatingInput } from '../input.ts';
import { project } from './project.ts';
import { positionOf, submissionsOf } from './repository.ts';

/**
 * The Commissioner's rating with its reasons; it rests on the version that was seen. Throws
 * `conflict` when the recommendation changed since, and `not-allowed` for who wrote or released
 * any of its updates: nobody confirms what they wrote.
 */
export async function rate(ctx: Ctx, ref: string, given: RatingInput): Promise<{ id: string }> {
	const { submission, version, rating, reasons } = RatingInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'rate', await authorsOf(ctx, ctx.db.read, ref));
	return ctx.db.write(async (tx) => {
		const recommendation = await findFor(ctx, tx, ref, 'rate', await authorsOf(ctx, tx, ref));
		const before = await findSubmission(tx, recommendation.forceId, submission);
		if (before) return { id: before.subject };
		await assertVersion(ctx, tx, recommendation, version);
		const position = await positionOf(tx, ref);
		const [open] = await submissionsOf(tx, ref);
		const id = newId(ctx);
		await record(tx, ctx, project, {
			stream: recommendation.forceId,
			type: 'rating-given',
			subject: id,
			submission,
			data: {
				id,
				recommendation: ref,
				rating,
				reasons,
				updateId: recommendation.lastUpdateId,
				submissionId: position?.commissioner === 'considering' ? (open?.id ?? null) : null
			}
		});
		return { id };
	});
}

async function authorsOf(ctx: Ctx, db: Reader, ref: string): Promise<string[]> {
	const updates = await updatesOf(db, scope(ctx.actor), ref);
	return updates.flatMap(({ writtenBy, releasedBy }) => [writtenBy, releasedBy ?? []].flat());
}
