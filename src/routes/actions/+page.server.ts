import { redirect } from '@sveltejs/kit';
import { actionFilterFrom, actionQueryOf } from '#lib/actions/filter.ts';
import { listOfActions } from '#lib/actions/server/listOfActions.ts';
import { href } from '#lib/kernel/href.ts';
import { Reading } from '#lib/ui/reading.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const filter = actionFilterFrom(url.searchParams);
	const found = await listOfActions(ctx, filter);
	if (filter.page > found.pages) {
		redirect(303, href(ctx.language, `/actions${actionQueryOf(filter, { page: found.pages })}`));
	}
	return { reading: new Reading({ filter, ...found }) };
};
