import { openActions } from '#lib/actions/server/repository.ts';
import { DONE_BY } from '#lib/inspections/server/getInspection.ts';
import { clocksOfAll, inspectionsIn } from '#lib/inspections/server/repository.ts';
import type { ClockKind } from '#lib/journal/events/inspections.ts';
import { addDays, daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { organisations } from '#lib/people/server/repository.ts';
import { clockAt } from '#lib/recommendations/clock.ts';
import { countsOf, type Position } from '#lib/recommendations/counts.ts';
import { openRequestsIn } from '#lib/updates/server/repository.ts';
import { changedSince } from './changedSince.ts';
import { alike, openUntil } from './register.repository.ts';
import { latestTargets, openQuestions } from './repository.ts';
import { thingsToDo } from './thingsToDo.ts';

/** How many days ahead home looks: far enough for a clock of six weeks. */
const AHEAD = 42;
/** How many inspections home speaks of; the others are a link away. */
const INSPECTIONS = 3;
/** How many recommendations stand under «The clock». */
const CLOCKS = 10;

/** A day to come, within `AHEAD` days, with what falls on it. */
export interface Coming {
	on: LocalDate;
	days: number;
	code: 'clock' | 'hmicfrs-date' | 'target' | 'request' | 'question' | 'action';
	/** A clock's kind, or the ref of a recommendation, question or action. */
	what: string;
	path: string;
}

/** Home: whose position, what waits, the clocks, the days to come, what changed since last time. */
export async function home(ctx: Ctx, since: string | null = null) {
	const reach = scope(ctx.actor);
	const day = today(ctx);
	const [inspections, names, toDo, groups, pressing] = await Promise.all([
		inspectionsIn(ctx.db.read, reach),
		organisations(ctx.db.read),
		thingsToDo(ctx),
		alike(ctx.db.read, reach, day),
		openUntil(ctx.db.read, reach, addDays(day, AHEAD), 200)
	]);
	const whole = new Set(
		reach.forces.filter((force) => force.reach === 'all').map(({ forceId }) => forceId)
	);
	const all = inspections
		.map((inspection) => ({
			inspection,
			force: names.find(({ id }) => id === inspection.forceId),
			counts: countsOf(
				groups
					.filter((group) => group.inspection === inspection.ref)
					.flatMap((group) => positionsOf(group, inspection.publishedOn, day))
			)
		}))
		.filter(({ inspection, counts }) => counts.held > 0 || whole.has(inspection.forceId));
	const open = await openClocks(
		ctx,
		all.map(({ inspection }) => inspection.ref)
	);
	const shown = all.toSorted((a, b) => unfinished(b) - unfinished(a)).slice(0, INSPECTIONS);
	return {
		positions: shown.map((position) => {
			const followUp = open.find(
				({ subject, kind }) => subject === position.inspection.ref && kind === 'follow-up'
			)?.dueOn;
			return {
				...position,
				followUp: followUp ? { on: followUp, days: daysBetween(day, followUp) } : null
			};
		}),
		further: all.length - shown.length,
		toDo,
		clocks: pressing
			.filter(({ dueOn, immediate }) => immediate || (dueOn && dueOn < day))
			.slice(0, CLOCKS)
			.map((row) => ({ ref: row.ref, topic: row.topic, clock: clockAt(row, day) })),
		coming: await comingDays(ctx, open, pressing, day),
		...(await changedSince(ctx, since))
	};
}

/** Whether anything of an inspection is still open; those come first. */
const unfinished = ({ counts }: { counts: { held: number; force: { complete: number } } }) =>
	counts.force.complete < counts.held ? 1 : 0;

/** As many positions as are alike, so that the one rule of counting counts them. */
function positionsOf(
	group: Awaited<ReturnType<typeof alike>>[number],
	publishedOn: LocalDate,
	day: LocalDate
): Position[] {
	const position: Position = {
		status: group.status,
		commissioner: group.commissioner ?? 'not-asked-yet',
		decided: group.decided === 1,
		clock:
			group.clock === 'past' && group.earliest
				? { kind: 'past', dueOn: group.earliest, days: daysBetween(group.earliest, day) }
				: group.clock === 'immediate'
					? { kind: 'immediate', days: daysBetween(publishedOn, day) }
					: group.clock === 'late'
						? { kind: 'complete-late', dueOn: day, completeOn: day, days: 0 }
						: { kind: 'no-day' }
	};
	return Array<Position>(group.count).fill(position);
}

/** The clocks of inspections that no milestone has met. */
async function openClocks(ctx: Ctx, refs: readonly string[]) {
	const { clocks, met } = await clocksOfAll(ctx.db.read, refs);
	const done = new Set(met.map(({ inspection, milestone }) => `${inspection} ${milestone}`));
	return clocks.filter(
		({ subject, kind }) => !done.has(`${subject} ${DONE_BY[kind as ClockKind]}`)
	);
}

async function comingDays(
	ctx: Ctx,
	clocks: Awaited<ReturnType<typeof openClocks>>,
	pressing: Awaited<ReturnType<typeof openUntil>>,
	day: LocalDate
): Promise<Coming[]> {
	const reach = scope(ctx.actor);
	const until = addDays(day, AHEAD);
	const found: Coming[] = [];
	const add = (on: LocalDate | null, coming: Omit<Coming, 'on' | 'days'>) => {
		if (on && on >= day && on <= until) found.push({ on, days: daysBetween(day, on), ...coming });
	};
	const about = (ref: string) => ({ what: ref, path: `/recommendations/${ref}` });
	for (const { subject, kind, dueOn } of clocks) {
		add(dueOn, { code: 'clock', what: kind, path: `/inspections/${subject}` });
	}
	for (const { ref, dueOn } of pressing) add(dueOn, { code: 'hmicfrs-date', ...about(ref) });
	for (const { recommendation, targetOn, completeOn } of await latestTargets(ctx.db.read, reach)) {
		if (completeOn === null) add(targetOn, { code: 'target', ...about(recommendation) });
	}
	for (const { recommendation, dueOn } of await openRequestsIn(ctx.db.read, reach)) {
		add(dueOn, { code: 'request', ...about(recommendation) });
	}
	for (const { ref, dueOn } of await openQuestions(ctx.db.read, reach)) {
		add(dueOn, { code: 'question', what: ref, path: `/scrutiny/${ref}` });
	}
	for (const { ref, dueOn } of await openActions(ctx.db.read, reach, { from: day, until })) {
		add(dueOn, { code: 'action', what: ref, path: `/actions/${ref}` });
	}
	const key = ({ on, code, what }: Coming) => `${on} ${code} ${what}`;
	return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
