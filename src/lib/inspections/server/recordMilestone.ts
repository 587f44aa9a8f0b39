import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { newId, today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { RECORDED_BY } from '../clocks.ts';
import { MilestoneInput } from '../input.ts';
import { project } from './project.ts';
import { findInspection } from './repository.ts';

/**
 * Records what was done by a clock, or a stage of the follow-up, on its day. Each is for who
 * does it. Throws `invalid` for a day after today or before the report.
 */
export async function recordMilestone(
	ctx: Ctx,
	inspectionRef: string,
	given: MilestoneInput
): Promise<{ id: string }> {
	const { submission, ...input } = MilestoneInput.parse(given);
	const inspection = await findInspection(ctx.db.read, scope(ctx.actor), inspectionRef);
	if (!inspection) throw new DomainError('not-found');
	authorise(ctx.actor, RECORDED_BY[input.milestone], inspection);
	if (input.on > today(ctx))
		throw new DomainError('invalid', { field: 'on', reason: 'after-today' });
	if (input.on < inspection.publishedOn) {
		throw new DomainError('invalid', { field: 'on', reason: 'before-publication' });
	}
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, inspection.forceId, submission);
		if (before) return { id: before.subject };
		const id = newId(ctx);
		await record(tx, ctx, project, {
			stream: inspection.forceId,
			type: 'milestone-recorded',
			subject: id,
			effectiveOn: input.on,
			submission,
			data: { id, inspection: inspection.ref, ...input }
		});
		return { id };
	});
}
