import { home } from '#lib/assurance/server/home.ts';
import { leadHome } from '#lib/assurance/server/leadHome.ts';
import { preparation } from '#lib/assurance/server/preparation.ts';
import { decide } from '#lib/people/policy.ts';
import { listDrafts } from '#lib/updates/server/drafts.ts';
import { Reading } from '#lib/ui/reading.ts';
import { signedIn } from './signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const since = locals.signedIn?.beforeAt ?? null;
	const ctx = signedIn(locals);
	const roles = new Set(ctx.actor.grants.map(({ role }) => role));
	const group = roles.has('force-lead')
		? ('lead' as const)
		: roles.has('action-owner')
			? ('owner' as const)
			: roles.has('inspector')
				? ('inspector' as const)
				: ('office' as const);
	const view = await home(ctx, since);
	const inspections = view.positions.map(({ inspection }) => inspection);
	return {
		reading: new Reading({
			...view,
			firstVisit: since === null,
			group,
			lead: group === 'lead' ? await leadHome(ctx) : null,
			prepare: group === 'inspector' ? await preparation(ctx, inspections) : null,
			mayEnter: ctx.actor.grants.some((grant) => decide(ctx.actor, 'enter-inspection', grant)),
			drafts: await listDrafts(ctx),
			ownerKey: `account:${ctx.actor.id}`
		})
	};
};
