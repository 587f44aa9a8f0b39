import { findInspection } from '#lib/inspections/server/repository.ts';
import { eventsOf, findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { reportRef } from '#lib/kernel/refs.ts';
import { findMetric } from '#lib/metrics/server/repository.ts';
import { postFor } from '#lib/people/actor.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { ReportInput } from '../input.ts';
import { project } from './project.ts';
import { countReports } from './repository.ts';

/**
 * Prepares a report for the Commissioner as at a day: gives it its number and keeps what a person
 * wrote for sections 6 to 8. Throws `invalid` for a day before publication, before the inspection
 * was entered, or after today.
 */
export async function prepareReport(
	ctx: Ctx,
	inspectionRef: string,
	given: ReportInput
): Promise<{ ref: string }> {
	const { submission, ...input } = ReportInput.parse(given);
	const reach = scope(ctx.actor);
	const inspection = await findInspection(ctx.db.read, reach, inspectionRef);
	if (!inspection) throw new DomainError('not-found');
	authorise(ctx.actor, 'prepare-report', inspection);
	refuseDay(input.asAt, inspection.publishedOn, today(ctx));
	const known = await eventsOf(ctx.db.read, inspection.forceId, input.asAt);
	if (
		!known.some((event) => event.type === 'inspection-entered' && event.subject === inspection.ref)
	)
		throw new DomainError('invalid', { field: 'asAt', reason: 'not-entered-by-then' });
	for (const ref of input.metrics) {
		const metric = await findMetric(ctx.db.read, reach, ref);
		if (metric?.forceId !== inspection.forceId) throw new DomainError('not-found');
	}
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, inspection.forceId, submission);
		if (before) return { ref: before.subject };
		const number = (await countReports(tx, inspection.ref)) + 1;
		const ref = reportRef(inspection.ref, number);
		const preparedBy = postFor(ctx.actor, inspection.forceId)?.post;
		if (!preparedBy) throw new DomainError('not-allowed', { action: 'prepare-report' });
		await record(tx, ctx, project, {
			stream: inspection.forceId,
			type: 'report-prepared',
			subject: ref,
			submission,
			data: { ref, inspection: inspection.ref, number, preparedBy, ...input }
		});
		return { ref };
	});
}

/** Throws `invalid` for a report as at a day before publication or after today. */
export function refuseDay(asAt: string, publishedOn: string, today_: string): void {
	if (asAt < publishedOn) {
		throw new DomainError('invalid', { field: 'asAt', reason: 'before-publication', publishedOn });
	}
	if (asAt > today_) throw new DomainError('invalid', { field: 'asAt', reason: 'after-today' });
}
