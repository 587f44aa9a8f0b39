import { drawCsv } from '#lib/reports/server/drawSheet.ts';
import { asPage } from '../refusal.server.ts';
import { registerFile } from '../registerFile.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** The register as CSV: every row that the filter of the address shows. */
export const GET: RequestHandler = asPage(async ({ locals, url }: RequestEvent) => {
	const { sheet, name } = await registerFile(locals, url);
	return new Response(drawCsv(sheet), {
		headers: {
			'content-type': 'text/csv; charset=utf-8',
			'content-disposition': `attachment; filename="${name}.csv"`
		}
	});
});
