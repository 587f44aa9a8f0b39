import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Scope } from '#lib/people/policy.ts';
import { inScope } from '#lib/people/server/scope.repository.ts';
import { recommendationsIn } from '#lib/recommendations/server/repository.ts';

/** A metric, if the scope reaches a recommendation it is about. */
export async function findMetric(db: Reader, scope: Scope, ref: string) {
	const { metrics, metricLinks, recommendations } = db.tables;
	const reachable = db
		.select({ metric: metricLinks.metric })
		.from(metricLinks)
		.innerJoin(recommendations, eq(recommendations.ref, metricLinks.recommendation))
		.where(recommendationsIn(db, scope));
	const [row] = await db
		.select()
		.from(metrics)
		.where(
			and(eq(metrics.ref, ref), inScope(scope, metrics.forceId), inArray(metrics.ref, reachable))
		);
	return row;
}

/** The metrics a scope reaches, or those of one recommendation it reaches, in order of ref. */
export async function metricsIn(db: Reader, scope: Scope, recommendation?: string) {
	const { metrics, metricLinks, recommendations } = db.tables;
	const reachable = db
		.select({ metric: metricLinks.metric })
		.from(metricLinks)
		.innerJoin(recommendations, eq(recommendations.ref, metricLinks.recommendation))
		.where(
			and(
				recommendationsIn(db, scope),
				recommendation ? eq(recommendations.ref, recommendation) : undefined
			)
		);
	return db
		.select()
		.from(metrics)
		.where(and(inScope(scope, metrics.forceId), inArray(metrics.ref, reachable)))
		.orderBy(asc(metrics.ref));
}

export async function linksOfMetrics(db: Reader, refs: readonly string[]) {
	const { metricLinks } = db.tables;
	if (refs.length === 0) return [];
	return db
		.select()
		.from(metricLinks)
		.where(inArray(metricLinks.metric, [...refs]))
		.orderBy(asc(metricLinks.metric), asc(metricLinks.recommendation), asc(metricLinks.subPoint));
}

/** The measurements that stand, of several metrics, in order of metric and time. */
export async function measurementsOf(db: Reader, refs: readonly string[]) {
	const { measurements } = db.tables;
	if (refs.length === 0) return [];
	return db
		.select()
		.from(measurements)
		.where(and(inArray(measurements.metric, [...refs]), isNull(measurements.revisedBy)))
		.orderBy(asc(measurements.metric), asc(measurements.periodStart), asc(measurements.id));
}

/** The measurement that stands for a period, if there is one. */
export async function standingMeasurement(db: Reader, metric: string, periodStart: string) {
	const { measurements } = db.tables;
	const [row] = await db
		.select()
		.from(measurements)
		.where(
			and(
				eq(measurements.metric, metric),
				eq(measurements.periodStart, periodStart as never),
				isNull(measurements.revisedBy)
			)
		);
	return row;
}
