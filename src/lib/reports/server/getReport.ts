import { findInspection } from '#lib/inspections/server/repository.ts';
import { headAsAt, headOf } from '#lib/journal/server/heads.repository.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { accounts, organisations } from '#lib/people/server/repository.ts';
import { buildReport } from '../build.ts';
import type { ReportModel } from '../model.ts';
import { refuseDay } from './refuseDay.ts';

type Inspection = NonNullable<Awaited<ReturnType<typeof findInspection>>>;

/**
 * The model of a report as at the end of a day, for the Commissioner. Draws nothing, appends
 * nothing. Throws `not-found`, and `invalid` for a day before publication or after today. First the
 * head is read; every later event is left out.
 */
export async function getReport(
	ctx: Ctx,
	inspectionRef: string,
	asAt: LocalDate
): Promise<ReportModel> {
	const inspection = await findInspection(ctx.db.read, scope(ctx.actor), inspectionRef);
	if (!inspection) throw new DomainError('not-found');
	authorise(ctx.actor, 'draw-report', inspection);
	return reportModel(ctx, inspection, asAt);
}

/** The same of an inspection that was found, for one who may read a part of it. */
export async function reportModel(
	ctx: Ctx,
	inspection: Inspection,
	asAt: LocalDate
): Promise<ReportModel> {
	refuseDay(asAt, inspection.publishedOn, today(ctx));
	const length = (await headOf(ctx.db.read, inspection.forceId))?.count ?? 0;
	const [all, names, people, head] = await Promise.all([
		eventsOf(ctx.db.read, inspection.forceId),
		organisations(ctx.db.read),
		accounts(ctx.db.read),
		headAsAt(ctx.db.read, inspection.forceId, asAt, length)
	]);
	const force = names.find(({ id }) => id === inspection.forceId);
	const body = names.find(
		({ kind, forceId }) => kind === 'local-policing-body' && forceId === inspection.forceId
	);
	const named = ({ id, name, head: title }: NonNullable<typeof force>) => ({
		id,
		name,
		head: title
	});
	const model =
		force &&
		buildReport({
			events: all.filter(({ seq }) => seq <= length),
			inspection: inspection.ref,
			asAt,
			marking: 'OFFICIAL',
			sample: people.demonstration > 0,
			force: named(force),
			policingBody: body ? named(body) : null,
			head: head ? { stream: inspection.forceId, seq: head.seq, hash: head.hash } : null
		});
	if (!model) throw new DomainError('invalid', { field: 'asAt', reason: 'not-entered-by-then' });
	return model;
}
