import type { LocalDate } from '#lib/kernel/localDate.ts';
import { compare, valueOf, type Comparison, type Figure } from '#lib/metrics/figures.ts';
import { latestOf, type Point, type Series } from '#lib/metrics/series.ts';

/** A metric of the report: its definition, its points as at the day, and how the last compares. */
export interface MetricLine {
	ref: string;
	metric: Series['metric'];
	points: Point[];
	latest: { start: LocalDate; end: LocalDate; figure: Figure; value: number | null } | null;
	comparison: Comparison;
}

/** A metric as at the report's day. */
export function metricLine({ metric, points }: Series): MetricLine {
	const latest = latestOf(points);
	const figure = latest?.figure ?? null;
	return {
		ref: metric.ref,
		metric,
		points,
		latest:
			latest && figure
				? { start: latest.start, end: latest.end, figure, value: valueOf(metric.measure, figure) }
				: null,
		comparison: compare(metric.measure, metric.better, metric.baseline?.figure ?? null, figure)
	};
}
