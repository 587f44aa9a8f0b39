import { searchFrom } from '#lib/search/query.ts';
import { search } from '#lib/search/server/search.ts';
import { Reading } from '#lib/ui/reading.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const query = searchFrom(url.searchParams);
	return { reading: new Reading({ query, groups: await search(signedIn(locals), query) }) };
};
