import { listInspections } from '#lib/inspections/server/getInspection.ts';
import { decide } from '#lib/people/policy.ts';
import { organisations } from '#lib/people/server/organisations.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = signedIn(locals);
	const [inspections, names] = await Promise.all([listInspections(ctx), organisations(ctx.db)]);
	return {
		inspections,
		forces: Object.fromEntries(names.map(({ id, name }) => [id, name])),
		may: {
			enter: ctx.actor.grants.some(({ forceId }) =>
				decide(ctx.actor, 'enter-inspection', { forceId })
			)
		}
	};
};
