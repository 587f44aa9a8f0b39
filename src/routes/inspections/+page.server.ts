import { positionsInSight } from '#lib/assurance/server/position.ts';
import { decide } from '#lib/people/policy.ts';
import { signedIn } from '../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
	const ctx = signedIn(locals);
	const { all } = await positionsInSight(ctx);
	return {
		positions: all,
		may: {
			enter: ctx.actor.grants.some(({ forceId }) =>
				decide(ctx.actor, 'enter-inspection', { forceId })
			)
		}
	};
};
