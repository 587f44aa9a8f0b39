import type { Event } from '#lib/journal/events.ts';
import { eventsAbout } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { recommendationsOfEvent, visibleEvents } from '../visible.ts';
import { findRecommendation } from './repository.ts';

/** What happened to a recommendation, as far as this actor may know it, oldest first. */
export async function history(ctx: Ctx, ref: string): Promise<Event[]> {
	const reach = scope(ctx.actor);
	const db = ctx.db.read;
	const recommendation = await findRecommendation(db, reach, ref);
	if (!recommendation) throw new DomainError('not-found');
	const { forceId } = recommendation;
	const own = reach.forces.find((force) => force.forceId === forceId);
	const first = await eventsAbout(db, forceId, [ref]);
	const further = things(first);
	const events = further.length > 0 ? await eventsAbout(db, forceId, [ref, ...further]) : first;
	const seen = visibleEvents(events, {
		unreleased: own?.unreleased ?? false,
		organisationIds: own?.organisationIds ?? []
	});
	return seen.filter((event) => isOf(event, ref, new Set(further)));
}

/** The actions, evidence and questions that events of a recommendation name. */
function things(events: readonly Event[]): string[] {
	return events.flatMap((event) =>
		event.type === 'action-added' ||
		event.type === 'evidence-linked' ||
		event.type === 'question-asked'
			? [event.data.ref]
			: []
	);
}

/** An event of a shared action or piece of evidence counts; its links to other recommendations do not. */
function isOf(event: Event, ref: string, further: ReadonlySet<string>): boolean {
	const refs = recommendationsOfEvent(event);
	return refs.length > 0 ? refs.includes(ref) : 'ref' in event.data && further.has(event.data.ref);
}
