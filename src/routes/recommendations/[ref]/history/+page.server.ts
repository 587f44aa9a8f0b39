import { history } from '#lib/recommendations/server/history.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { eventChanges } from '../../../eventChanges.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const { ref, topic } = await getRow(ctx, params.ref);
	return { ref, topic, changes: eventChanges(await history(ctx, params.ref)).toReversed() };
};
