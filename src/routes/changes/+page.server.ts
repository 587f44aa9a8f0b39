import { redirect } from '@sveltejs/kit';
import { allChanges } from '#lib/assurance/server/changedSince.ts';
import { href } from '#lib/kernel/href.ts';
import { Reading } from '#lib/ui/reading.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const asked = Number(url.searchParams.get('page') ?? '1');
	const page = Number.isInteger(asked) && asked > 0 ? asked : 1;
	const found = await allChanges(ctx, page);
	if (page > found.pages) {
		redirect(303, href(ctx.language, `/changes?page=${String(found.pages)}`));
	}
	return { reading: new Reading({ page, ...found }) };
};
