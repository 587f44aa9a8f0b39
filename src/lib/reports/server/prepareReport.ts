import { findInspection } from '#lib/inspections/server/repository.ts';
import { eventsOf, findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { reportRef } from '#lib/kernel/refs.ts';
import { findMetric } from '#lib/metrics/server/repository.ts';
import { postFor } from '#lib/people/actor.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { LANGUAGES } from '#lib/kernel/languages.ts';
import type { ReportDocument } from '../document.ts';
import { ReportInput } from '../input.ts';
import type { ReportModel } from '../model.ts';
import { composeReport } from '../ui/compose.ts';
import { getReport } from './getReport.ts';
import { project } from './project.ts';
import { refuseDay } from './refuseDay.ts';
import { countReports } from './repository.ts';

/**
 * Prepares a report for the Commissioner as at a day: gives it its number and keeps what a person
 * wrote for sections 6 to 8. Throws `invalid` for a day before publication, before the inspection
 * was entered, or after today; and `too-long` where what was written does not fit two pages: both
 * languages are drawn first by `trial`, so that no numbered report exists that cannot be drawn.
 */
export async function prepareReport(
	ctx: Ctx,
	inspectionRef: string,
	given: ReportInput,
	trial: (document: ReportDocument) => unknown
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
	const preparedBy = postFor(ctx.actor, inspection.forceId)?.post;
	if (!preparedBy) throw new DomainError('not-allowed', { action: 'prepare-report' });
	const likely = (await countReports(ctx.db.read, inspection.ref)) + 1;
	await tryToDraw(
		await getReport(ctx, inspection.ref, input.asAt),
		{
			ref: reportRef(inspection.ref, likely),
			inspection: inspection.ref,
			number: likely,
			preparedBy,
			...input
		},
		trial
	);
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, inspection.forceId, submission);
		if (before) return { ref: before.subject };
		const number = (await countReports(tx, inspection.ref)) + 1;
		const ref = reportRef(inspection.ref, number);
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

/** Draws what would be prepared, in both languages; `too-long` names the longest that was written. */
async function tryToDraw(
	model: ReportModel,
	prepared: NonNullable<ReportModel['prepared']>,
	trial: (document: ReportDocument) => unknown
): Promise<void> {
	for (const language of LANGUAGES) {
		try {
			await trial(composeReport({ ...model, prepared }, language, 'summary'));
		} catch (error) {
			if (!(error instanceof DomainError) || error.data.reason !== 'too-long') throw error;
			const letters = (name: 'notKnown' | 'questions' | 'decisions') =>
				JSON.stringify(prepared[name]).length;
			const [field] = (['notKnown', 'questions', 'decisions'] as const).toSorted(
				(a, b) => letters(b) - letters(a)
			);
			throw new DomainError('invalid', { ...error.data, field });
		}
	}
}
