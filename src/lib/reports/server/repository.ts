import { and, eq, type SQL } from 'drizzle-orm';
import { descending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { inScope } from '#lib/people/server/scope.repository.ts';
import type { Scope } from '#lib/people/policy.ts';

/** The prepared reports a scope reaches, or those of one inspection, the newest first. */
export async function reportsIn(db: Reader, scope: Scope, inspection?: string) {
	return reportsWhere(
		db,
		scope,
		inspection ? eq(db.tables.reports.inspection, inspection) : undefined
	);
}

async function reportsWhere(db: Reader, scope: Scope, where: SQL | undefined) {
	const { reports, inspections } = db.tables;
	const rows = await db
		.select({ report: reports, title: inspections.title, forceId: inspections.forceId })
		.from(reports)
		.innerJoin(inspections, eq(inspections.ref, reports.inspection))
		.where(and(inScope(scope, inspections.forceId), where))
		.orderBy(descending(reports.asAt), descending(reports.number), descending(reports.ref));
	return rows.map(({ report, ...rest }) => ({
		...report,
		inspectionTitle: rest.title,
		forceId: rest.forceId
	}));
}

/** A prepared report, if the scope reaches its inspection. */
export async function findReport(db: Reader, scope: Scope, ref: string) {
	const [report] = await reportsWhere(db, scope, eq(db.tables.reports.ref, ref));
	return report;
}

/** How many reports an inspection has. */
export async function countReports(db: Reader, inspection: string): Promise<number> {
	const { reports } = db.tables;
	return db.$count(reports, eq(reports.inspection, inspection));
}
