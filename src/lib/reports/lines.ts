import type { MetricView } from '#lib/metrics/server/getMetric.ts';
import type { MetricLine } from './numbers.ts';
import { valueOf } from '#lib/metrics/figures.ts';

/** A metric of today's pages as a line of a report, so that both are said and drawn alike. */
export function metricLineOf({
	metric,
	points,
	latest,
	comparison,
	...about
}: MetricView): MetricLine {
	const figure = latest?.figure ?? null;
	return {
		ref: metric.ref,
		metric: { ...metric, recommendations: about.recommendations, subPoints: about.subPoints },
		points,
		latest:
			latest && figure
				? {
						start: latest.start,
						end: latest.end,
						figure,
						value: valueOf(metric.measure, figure)
					}
				: null,
		comparison
	};
}
