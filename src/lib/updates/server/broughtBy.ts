import { actionsIn } from '#lib/actions/server/repository.ts';
import type { Event } from '#lib/journal/events.ts';
import { eventsAbout } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { metricsIn } from '#lib/metrics/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import type { UpdateRow } from './repository.ts';

/**
 * What was recorded with a released update: targets, practice, actions' progress and days, figures,
 * evidence.
 */
export async function broughtBy(
	ctx: Ctx,
	{ id, recommendation: ref, evidence }: Pick<UpdateRow, 'id' | 'recommendation' | 'evidence'>
): Promise<Event[]> {
	const reach = scope(ctx.actor);
	const db = ctx.db.read;
	const recommendation = await findRecommendation(db, reach, ref);
	if (!recommendation) throw new DomainError('not-found');
	const things = [
		ref,
		...evidence,
		...(await actionsIn(db, reach, ref)).map((action) => action.ref),
		...(await metricsIn(db, reach, ref)).map((metric) => metric.ref)
	];
	const events = await eventsAbout(db, recommendation.forceId, things);
	return events.filter(({ data }) => 'updateId' in data && data.updateId === id).filter(isBrought);
}

/** A submission and a rating rest on an update; they are not brought by it. */
const isBrought = ({ type }: Event) => type !== 'submission-made' && type !== 'rating-given';
