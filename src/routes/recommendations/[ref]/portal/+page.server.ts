import { today } from '#lib/people/server/ctx.ts';
import { getPortalText } from '#lib/reports/server/getPast.ts';
import { asAtOf } from '../../../asAt.server.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = signedIn(locals);
	const { day } = asAtOf(ctx, url.searchParams);
	const { topic, text } = await getPortalText(ctx, params.ref, day ?? today(ctx));
	return { ref: params.ref, day, topic, text };
};
