import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { CauseOfConcernInput } from '../input.ts';
import { hasChapter } from '../methodologies.ts';
import { project } from './project.ts';
import { findInspection } from './repository.ts';

/**
 * Enters a cause of concern: always accompanied by recommendations, and not one more of them.
 * Throws `not-found` also for a chapter that is not of the report's method.
 */
export async function enterCauseOfConcern(
	ctx: Ctx,
	inspectionRef: string,
	given: CauseOfConcernInput
): Promise<{ id: string }> {
	const { submission, ...input } = CauseOfConcernInput.parse(given);
	const inspection = await findInspection(ctx.db.read, scope(ctx.actor), inspectionRef);
	if (!inspection) throw new DomainError('not-found');
	authorise(ctx.actor, 'enter-recommendation', inspection);
	if (!hasChapter(inspection, input.chapter)) throw new DomainError('not-found');
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, inspection.forceId, submission);
		if (before) return { id: before.subject };
		const id = newId(ctx);
		await record(tx, ctx, project, {
			stream: inspection.forceId,
			type: 'cause-of-concern-entered',
			subject: id,
			submission,
			data: { id, inspection: inspection.ref, ...input }
		});
		return { id };
	});
}
