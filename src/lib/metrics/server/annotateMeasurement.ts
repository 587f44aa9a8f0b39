import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { AnnotationInput } from '../input.ts';
import { project } from './project.ts';
import { findMetric, standingMeasurement } from './repository.ts';

/**
 * Says something beside the point of a period: what changed then. The figure stays as it is, and a
 * later note on the same period takes the earlier one's place. Throws `invalid` for a period of
 * which nothing was recorded.
 */
export async function annotateMeasurement(
	ctx: Ctx,
	metricRef: string,
	given: AnnotationInput
): Promise<void> {
	const { submission, ...input } = AnnotationInput.parse(given);
	const metric = await findMetric(ctx.db.read, scope(ctx.actor), metricRef);
	if (!metric) throw new DomainError('not-found');
	authorise(ctx.actor, 'record-measurement', metric);
	await ctx.db.write(async (tx) => {
		if (await findSubmission(tx, metric.forceId, submission)) return;
		if (!(await standingMeasurement(tx, metric.ref, input.periodStart)))
			throw new DomainError('invalid', { field: 'periodStart', reason: 'period-without-figure' });
		await record(tx, ctx, project, {
			stream: metric.forceId,
			type: 'measurement-annotated',
			subject: metric.ref,
			submission,
			data: { metric: metric.ref, ...input }
		});
	});
}
