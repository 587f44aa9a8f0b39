import { DomainError } from '#lib/kernel/errors.ts';
import { daysBetween } from '#lib/kernel/localDate.ts';
import { MILESTONES } from '#lib/kernel/lists.ts';
import { decide, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { remembered } from '#lib/people/server/memory.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import type { ClockKind } from '#lib/journal/events/inspections.ts';
import { dayOfPeriod, metBy, RECORDED_BY } from '../clocks.ts';
import {
	causesOfConcernOf,
	clocksOf,
	findInspection,
	inspectionsIn,
	milestonesOf
} from './repository.ts';

/** The inspections this actor can see, the newest report first. */
export async function listInspections(ctx: Ctx) {
	return remembered(ctx, 'inspections', null, () => inspectionsIn(ctx.db.read, scope(ctx.actor)));
}

/** An inspection with its clocks, their working and what was done by each. `not-found` else. */
export async function getInspection(ctx: Ctx, ref: string) {
	const inspection = await findInspection(ctx.db.read, scope(ctx.actor), ref);
	if (!inspection) throw new DomainError('not-found');
	const [rows, milestones, causesOfConcern, force] = await Promise.all([
		clocksOf(ctx.db.read, ref),
		milestonesOf(ctx.db.read, ref),
		causesOfConcernOf(ctx.db.read, ref),
		findOrganisation(ctx.db.read, inspection.forceId)
	]);
	const day = today(ctx);
	const clocks = rows.map(({ kind, deadline }) => {
		const done = metBy(milestones, kind as ClockKind);
		const upTo = done?.on ?? day;
		return {
			kind: kind as ClockKind,
			deadline,
			done: done?.on ?? null,
			days: deadline.dueOn === null ? null : daysBetween(day, deadline.dueOn),
			dayOfPeriod: dayOfPeriod(deadline.start, upTo)
		};
	});
	return {
		inspection,
		force,
		clocks,
		milestones,
		causesOfConcern,
		may: {
			enterRecommendation: decide(ctx.actor, 'enter-recommendation', inspection),
			/** The milestones this actor may record. */
			recordMilestones: MILESTONES.filter((milestone) =>
				decide(ctx.actor, RECORDED_BY[milestone], inspection)
			),
			drawReport: decide(ctx.actor, 'draw-report', inspection),
			askQuestion: decide(ctx.actor, 'ask-question', inspection),
			prepareReport: decide(ctx.actor, 'prepare-report', inspection),
			defineMetric: decide(ctx.actor, 'define-metric', inspection),
			addAction: decide(ctx.actor, 'add-action', inspection)
		}
	};
}
