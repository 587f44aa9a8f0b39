import { listMetricsByPage } from '#lib/metrics/server/getMetric.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { Reading } from '#lib/ui/reading.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const asked = Number(url.searchParams.get('page') ?? '1');
	const page = Number.isSafeInteger(asked) && asked > 0 ? asked : 1;
	const { metrics, ...found } = await listMetricsByPage(signedIn(locals), page);
	return { reading: new Reading({ ...found, page, lines: metrics.map(metricLineOf) }) };
};
