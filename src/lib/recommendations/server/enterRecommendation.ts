import { findSubmission } from '#lib/journal/server/repository.ts';
import { findInspection } from '#lib/inspections/server/repository.ts';
import { computeDeadline } from '#lib/kernel/deadline.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { recommendationRef } from '#lib/kernel/refs.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { RecommendationInput } from '../input.ts';
import { project } from './project.ts';
import { lastNumber } from './repository.ts';

/**
 * Enters what HMICFRS asked. Its deadline follows from its time limit and the report's original
 * publication day, and only HMICFRS can move it. Words are `exact` only when a person has compared
 * them with the report.
 */
export async function enterRecommendation(
	ctx: Ctx,
	inspectionRef: string,
	given: RecommendationInput
): Promise<{ ref: string }> {
	const { submission, timeLimit, compared, subPoints, addressedTo, ...input } =
		RecommendationInput.parse(given);
	const inspection = await findInspection(ctx.db.read, scope(ctx.actor), inspectionRef);
	if (!inspection) throw new DomainError('not-found');
	authorise(ctx.actor, 'enter-recommendation', inspection);
	if (timeLimit.kind === 'fixed-day' && timeLimit.on < inspection.publishedOn) {
		throw new DomainError('invalid', { field: 'timeLimitOn', reason: 'before-publication' });
	}
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, inspection.forceId, submission);
		if (before) return { ref: before.subject };
		const number = (await lastNumber(tx, inspection.ref)) + 1;
		const ref = recommendationRef(inspection.ref, number);
		await record(tx, ctx, project, {
			stream: inspection.forceId,
			type: 'recommendation-entered',
			subject: ref,
			submission,
			data: {
				...input,
				ref,
				inspection: inspection.ref,
				number,
				fidelity: compared ? 'exact' : 'paraphrase',
				addressedTo: addressedTo ?? [inspection.forceId],
				deadline: computeDeadline(timeLimit, inspection.publishedOn, {
					basis: 'hmicfrs-report',
					origin: 'hmicfrs'
				}),
				subPoints: subPoints.map((words, index) => ({
					id: newId(ctx),
					letter: String.fromCharCode('a'.charCodeAt(0) + index),
					words
				}))
			}
		});
		return { ref };
	});
}
