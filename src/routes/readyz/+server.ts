import { statfs } from 'node:fs/promises';
import { answers } from '#lib/people/server/organisations.ts';
import type { RequestHandler } from './$types';

/** Ready to serve: the database answers (it migrated at the start) and more than 5 % of disk is free. */
export const GET: RequestHandler = async ({ locals }) => {
	try {
		await answers(locals.site.db);
		const { bavail, blocks } = await statfs('.');
		const ready = bavail / blocks > 0.05;
		return new Response(ready ? 'ready\n' : 'disk\n', { status: ready ? 200 : 503 });
	} catch {
		return new Response('database\n', { status: 503 });
	}
};
