import { actionsIn } from '#lib/actions/server/repository.ts';
import type { ClockKind } from '#lib/journal/events/inspections.ts';
import { DONE_BY } from '#lib/inspections/server/getInspection.ts';
import { clocksOf, inspectionsIn, milestonesOf } from '#lib/inspections/server/repository.ts';
import { addDays, daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import type { EventType } from '#lib/journal/events.ts';
import { lastEvents } from '#lib/journal/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { organisations } from '#lib/people/server/repository.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { recommendationsOfEvent } from '#lib/recommendations/visible.ts';
import { openRequestsIn } from '#lib/updates/server/repository.ts';
import { opinionsOf } from '../opinions.ts';
import { opinionRows } from './register.repository.ts';
import { latestTargets, openQuestions } from './repository.ts';
import { thingsToDo } from './thingsToDo.ts';

/** How many days ahead home looks: far enough for a clock of six weeks. */
const AHEAD = 42;
/** How many of the last changes home shows. */
const LATELY = 10;

/** A day to come, within `AHEAD` days, with what falls on it. */
export interface Coming {
	on: LocalDate;
	days: number;
	code: 'clock' | 'hmicfrs-date' | 'target' | 'request' | 'question' | 'action';
	/** A clock's kind, or the ref of a recommendation, question or action. */
	what: string;
	path: string;
}

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

/** Home: whose position, what waits, the days to come, what changed. One entry an inspection. */
export async function home(ctx: Ctx) {
	const reach = scope(ctx.actor);
	const day = today(ctx);
	const [inspections, names, toDo] = await Promise.all([
		inspectionsIn(ctx.db.read, reach),
		organisations(ctx.db.read),
		thingsToDo(ctx)
	]);
	const all = await Promise.all(
		inspections.map(async (inspection) => {
			const rows = await opinionRows(ctx.db.read, reach, inspection.ref);
			const [clocks, milestones] = await Promise.all([
				clocksOf(ctx.db.read, inspection.ref),
				milestonesOf(ctx.db.read, inspection.ref)
			]);
			const done = new Set(milestones.map(({ milestone }) => milestone));
			const open = clocks.filter(({ kind }) => !done.has(DONE_BY[kind as ClockKind]));
			const followUp = open.find(({ kind }) => kind === 'follow-up')?.dueOn ?? null;
			return {
				inspection,
				force: names.find(({ id }) => id === inspection.forceId),
				counts: countsOf(
					rows.map((row) => {
						const { status, commissioner, decision, clock } = opinionsOf(row, day);
						return { status, commissioner, decided: decision !== null, clock };
					})
				),
				followUp: followUp ? { on: followUp, days: daysBetween(day, followUp) } : null,
				rows,
				clocks: open
			};
		})
	);
	const ownOnly = new Set(
		reach.forces.filter((force) => force.reach === 'own').map(({ forceId }) => forceId)
	);
	const positions = all.filter(
		({ inspection, rows }) => rows.length > 0 || !ownOnly.has(inspection.forceId)
	);
	return {
		positions: positions.map(({ inspection, force, counts, followUp }) => ({
			inspection,
			force,
			counts,
			followUp
		})),
		toDo,
		coming: inOrder(await comingDays(ctx, positions, day)),
		changed: await changedLately(ctx)
	};
}

async function comingDays(
	ctx: Ctx,
	positions: readonly {
		inspection: { ref: string };
		rows: Awaited<ReturnType<typeof opinionRows>>;
		clocks: Awaited<ReturnType<typeof clocksOf>>;
	}[],
	day: LocalDate
): Promise<Coming[]> {
	const reach = scope(ctx.actor);
	const until = addDays(day, AHEAD);
	const found: Coming[] = [];
	const add = (on: LocalDate | null, coming: Omit<Coming, 'on' | 'days'>) => {
		if (on && on >= day && on <= until) found.push({ on, days: daysBetween(day, on), ...coming });
	};
	const about = (ref: string) => ({ what: ref, path: `/recommendations/${ref}` });
	for (const { inspection, rows, clocks } of positions) {
		for (const { kind, dueOn } of clocks) {
			add(dueOn, { code: 'clock', what: kind, path: `/inspections/${inspection.ref}` });
		}
		for (const { ref, dueOn, completeOn } of rows) {
			if (completeOn === null) add(dueOn, { code: 'hmicfrs-date', ...about(ref) });
		}
	}
	for (const { recommendation, targetOn, completeOn } of await latestTargets(ctx.db.read, reach)) {
		if (completeOn === null) add(targetOn, { code: 'target', ...about(recommendation) });
	}
	for (const { recommendation, dueOn } of await openRequestsIn(ctx.db.read, reach)) {
		add(dueOn, { code: 'request', ...about(recommendation) });
	}
	for (const { ref, dueOn } of await openQuestions(ctx.db.read, reach)) {
		add(dueOn, { code: 'question', what: ref, path: `/scrutiny/${ref}` });
	}
	for (const { ref, dueOn, progress } of await actionsIn(ctx.db.read, reach)) {
		if (progress !== 'done') add(dueOn, { code: 'action', what: ref, path: `/actions/${ref}` });
	}
	return found;
}

function inOrder(coming: readonly Coming[]): Coming[] {
	const key = ({ on, code, what }: Coming) => `${on} ${code} ${what}`;
	return [...coming].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The last ten things that happened, as far as this actor may know of them, the newest first. */
async function changedLately(ctx: Ctx) {
	const reach = scope(ctx.actor);
	const all = await Promise.all(
		reach.forces.map(async ({ forceId, reach: part }) => {
			const most = part === 'all' ? LATELY : LATELY * 10;
			const events = await lastEvents(ctx.db.read, forceId, SHOWN, most);
			if (part === 'all') return events;
			const own = new Set((await opinionRows(ctx.db.read, reach)).map(({ ref }) => ref));
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
