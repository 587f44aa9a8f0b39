import { SPECULATION_RULES } from './rules.ts';
import type { RequestHandler } from './$types';

const BODY = JSON.stringify(SPECULATION_RULES);

/** Which links a browser may follow ahead; the hook names it in a header of every signed-in page. */
export const GET: RequestHandler = () =>
	new Response(BODY, {
		headers: {
			'content-type': 'application/speculationrules+json',
			'cache-control': 'private, max-age=3600'
		}
	});
