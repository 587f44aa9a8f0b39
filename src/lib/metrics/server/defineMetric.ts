import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { metricRef } from '#lib/kernel/refs.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { nextNumber } from '#lib/people/server/counters.repository.ts';
import { record } from '#lib/people/server/record.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import { assertSubPoints } from '#lib/recommendations/server/findOrRefuse.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import { MetricInput } from '../input.ts';
import { impossible } from '../rules.ts';
import { project } from './project.ts';

/** Defines a metric of a force: what is counted, which way is better, from what it started. */
export async function defineMetric(ctx: Ctx, given: MetricInput): Promise<{ ref: string }> {
	const { submission, ...input } = MetricInput.parse(given);
	const reach = scope(ctx.actor);
	for (const ref of input.recommendations) {
		const recommendation = await findRecommendation(ctx.db.read, reach, ref);
		if (recommendation?.forceId !== input.forceId) throw new DomainError('not-found');
	}
	authorise(ctx.actor, 'define-metric', { forceId: input.forceId });
	const wrong = input.baseline && impossible(input.baseline.figure);
	if (wrong) throw new DomainError('invalid', { ...wrong });
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, input.forceId, submission);
		if (before) return { ref: before.subject };
		await assertSubPoints(tx, input.recommendations, input.subPoints);
		const force = await findOrganisation(tx, input.forceId);
		const code = force?.code ?? '';
		const ref = metricRef(code, await nextNumber(tx, `${code}-M`));
		await record(tx, ctx, project, {
			stream: input.forceId,
			type: 'metric-defined',
			subject: ref,
			submission,
			data: { ref, ...input }
		});
		return { ref };
	});
}
