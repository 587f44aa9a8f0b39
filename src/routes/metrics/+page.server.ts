import { listMetrics } from '#lib/metrics/server/getMetric.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const metrics = await listMetrics(signedIn(locals));
	return { metrics: metrics.map((view) => ({ ref: view.metric.ref, line: metricLineOf(view) })) };
};
