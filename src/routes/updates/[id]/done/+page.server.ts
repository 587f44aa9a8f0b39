import { filterFrom } from '#lib/assurance/filter.ts';
import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { register } from '#lib/assurance/server/register.ts';
import { Reading } from '#lib/ui/reading.ts';
import { getUpdate } from '#lib/updates/server/getUpdate.ts';
import { broughtBy } from '#lib/updates/server/broughtBy.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const { update } = await getUpdate(ctx, params.id);
	const { recommendation, inspection, may, opinions } = await getRecommendation(
		ctx,
		update.recommendation
	);
	const filter = filterFrom(
		new URLSearchParams({ inspection: inspection.ref, sort: 'due', size: '100' })
	);
	const { rows } = await register(ctx, filter);
	const open = rows.filter(
		({ ref, opinions: other }) => ref !== recommendation.ref && other.status !== 'complete'
	);
	return {
		reading: new Reading({
			update,
			recommendation,
			brought: await broughtBy(ctx, update),
			/** Whether it can be submitted to the Commissioner now. */
			submit:
				update.state === 'released' &&
				update.status === 'complete' &&
				may.submit &&
				opinions.commissioner !== 'considering',
			next: open[0] ? { ref: open[0].ref, topic: open[0].topic } : null,
			key: crypto.randomUUID()
		})
	};
};
