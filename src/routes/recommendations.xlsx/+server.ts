import { drawXlsx } from '#lib/reports/server/drawSheet.ts';
import { asPage } from '../refusal.server.ts';
import { registerFile } from '../registerFile.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** The register as a spreadsheet: every row that the filter of the address shows. */
export const GET: RequestHandler = asPage(async ({ locals, url }: RequestEvent) => {
	const { sheet, name } = await registerFile(locals, url);
	return new Response(new Uint8Array(await drawXlsx(sheet)), {
		headers: {
			'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
			'content-disposition': `attachment; filename="${name}.xlsx"`
		}
	});
});
