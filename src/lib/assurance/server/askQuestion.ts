import { findInspection } from '#lib/inspections/server/repository.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { questionRef } from '#lib/kernel/refs.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { nextNumber } from '#lib/people/server/counters.repository.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import { QuestionInput } from '../input.ts';
import { project } from './project.ts';

/** A scrutiny question of the Commissioner's office to the force. */
export async function askQuestion(
	ctx: Ctx,
	inspectionRef: string,
	given: QuestionInput
): Promise<{ ref: string }> {
	const { submission, ...input } = QuestionInput.parse(given);
	const reach = scope(ctx.actor);
	const inspection = await findInspection(ctx.db.read, reach, inspectionRef);
	if (!inspection) throw new DomainError('not-found');
	authorise(ctx.actor, 'ask-question', inspection);
	if (input.recommendation) {
		const about = await findRecommendation(ctx.db.read, reach, input.recommendation);
		if (about?.inspection !== inspection.ref) throw new DomainError('not-found');
	}
	if (input.dueOn && input.dueOn < today(ctx)) {
		throw new DomainError('invalid', { field: 'dueOn', reason: 'before-today' });
	}
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, inspection.forceId, submission);
		if (before) return { ref: before.subject };
		const code = (await findOrganisation(tx, inspection.forceId))?.code ?? '';
		const ref = questionRef(code, await nextNumber(tx, `${code}-Q`));
		await record(tx, ctx, project, {
			stream: inspection.forceId,
			type: 'question-asked',
			subject: ref,
			submission,
			data: { ref, inspection: inspection.ref, ...input }
		});
		return { ref };
	});
}
