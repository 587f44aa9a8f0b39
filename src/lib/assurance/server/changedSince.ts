import type { Event, EventType } from '#lib/journal/events.ts';
import { eventsPage, lastEvents } from '#lib/journal/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { recommendationsOfEvent } from '#lib/recommendations/visible.ts';
import { refsIn, topicsOf } from './register.repository.ts';

/** How many of the last changes home shows. */
const LATELY = 10;
/** An owner's are picked out of so many. */
const AMONG = 100;

/** What home tells of: nothing among it is ever unreleased. */
const SHOWN = [
	'update-released',
	'rating-given',
	'submission-made',
	'revised-target-set',
	'revised-target-answered',
	'question-asked',
	'question-answered',
	'update-requested',
	'milestone-recorded',
	'inspectorate-decision-recorded',
	'practice-from-recorded'
] as const satisfies readonly EventType[];

/** How many changes a page of all of them holds. */
const CHANGES_A_PAGE = 50;

/** A page of all that home tells of, the newest first, of what this actor can see. */
export async function allChanges(ctx: Ctx, page: number) {
	const reach = scope(ctx.actor);
	const streams = (part: 'all' | 'own') =>
		reach.forces.flatMap((force) => (force.reach === part ? force.forceId : []));
	const own = streams('own');
	const { events, total } = await eventsPage(ctx.db.read, {
		types: SHOWN,
		streams: streams('all'),
		partly: { streams: own, about: own.length > 0 ? await refsIn(ctx.db.read, reach) : [] },
		size: CHANGES_A_PAGE,
		from: (page - 1) * CHANGES_A_PAGE
	});
	return {
		events,
		topics: await topicsOf(ctx.db.read, reach, events.flatMap(recommendationsOfEvent)),
		pages: Math.max(1, Math.ceil(total / CHANGES_A_PAGE))
	};
}

/** The last ten things that happened, of what this actor can see, the newest first. */
export async function lastChanges(ctx: Ctx): Promise<Event[]> {
	const reach = scope(ctx.actor);
	const all = await Promise.all(
		reach.forces.map(async ({ forceId, reach: part }) => {
			const events = await lastEvents(ctx.db.read, forceId, SHOWN, part === 'all' ? LATELY : AMONG);
			if (part === 'all') return events;
			const own = new Set(await refsIn(ctx.db.read, reach));
			return events.filter((event) => recommendationsOfEvent(event).some((ref) => own.has(ref)));
		})
	);
	return all
		.flat()
		.sort((a, b) =>
			a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq || (a.stream < b.stream ? -1 : 1)
		)
		.slice(0, LATELY);
}

/**
 * Of the last changes those that others have recorded since an actor last signed in; where that is
 * none, or they never did before, all of them.
 * @param since when they last signed in, by the site's clock
 */
export function changedSince(
	{ actor }: Ctx,
	last: Event[],
	since: string | null
): { changed: Event[]; news: boolean } {
	const fresh = last.filter(({ at, by }) => since !== null && at > since && by.id !== actor.id);
	return fresh.length > 0 ? { changed: fresh, news: true } : { changed: last, news: false };
}
