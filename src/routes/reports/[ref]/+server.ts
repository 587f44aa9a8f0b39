import { redirect } from '@sveltejs/kit';
import { href } from '#lib/kernel/href.ts';
import { getPrepared } from '#lib/reports/server/listReports.ts';
import { asPage } from '../../refusal.server.ts';
import { signedIn } from '../../signedIn.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** A prepared report is the report of its inspection as at its day. */
export const GET: RequestHandler = asPage(async ({ locals, params, url }: RequestEvent) => {
	const ctx = signedIn(locals);
	const { inspection, asAt } = await getPrepared(ctx, params.ref);
	// What a form told of it goes on to where it is read.
	const query = new URLSearchParams(url.searchParams);
	query.set('as-at', asAt);
	query.set('length', 'summary');
	redirect(303, href(ctx.language, `/inspections/${inspection}/report?${query.toString()}`));
});
