import { rate } from '#lib/assurance/server/rate.ts';
import { RATINGS } from '#lib/kernel/lists.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { m } from '#paraglide/messages.js';
import { formAction, formOf, openedFor } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = await openedFor(event, 'rate');
	const { lastUpdate, opinions, gaps, force, subPoints, evidence, metrics } = view;
	return {
		...formOf(view),
		lastUpdate,
		opinions,
		gaps,
		force,
		subPoints,
		evidence,
		metrics: metrics.map((metric) => ({ ref: metric.metric.ref, line: metricLineOf(metric) }))
	};
};

export const actions: Actions = {
	default: formAction(
		'rated',
		(form, say) => ({
			rating: form.choice('rating', RATINGS, m.assurance_rating({}, say)),
			reasons: form.requiredBilingual('reasons', m.assurance_reasons({}, say)),
			version: form.whole('version') ?? 0
		}),
		rate
	)
};
