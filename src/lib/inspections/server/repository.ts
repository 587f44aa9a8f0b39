import { and, eq, inArray, like } from 'drizzle-orm';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Scope } from '#lib/people/policy.ts';
import { inScope } from '#lib/people/server/scope.repository.ts';

/** An inspection, if the scope reaches its force. */
export async function findInspection(db: Reader, scope: Scope, ref: string) {
	const { inspections } = db.tables;
	const [row] = await db
		.select()
		.from(inspections)
		.where(and(eq(inspections.ref, ref), inScope(scope, inspections.forceId)));
	return row;
}

/** The inspections a scope reaches, the newest report first. */
export async function inspectionsIn(db: Reader, scope: Scope) {
	const { inspections } = db.tables;
	return db
		.select()
		.from(inspections)
		.where(inScope(scope, inspections.forceId))
		.orderBy(descending(inspections.publishedOn), ascending(inspections.ref));
}

/** How many inspections have a ref that begins so: `GWP-NCPI-2019`. */
export async function countRefs(db: Reader, prefix: string): Promise<number> {
	const { inspections } = db.tables;
	return db.$count(inspections, like(inspections.ref, `${prefix}%`));
}

export async function clocksOf(db: Reader, ref: string) {
	const { deadlines } = db.tables;
	return db
		.select()
		.from(deadlines)
		.where(eq(deadlines.subject, ref))
		.orderBy(ascending(deadlines.dueOn), ascending(deadlines.kind));
}

/** The clocks of several inspections, and the milestones by which they are met. */
export async function clocksOfAll(db: Reader, refs: readonly string[]) {
	const { deadlines, milestones } = db.tables;
	if (refs.length === 0) return { clocks: [], met: [] };
	const clocks = await db
		.select({ subject: deadlines.subject, kind: deadlines.kind, dueOn: deadlines.dueOn })
		.from(deadlines)
		.where(inArray(deadlines.subject, [...refs]))
		.orderBy(ascending(deadlines.dueOn), ascending(deadlines.subject), ascending(deadlines.kind));
	const met = await db
		.selectDistinct({ inspection: milestones.inspection, milestone: milestones.milestone })
		.from(milestones)
		.where(inArray(milestones.inspection, [...refs]))
		.orderBy(ascending(milestones.inspection), ascending(milestones.milestone));
	return { clocks, met };
}

export async function milestonesOf(db: Reader, ref: string) {
	const { milestones } = db.tables;
	return db
		.select()
		.from(milestones)
		.where(eq(milestones.inspection, ref))
		.orderBy(ascending(milestones.on), ascending(milestones.id));
}

export async function causesOfConcernOf(db: Reader, ref: string) {
	const { causesOfConcern } = db.tables;
	return db
		.select()
		.from(causesOfConcern)
		.where(eq(causesOfConcern.inspection, ref))
		.orderBy(ascending(causesOfConcern.id));
}
