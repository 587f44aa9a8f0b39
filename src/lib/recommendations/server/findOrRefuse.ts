import type { Reader } from '#lib/db/server/connect.ts';
import type { Event } from '#lib/journal/events.ts';
import { eventsAbout } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, restsOnOwners, scope, type Action } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { isOf, visibleEvents } from '../visible.ts';
import {
	findRecommendation,
	ownersOf,
	subPointsOf,
	thingsOf,
	type RecommendationRow
} from './repository.ts';

/**
 * A recommendation that this actor can see and may do this action to. Throws `not-found`, also for
 * another force's, then `not-allowed`. Called again inside the write, so nothing moved between.
 */
export async function findFor(
	ctx: Ctx,
	db: Reader,
	ref: string,
	action: Action,
	authorIds: readonly string[] = []
): Promise<RecommendationRow> {
	const recommendation = await findRecommendation(db, scope(ctx.actor), ref);
	if (!recommendation) throw new DomainError('not-found');
	const ownerIds = restsOnOwners(action) ? await ownersOf(db, ref) : [];
	authorise(ctx.actor, action, { forceId: recommendation.forceId, ownerIds, authorIds });
	return recommendation;
}

/** Throws `not-found` for a sub-point that is not of one of these recommendations. */
export async function assertSubPoints(
	db: Reader,
	recommendations: readonly string[],
	subPoints: readonly string[]
): Promise<void> {
	const held = new Set<string>();
	for (const ref of recommendations) {
		for (const { id } of await subPointsOf(db, ref)) held.add(id);
	}
	if (subPoints.some((id) => !held.has(id))) throw new DomainError('not-found');
}

/**
 * Refuses what was decided on an older page: `conflict`, with `theirs` = the events since, for the
 * page to show beside what was typed.
 * @param shown the recommendation's `head` when the page was read
 */
export async function assertVersion(
	ctx: Ctx,
	db: Reader,
	recommendation: RecommendationRow,
	shown: number | undefined
): Promise<void> {
	if (shown === undefined || recommendation.version <= shown) return;
	const theirs = await eventsSince(ctx, db, recommendation, shown);
	throw new DomainError('conflict', { theirs, version: recommendation.head });
}

/** The events about a recommendation since it was read, as far as this actor may know them. */
export async function eventsSince(
	ctx: Ctx,
	db: Reader,
	recommendation: RecommendationRow,
	shown: number
): Promise<Event[]> {
	const { forceId, ref } = recommendation;
	const own = scope(ctx.actor).forces.find((force) => force.forceId === forceId);
	const things = new Set(await thingsOf(db, ref));
	const events = await eventsAbout(db, forceId, [ref, ...things]);
	const seen = visibleEvents(events, {
		unreleased: own?.unreleased ?? false,
		organisationIds: own?.organisationIds ?? []
	});
	return seen.filter((event) => event.seq > shown && isOf(event, ref, things));
}
