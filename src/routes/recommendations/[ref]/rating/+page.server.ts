import { rate } from '#lib/assurance/server/rate.ts';
import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { RATINGS } from '#lib/kernel/lists.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const view = await getRecommendation(signedIn(locals), params.ref);
	if (!view.may.rate) throw new DomainError('not-allowed');
	const { recommendation, lastUpdate, opinions, gaps, force, subPoints, evidence, metrics } = view;
	return {
		recommendation,
		lastUpdate,
		opinions,
		gaps,
		force,
		subPoints,
		evidence,
		metrics: metrics.map((metric) => ({ ref: metric.metric.ref, line: metricLineOf(metric) })),
		key: crypto.randomUUID()
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const form = await readForm(request, locals);
		const rating = form.choice('rating', RATINGS, m.assurance_rating({}, { locale: language }));
		const reasons = form.requiredBilingual(
			'reasons',
			m.assurance_reasons({}, { locale: language })
		);
		return attempt(form, 'rated', async () => {
			const version = form.whole('version') ?? 0;
			await rate(ctx, params.ref, {
				rating,
				reasons,
				version,
				submission: form.text('submission')
			});
			return href(language, `/recommendations/${params.ref}`);
		});
	}
};
