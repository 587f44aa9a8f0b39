import { addDays, type LocalDate } from '#lib/kernel/localDate.ts';
import { decide, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { remembered } from '#lib/people/server/memory.ts';
import { clockAt } from '#lib/recommendations/clock.ts';
import { recommendationsOfEvent } from '#lib/recommendations/visible.ts';
import { changedSince, lastChanges } from './changedSince.ts';
import { AHEAD, comingDays } from './coming.ts';
import { positionsInSight } from './position.ts';
import { openUntil, topicsOf } from './register.repository.ts';
import { thingsToDo } from './thingsToDo.ts';

/** How many inspections home speaks of; the others are a link away. */
const INSPECTIONS = 3;
/** How many recommendations stand under «The clock». */
const CLOCKS = 10;

/** Home: whose position, what waits, the clocks, the days to come, what changed since last time. */
export async function home(ctx: Ctx, since: string | null = null) {
	const day = today(ctx);
	const [{ all, clocks, coming, last }, toDo] = await Promise.all([
		remembered(ctx, 'home', day, () => inSightOn(ctx, day)),
		remembered(ctx, 'to-do', [ctx.actor.id, ctx.actor.grants], () => thingsToDo(ctx))
	]);
	const shown = all
		.toSorted((a, b) => unfinished(b) - unfinished(a))
		.slice(0, INSPECTIONS)
		.map((position) => ({
			...position,
			mayPrepareReport: decide(ctx.actor, 'prepare-report', position.inspection)
		}));
	const changes = changedSince(ctx, last, since);
	const refs = [
		...[...toDo, ...coming].flatMap(({ recommendation }) => recommendation ?? []),
		...changes.changed.flatMap(recommendationsOfEvent)
	];
	return {
		positions: shown,
		further: all.length - shown.length,
		toDo,
		clocks,
		coming,
		...changes,
		topics: await topicsOf(ctx.db.read, scope(ctx.actor), refs)
	};
}

/** What all who can see as much are shown on a day. */
async function inSightOn(ctx: Ctx, day: LocalDate) {
	const reach = scope(ctx.actor);
	const [{ all, clocks: open }, pressing, last] = await Promise.all([
		positionsInSight(ctx),
		openUntil(ctx.db.read, reach, addDays(day, AHEAD), 200),
		lastChanges(ctx)
	]);
	return {
		all,
		last,
		coming: await comingDays(ctx, open, pressing),
		clocks: pressing
			.filter(({ dueOn, immediate }) => immediate || (dueOn && dueOn < day))
			.slice(0, CLOCKS)
			.map((row) => ({ ref: row.ref, topic: row.topic, clock: clockAt(row, day) }))
	};
}

/** Whether anything of an inspection is still open; those come first. */
const unfinished = ({ counts }: { counts: { held: number; force: { complete: number } } }) =>
	counts.force.complete < counts.held ? 1 : 0;
