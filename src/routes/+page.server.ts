import { home } from '#lib/assurance/server/home.ts';
import { Reading } from '#lib/ui/reading.ts';
import { signedIn } from './signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const since = locals.signedIn?.beforeAt ?? null;
	const ctx = signedIn(locals);
	const roles = new Set(ctx.actor.grants.map(({ role }) => role));
	const group = roles.has('inspector')
		? ('inspector' as const)
		: roles.has('force-lead') || roles.has('action-owner')
			? ('force' as const)
			: ('office' as const);
	return {
		reading: new Reading({ ...(await home(ctx, since)), firstVisit: since === null, group })
	};
};
