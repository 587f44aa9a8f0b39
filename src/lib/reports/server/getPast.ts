import { findInspection } from '#lib/inspections/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import { composePast, type PastRecommendation } from '../ui/compose/past.ts';
import { reportModel } from './getReport.ts';

/**
 * A recommendation as it stood at the end of a day, from the report of that day. Throws
 * `not-found`, and `invalid` for a day before publication, after today, or before it was entered.
 */
export async function getPast(ctx: Ctx, ref: string, asAt: LocalDate): Promise<PastRecommendation> {
	const row = await findRecommendation(ctx.db.read, scope(ctx.actor), ref);
	const inspection = row && (await findInspection(ctx.db.read, scope(ctx.actor), row.inspection));
	if (!inspection) throw new DomainError('not-found');
	const past = composePast(await reportModel(ctx, inspection, asAt), ref, ctx.language);
	if (!past) throw new DomainError('invalid', { field: 'as-at', reason: 'not-entered-by-then' });
	return past;
}
