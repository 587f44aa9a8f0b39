import { findInspection } from '#lib/inspections/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Language } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import type { ReportModel } from '../model.ts';
import { composePortal } from '../ui/compose/portal.ts';
import { composePast, type PastRecommendation } from '../ui/compose/past.ts';
import { reportModel } from './getReport.ts';

/**
 * A recommendation as it stood at the end of a day, from the report of that day. Throws
 * `not-found`, and `invalid` for a day before publication, after today, or before it was entered.
 */
export async function getPast(ctx: Ctx, ref: string, asAt: LocalDate): Promise<PastRecommendation> {
	return ofReport(ctx, ref, asAt, composePast);
}

/** The same day's plain text for HMICFRS's portal; refused alike. */
export async function getPortalText(ctx: Ctx, ref: string, asAt: LocalDate) {
	return ofReport(ctx, ref, asAt, composePortal);
}

async function ofReport<Said>(
	ctx: Ctx,
	ref: string,
	asAt: LocalDate,
	compose: (model: ReportModel, ref: string, language: Language) => Said | undefined
): Promise<Said> {
	const row = await findRecommendation(ctx.db.read, scope(ctx.actor), ref);
	const inspection = row && (await findInspection(ctx.db.read, scope(ctx.actor), row.inspection));
	if (!inspection) throw new DomainError('not-found');
	const said = compose(await reportModel(ctx, inspection, asAt), ref, ctx.language);
	if (!said) throw new DomainError('invalid', { field: 'as-at', reason: 'not-entered-by-then' });
	return said;
}
