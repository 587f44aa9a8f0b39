import { DomainError } from '#lib/kernel/errors.ts';
import { decide, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { compare } from '../figures.ts';
import { latestOf, type Point } from '../series.ts';
import {
	findMetric,
	linksOfMetrics,
	measurementsOf,
	metricsIn,
	pageOfMetrics,
	replacedMeasurements,
	topicsOf
} from './repository.ts';

const ON_A_PAGE = 50;
type Row = NonNullable<Awaited<ReturnType<typeof findMetric>>>;

/** A metric with its points, its latest figure and how that compares. */
export interface MetricView {
	metric: Row;
	points: Point[];
	latest: Point | null;
	comparison: ReturnType<typeof compare>;
	recommendations: string[];
	subPoints: string[];
}

/** A metric this actor can see, and whether they may enter figures. */
export async function getMetric(ctx: Ctx, ref: string) {
	const metric = await findMetric(ctx.db.read, scope(ctx.actor), ref);
	if (!metric) throw new DomainError('not-found');
	const [view] = await views(ctx, [metric]);
	if (!view) throw new DomainError('not-found');
	return {
		...view,
		topics: await topicsOf(ctx.db.read, scope(ctx.actor), view.recommendations),
		replaced: await replacedMeasurements(ctx.db.read, ref),
		may: { record: decide(ctx.actor, 'record-measurement', metric) }
	};
}

/** A page of the metrics this actor can see, with what they are about, and whether one may define. */
export async function listMetricsByPage(ctx: Ctx, page: number) {
	const reach = scope(ctx.actor);
	const from = (page - 1) * ON_A_PAGE;
	const { rows, total } = await pageOfMetrics(ctx.db.read, reach, { size: ON_A_PAGE, from });
	const metrics = await views(ctx, rows);
	const refs = [...new Set(metrics.flatMap(({ recommendations }) => recommendations))];
	return {
		metrics,
		total,
		pages: Math.max(1, Math.ceil(total / ON_A_PAGE)),
		topics: await topicsOf(ctx.db.read, reach, refs),
		may: { define: ctx.actor.grants.some((grant) => decide(ctx.actor, 'define-metric', grant)) }
	};
}

/** The metrics this actor can see, or those of one recommendation. */
export async function listMetrics(ctx: Ctx, about: { recommendation?: string } = {}) {
	return views(ctx, await metricsIn(ctx.db.read, scope(ctx.actor), about.recommendation));
}

async function views(ctx: Ctx, metrics: readonly Row[]): Promise<MetricView[]> {
	const refs = metrics.map(({ ref }) => ref);
	const [measurements, links] = await Promise.all([
		measurementsOf(ctx.db.read, refs),
		linksOfMetrics(ctx.db.read, refs)
	]);
	const measured = Map.groupBy(measurements, ({ metric }) => metric);
	return metrics.map((metric) => {
		const points = (measured.get(metric.ref) ?? []).map((row) => ({
			start: row.periodStart,
			end: row.periodEnd,
			figure: row.figure,
			noFigure: row.noFigure,
			note: row.note,
			annotation: row.annotation,
			revisions: 0
		}));
		const latest = latestOf(points) ?? null;
		const own = links.filter((link) => link.metric === metric.ref);
		return {
			metric,
			points,
			latest,
			comparison: compare(
				metric.measure,
				metric.better,
				metric.baseline?.figure ?? null,
				latest?.figure ?? null
			),
			recommendations: [...new Set(own.map(({ recommendation }) => recommendation))],
			subPoints: own.flatMap(({ subPoint }) => (subPoint === '' ? [] : [subPoint]))
		};
	});
}
