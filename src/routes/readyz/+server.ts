import { readiness } from '#lib/integrity/server/readiness.ts';
import type { RequestHandler } from './$types';

/** Whether this process should be sent requests; while it drains, `server.js` answers no itself. */
export const GET: RequestHandler = async ({ locals: { site } }) => {
	const found = await readiness(site.db, site.disks);
	return new Response(`${found}\n`, { status: found === 'ready' ? 200 : 503 });
};
