import { DomainError } from '#lib/kernel/errors.ts';
import { LANGUAGES } from '#lib/kernel/languages.ts';
import { isLocalDate } from '#lib/kernel/localDate.ts';
import { drawReport } from '#lib/reports/server/drawReport.ts';
import { LENGTHS } from '#lib/reports/ui/compose.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { RequestHandler } from './$types';

/** The report of a day as PDF; drawn off the main thread, and appends nothing. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
	const asAt = url.searchParams.get('as-at') ?? '';
	const length = LENGTHS.find((word) => word === url.searchParams.get('length')) ?? 'summary';
	const language =
		LANGUAGES.find((word) => word === url.searchParams.get('language')) ?? locals.language;
	if (!isLocalDate(asAt))
		throw new DomainError('invalid', { field: 'asAt', reason: 'date-impossible' });
	const ctx = signedIn(locals);
	const pdf = await drawReport(ctx, locals.site.drawer, params.ref, { asAt, length, language });
	return new Response(new Uint8Array(pdf), {
		headers: {
			'content-type': 'application/pdf',
			'content-disposition': `inline; filename="OFFICIAL-${params.ref}-${asAt}-${length}-${language}.pdf"`,
			'cache-control': 'no-store'
		}
	});
};
