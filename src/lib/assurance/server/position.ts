import { findInspection, inspectionsIn } from '#lib/inspections/server/repository.ts';
import type { ClockKind } from '#lib/journal/events/inspections.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { remembered } from '#lib/people/server/memory.ts';
import { organisations } from '#lib/people/server/repository.ts';
import { countsOf, type Position } from '#lib/recommendations/counts.ts';
import { openClocks } from './openClocks.ts';
import { alike } from './register.repository.ts';

type Group = Awaited<ReturnType<typeof alike>>[number];

/** The counts of one inspection and its expected return, of what this actor can see of it. */
export async function positionOfInspection(ctx: Ctx, ref: string) {
	const reach = scope(ctx.actor);
	const day = today(ctx);
	const inspection = await findInspection(ctx.db.read, reach, ref);
	if (!inspection) throw new DomainError('not-found');
	const [groups, clocks] = await Promise.all([
		alike(ctx.db.read, reach, day, ref),
		openClocks(ctx, [ref])
	]);
	return {
		counts: countsOfGroups(groups, inspection.publishedOn, day),
		followUp: followUpOf(clocks, ref, day)
	};
}

/** The counts, expected return and open clocks of each inspection in sight, the newest first. */
export async function positionsInSight(ctx: Ctx) {
	const day = today(ctx);
	return remembered(ctx, 'positions', day, () => positionsOn(ctx, day));
}

async function positionsOn(ctx: Ctx, day: LocalDate) {
	const reach = scope(ctx.actor);
	const [inspections, names, groups] = await Promise.all([
		inspectionsIn(ctx.db.read, reach),
		organisations(ctx.db.read),
		alike(ctx.db.read, reach, day)
	]);
	const whole = new Set(
		reach.forces.filter((force) => force.reach === 'all').map(({ forceId }) => forceId)
	);
	const clocks = await openClocks(
		ctx,
		inspections.map(({ ref }) => ref)
	);
	const all = inspections
		.map((inspection) => ({
			inspection,
			force: names.find(({ id }) => id === inspection.forceId),
			counts: countsOfGroups(
				groups.filter((group) => group.inspection === inspection.ref),
				inspection.publishedOn,
				day
			),
			followUp: followUpOf(clocks, inspection.ref, day),
			clocks: clocks
				.filter(({ subject }) => subject === inspection.ref)
				.map(({ kind, dueOn }) => ({
					kind: kind as ClockKind,
					dueOn,
					days: dueOn === null ? null : daysBetween(day, dueOn)
				}))
		}))
		.filter(({ inspection, counts }) => counts.held > 0 || whole.has(inspection.forceId));
	return { all, clocks };
}

/** The expected return of an inspection, and how far it is; nothing once it has returned. */
export function followUpOf(
	clocks: readonly { subject: string; kind: string; dueOn: LocalDate | null }[],
	ref: string,
	day: LocalDate
): { on: LocalDate; days: number } | null {
	const on = clocks.find(({ subject, kind }) => subject === ref && kind === 'follow-up')?.dueOn;
	return on ? { on, days: daysBetween(day, on) } : null;
}

/** Counts what the database grouped, by the one rule of counting. */
export function countsOfGroups(groups: readonly Group[], publishedOn: LocalDate, day: LocalDate) {
	return countsOf(groups.flatMap((group) => positionsOf(group, publishedOn, day)));
}

/** As many positions as are alike. */
function positionsOf(group: Group, publishedOn: LocalDate, day: LocalDate): Position[] {
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
