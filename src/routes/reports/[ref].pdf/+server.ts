import { drawReport } from '#lib/reports/server/drawReport.ts';
import { getPrepared } from '#lib/reports/server/listReports.ts';
import { LENGTHS } from '#lib/reports/ui/compose.ts';
import { signedIn } from '../../signedIn.server.ts';
import type { RequestHandler } from './$types';

/** A numbered report as PDF, in the language of its address; drawn off the main thread. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const ctx = signedIn(locals);
	const { ref, inspection, asAt } = await getPrepared(ctx, params.ref);
	const length = LENGTHS.find((word) => word === url.searchParams.get('length')) ?? 'summary';
	const { language } = ctx;
	const pdf = await drawReport(ctx, locals.site.drawer, inspection, { asAt, length, language });
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="OFFICIAL-${ref}-${length}-${language}.pdf"`,
			'cache-control': 'no-store'
		}
	});
};
