import { inspectionsIn } from '#lib/inspections/server/repository.ts';
import { addDays, type LocalDate } from '#lib/kernel/localDate.ts';
import { decide, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { organisations } from '#lib/people/server/repository.ts';
import { clockAt } from '#lib/recommendations/clock.ts';
import { recommendationsOfEvent } from '#lib/recommendations/visible.ts';
import { changedSince } from './changedSince.ts';
import { AHEAD, comingDays } from './coming.ts';
import { openClocks } from './openClocks.ts';
import { countsOfGroups, followUpOf } from './position.ts';
import { alike, openUntil, topicsOf } from './register.repository.ts';
import { thingsToDo } from './thingsToDo.ts';

/** How many inspections home speaks of; the others are a link away. */
const INSPECTIONS = 3;
/** How many recommendations stand under «The clock». */
const CLOCKS = 10;

/** Home: whose position, what waits, the clocks, the days to come, what changed since last time. */
export async function home(ctx: Ctx, since: string | null = null) {
	const day = today(ctx);
	const reach = scope(ctx.actor);
	const [{ shown, further, clocks: open }, toDo, pressing, changes] = await Promise.all([
		positions(ctx, day),
		thingsToDo(ctx),
		openUntil(ctx.db.read, reach, addDays(day, AHEAD), 200),
		changedSince(ctx, since)
	]);
	const coming = await comingDays(ctx, open, pressing);
	const refs = [
		...[...toDo, ...coming].flatMap(({ recommendation }) => recommendation ?? []),
		...changes.changed.flatMap(recommendationsOfEvent)
	];
	return {
		positions: shown,
		further,
		toDo,
		clocks: pressing
			.filter(({ dueOn, immediate }) => immediate || (dueOn && dueOn < day))
			.slice(0, CLOCKS)
			.map((row) => ({ ref: row.ref, topic: row.topic, clock: clockAt(row, day) })),
		coming,
		...changes,
		topics: await topicsOf(ctx.db.read, reach, refs)
	};
}

/** The counts of each inspection in sight, those with something open first. */
async function positions(ctx: Ctx, day: LocalDate) {
	const reach = scope(ctx.actor);
	const [inspections, names, groups] = await Promise.all([
		inspectionsIn(ctx.db.read, reach),
		organisations(ctx.db.read),
		alike(ctx.db.read, reach, day)
	]);
	const whole = new Set(
		reach.forces.filter((force) => force.reach === 'all').map(({ forceId }) => forceId)
	);
	const all = inspections
		.map((inspection) => ({
			inspection,
			force: names.find(({ id }) => id === inspection.forceId),
			counts: countsOfGroups(
				groups.filter((group) => group.inspection === inspection.ref),
				inspection.publishedOn,
				day
			)
		}))
		.filter(({ inspection, counts }) => counts.held > 0 || whole.has(inspection.forceId));
	const clocks = await openClocks(
		ctx,
		all.map(({ inspection }) => inspection.ref)
	);
	const shown = all
		.toSorted((a, b) => unfinished(b) - unfinished(a))
		.slice(0, INSPECTIONS)
		.map((position) => ({
			...position,
			followUp: followUpOf(clocks, position.inspection.ref, day),
			mayPrepareReport: decide(ctx.actor, 'prepare-report', position.inspection)
		}));
	return { shown, further: all.length - shown.length, clocks };
}

/** Whether anything of an inspection is still open; those come first. */
const unfinished = ({ counts }: { counts: { held: number; force: { complete: number } } }) =>
	counts.force.complete < counts.held ? 1 : 0;
