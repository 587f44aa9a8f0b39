import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { rate } from '#lib/assurance/server/rate.ts';
import type { Rating } from '#lib/kernel/lists.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import type { Person, World } from './world.ts';

/** How the force and the Commissioner speak of a recommendation, which is asked for at each word. */
export function speaking(of: () => { here: World; ref: string }) {
	return {
		release(on: string, status: 'in-progress' | 'complete' = 'in-progress') {
			const { here, ref } = of();
			return releaseUpdate(here.as('lead', on), ref, { summary: { en: 'An account.' }, status });
		},
		async rateOn(on: string, rating: Rating, person: Person = 'approver') {
			const { here, ref } = of();
			const ctx = here.as(person, on);
			const { version } = await getRow(ctx, ref);
			return rate(ctx, ref, { rating, reasons: { en: `Reasons of ${on}.` }, version });
		},
		async opinions(on = '2019-11-15') {
			const { here, ref } = of();
			return (await getRecommendation(here.as('approver', on), ref)).opinions;
		}
	};
}
