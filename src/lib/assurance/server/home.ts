import { clocksOf, inspectionsIn, milestonesOf } from '#lib/inspections/server/repository.ts';
import { addDays, daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { organisations } from '#lib/people/server/repository.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { recommendationsOfEvent, visibleEvents } from '#lib/recommendations/visible.ts';
import { openRequestsIn } from '#lib/updates/server/repository.ts';
import { opinionsOf } from '../opinions.ts';
import { opinionRows } from './register.repository.ts';
import { unansweredTargets } from './repository.ts';
import { thingsToDo } from './thingsToDo.ts';

/** A day of the next thirty, with what falls on it. */
export interface Coming {
	on: LocalDate;
	days: number;
	code: 'clock' | 'hmicfrs-date' | 'target' | 'request';
	/** A clock's kind, or a recommendation's ref. */
	what: string;
	path: string;
}

const SHOWN = new Set([
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
]);

/** Home: whose position, what waits, the days to come, what changed. One entry an inspection. */
export async function home(ctx: Ctx) {
	const reach = scope(ctx.actor);
	const day = today(ctx);
	const [inspections, names, toDo] = await Promise.all([
		inspectionsIn(ctx.db.read, reach),
		organisations(ctx.db.read),
		thingsToDo(ctx)
	]);
	const positions = await Promise.all(
		inspections.map(async (inspection) => {
			const rows = await opinionRows(ctx.db.read, reach, inspection.ref);
			const [clocks, milestones] = await Promise.all([
				clocksOf(ctx.db.read, inspection.ref),
				milestonesOf(ctx.db.read, inspection.ref)
			]);
			const followUp = clocks.find(({ kind }) => kind === 'follow-up')?.dueOn ?? null;
			const returned = milestones.some(({ milestone }) => milestone === 'follow-up-fieldwork');
			return {
				inspection,
				force: names.find(({ id }) => id === inspection.forceId),
				counts: countsOf(
					rows.map((row) => {
						const { status, commissioner, decision, clock } = opinionsOf(row, day);
						return { status, commissioner, decided: decision !== null, clock };
					})
				),
				followUp: followUp && !returned ? { on: followUp, days: daysBetween(day, followUp) } : null,
				rows,
				clocks,
				milestones
			};
		})
	);
	return {
		positions: positions.map(({ inspection, force, counts, followUp }) => ({
			inspection,
			force,
			counts,
			followUp
		})),
		toDo,
		coming: await comingDays(ctx, positions, day),
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
	const until = addDays(day, 42);
	const found: Coming[] = [];
	const add = (on: LocalDate | null, coming: Omit<Coming, 'on' | 'days'>) => {
		if (on && on >= day && on <= until) found.push({ on, days: daysBetween(day, on), ...coming });
	};
	for (const { inspection, rows, clocks } of positions) {
		for (const { kind, dueOn } of clocks) {
			add(dueOn, { code: 'clock', what: kind, path: `/inspections/${inspection.ref}` });
		}
		for (const { ref, dueOn, completeOn } of rows) {
			if (completeOn === null) {
				add(dueOn, { code: 'hmicfrs-date', what: ref, path: `/recommendations/${ref}` });
			}
		}
	}
	for (const { recommendation, targetOn } of await unansweredTargets(ctx.db.read, reach)) {
		add(targetOn, {
			code: 'target',
			what: recommendation,
			path: `/recommendations/${recommendation}`
		});
	}
	for (const { recommendation, dueOn } of await openRequestsIn(ctx.db.read, reach)) {
		add(dueOn, {
			code: 'request',
			what: recommendation,
			path: `/recommendations/${recommendation}`
		});
	}
	return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.what < b.what ? -1 : 1));
}

/** The last ten things that happened, as far as this actor may know of them, the newest first. */
async function changedLately(ctx: Ctx) {
	const reach = scope(ctx.actor);
	const all = await Promise.all(
		reach.forces.map(async ({ forceId, unreleased, organisationIds, reach: part }) => {
			const events = visibleEvents(await eventsOf(ctx.db.read, forceId), {
				unreleased,
				organisationIds
			});
			if (part === 'all') return events;
			const own = new Set((await opinionRows(ctx.db.read, reach)).map(({ ref }) => ref));
			return events.filter((event) => recommendationsOfEvent(event).some((ref) => own.has(ref)));
		})
	);
	return all
		.flat()
		.filter(({ type }) => SHOWN.has(type))
		.sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq))
		.slice(0, 8);
}
