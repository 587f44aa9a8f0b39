import { and, eq, inArray, isNull, type SQL } from 'drizzle-orm';
import { ascending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import type { Page } from '#lib/db/server/order.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn } from '#lib/people/server/scope.repository.ts';
import { reachedByLinks, recommendationsIn } from '#lib/recommendations/server/repository.ts';

/** A metric, if the scope reaches a recommendation it is about. */
export const findMetric = one(
	keptIn((db: Reader, scope: Scope, ref: Given) => {
		const { metrics } = db.tables;
		return db
			.select()
			.from(metrics)
			.where(and(eq(metrics.ref, ref), reached(db, scope)));
	})
);

/** The metrics a scope reaches, or those of one recommendation it reaches, in order of ref. */
export const metricsIn = keptIn((db: Reader, scope: Scope, recommendation?: Given) => {
	const { metrics } = db.tables;
	return db
		.select()
		.from(metrics)
		.where(and(recommendation ? linkedTo(db, recommendation) : undefined, reached(db, scope)))
		.orderBy(ascending(metrics.ref));
});

/** A page of the metrics a scope reaches, in order of ref, and how many there are. */
export async function pageOfMetrics(db: Reader, scope: Scope, page: Page) {
	const { metrics } = db.tables;
	const where = reached(db, scope);
	const rows = await db
		.select()
		.from(metrics)
		.where(where)
		.orderBy(ascending(metrics.ref))
		.limit(page.size)
		.offset(page.from);
	return { rows, total: await db.$count(metrics, where) };
}

/** The WHERE of the metrics about a recommendation the scope reaches. */
function reached(db: Reader, scope: Scope): SQL | undefined {
	const { metrics, metricLinks } = db.tables;
	return reachedByLinks(db, scope, metrics.forceId, {
		own: eq(metricLinks.metric, metrics.ref),
		recommendation: metricLinks.recommendation
	});
}

function linkedTo(db: Reader, recommendation: Given): SQL {
	const { metrics, metricLinks } = db.tables;
	const about = db
		.select({ metric: metricLinks.metric })
		.from(metricLinks)
		.where(eq(metricLinks.recommendation, recommendation));
	return inArray(metrics.ref, about);
}

/** What people call the recommendations that metrics are about, by ref, as far as a scope reaches. */
export async function topicsOf(db: Reader, scope: Scope, refs: readonly string[]) {
	const { recommendations } = db.tables;
	if (refs.length === 0) return [];
	return db
		.select({ ref: recommendations.ref, topic: recommendations.topic })
		.from(recommendations)
		.where(and(inArray(recommendations.ref, [...refs]), recommendationsIn(db, scope)))
		.orderBy(ascending(recommendations.ref));
}

/** The measurements of a metric that others replaced, with the day they did, a period's last first. */
export async function replacedMeasurements(db: Reader, metric: string) {
	const { measurements } = db.tables;
	const rows = await db
		.select()
		.from(measurements)
		.where(eq(measurements.metric, metric))
		.orderBy(ascending(measurements.periodStart), ascending(measurements.id));
	const replacedBy = new Map(rows.map((row) => [row.revisedBy, row]));
	return rows
		.filter(({ revisedBy }) => revisedBy === null)
		.flatMap((standing) => {
			const replaced: { start: LocalDate; figure: typeof standing.figure; until: LocalDate }[] = [];
			let by = standing;
			for (let old = replacedBy.get(by.id); old; old = replacedBy.get(by.id)) {
				replaced.push({ start: old.periodStart, figure: old.figure, until: by.recordedOn });
				by = old;
			}
			return replaced;
		});
}

export const linksOfMetrics = kept((db: Reader, refs: Given[]) => {
	const { metricLinks } = db.tables;
	return db
		.select()
		.from(metricLinks)
		.where(inArray(metricLinks.metric, refs))
		.orderBy(
			ascending(metricLinks.metric),
			ascending(metricLinks.recommendation),
			ascending(metricLinks.subPoint)
		);
});

/** The measurements that stand, of several metrics, in order of metric and time. */
export const measurementsOf = kept((db: Reader, refs: Given[]) => {
	const { measurements } = db.tables;
	return db
		.select()
		.from(measurements)
		.where(and(inArray(measurements.metric, refs), isNull(measurements.revisedBy)))
		.orderBy(
			ascending(measurements.metric),
			ascending(measurements.periodStart),
			ascending(measurements.id)
		);
});

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
