import { getMetric } from '#lib/metrics/server/getMetric.ts';
import { today } from '#lib/people/server/ctx.ts';
import { drawCsv } from '#lib/reports/server/drawSheet.ts';
import { metricSheet } from '#lib/reports/ui/compose/metricSheet.ts';
import { asPage } from '../../refusal.server.ts';
import { signedIn } from '../../signedIn.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** A metric's figures as CSV. */
export const GET: RequestHandler = asPage(async ({ locals, params }: RequestEvent) => {
	const ctx = signedIn(locals);
	const { metric, points } = await getMetric(ctx, params.ref);
	const sheet = metricSheet(
		{ ...metric, points, asAt: today(ctx), sample: locals.demo },
		locals.language
	);
	return new Response(drawCsv(sheet), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="OFFICIAL-${metric.ref}-${today(ctx)}.csv"`
		}
	});
});
