import { and, eq, inArray, like } from 'drizzle-orm';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import { firstTold } from '#lib/journal/server/repository.ts';
import type { Scope } from '#lib/people/policy.ts';
import { inScope, keptIn } from '#lib/people/server/scope.repository.ts';

/** An inspection, if the scope reaches its force. */
export const findInspection = one(
	keptIn((db: Reader, scope: Scope, ref: Given) => {
		const { inspections } = db.tables;
		return db
			.select()
			.from(inspections)
			.where(and(eq(inspections.ref, ref), inScope(scope, inspections.forceId)));
	})
);

/** The inspections a scope reaches, the newest report first. */
export const inspectionsIn = keptIn((db: Reader, scope: Scope) => {
	const { inspections } = db.tables;
	return db
		.select()
		.from(inspections)
		.where(inScope(scope, inspections.forceId))
		.orderBy(descending(inspections.publishedOn), ascending(inspections.ref));
});

/** How many inspections have a ref that begins so: `GWP-NCPI-2019`. */
export async function countRefs(db: Reader, prefix: string): Promise<number> {
	const { inspections } = db.tables;
	return db.$count(inspections, like(inspections.ref, `${prefix}%`));
}

export const clocksOf = kept((db: Reader, ref: Given) => {
	const { deadlines } = db.tables;
	return db
		.select()
		.from(deadlines)
		.where(eq(deadlines.subject, ref))
		.orderBy(ascending(deadlines.dueOn), ascending(deadlines.kind));
});

const clocksAmong = kept((db: Reader, refs: Given[]) => {
	const { deadlines } = db.tables;
	return db
		.select({ subject: deadlines.subject, kind: deadlines.kind, dueOn: deadlines.dueOn })
		.from(deadlines)
		.where(inArray(deadlines.subject, refs))
		.orderBy(ascending(deadlines.dueOn), ascending(deadlines.subject), ascending(deadlines.kind));
});

const metAmong = kept((db: Reader, refs: Given[]) => {
	const { milestones } = db.tables;
	return db
		.selectDistinct({ inspection: milestones.inspection, milestone: milestones.milestone })
		.from(milestones)
		.where(inArray(milestones.inspection, refs))
		.orderBy(ascending(milestones.inspection), ascending(milestones.milestone));
});

/** The clocks of several inspections, and the milestones by which they are met. */
export async function clocksOfAll(db: Reader, refs: readonly string[]) {
	return { clocks: await clocksAmong(db, refs), met: await metAmong(db, refs) };
}

export const milestonesOf = kept((db: Reader, ref: Given) => {
	const { milestones } = db.tables;
	return db
		.select()
		.from(milestones)
		.where(eq(milestones.inspection, ref))
		.orderBy(
			ascending(milestones.on),
			ascending(firstTold(db, milestones.id)),
			ascending(milestones.id)
		);
});

export const causesOfConcernOf = kept((db: Reader, ref: Given) => {
	const { causesOfConcern } = db.tables;
	return db
		.select()
		.from(causesOfConcern)
		.where(eq(causesOfConcern.inspection, ref))
		.orderBy(ascending(firstTold(db, causesOfConcern.id)), ascending(causesOfConcern.id));
});
