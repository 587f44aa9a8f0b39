import { redirect } from '@sveltejs/kit';
import { href } from '#lib/kernel/href.ts';
import { LANGUAGES } from '#lib/kernel/languages.ts';
import { isLocalDate } from '#lib/kernel/localDate.ts';
import { drawReport } from '#lib/reports/server/drawReport.ts';
import { LENGTHS } from '#lib/reports/ui/compose.ts';
import { asPage, orPage } from '../../../refusal.server.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

/**
 * The report of a day as PDF; drawn off the main thread, and appends nothing. A day it cannot be of
 * leads to the report's page, which says so beside the field.
 */
export const GET: RequestHandler = asPage(async ({ locals, params, url }: RequestEvent) => {
	const asAt = url.searchParams.get('as-at') ?? '';
	const length = LENGTHS.find((word) => word === url.searchParams.get('length')) ?? 'summary';
	const language =
		LANGUAGES.find((word) => word === url.searchParams.get('language')) ?? locals.language;
	const ctx = signedIn(locals);
	const page = href(
		ctx.language,
		`/inspections/${params.ref}/report?as-at=${encodeURIComponent(asAt)}&length=${length}`
	);
	if (!isLocalDate(asAt)) redirect(303, page);
	const asked = { asAt, length, language };
	const pdf = await orPage(drawReport(ctx, locals.site.drawer, params.ref, asked), page);
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="OFFICIAL-${params.ref}-${asAt}-${length}-${language}.pdf"`,
			'cache-control': 'no-store'
		}
	});
});
