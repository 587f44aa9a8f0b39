import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { href } from '#lib/kernel/href.ts';
import { DIRECTIONS, FREQUENCIES, MEASURES } from '#lib/kernel/lists.ts';
import { defineMetric } from '#lib/metrics/server/defineMetric.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../../signedIn.server.ts';
import { aboutOf, formOf, openedFor } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = await openedFor(event, 'define-metric');
	return { ...formOf(view), subPoints: view.subPoints, about: aboutOf(event, view) };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const say = { locale: language };
		const form = await readForm(request, locals);
		const name = form.requiredBilingual('name', m.metrics_name({}, say));
		const definition = form.requiredBilingual('definition', m.reports_num_definition({}, say));
		const measure = form.choice('measure', MEASURES, m.metrics_measure({}, say));
		const better = form.choice('better', DIRECTIONS, m.reports_num_better({}, say));
		const frequency = form.choice('frequency', FREQUENCIES, m.metrics_frequency({}, say));
		const sourceSystem = form.requiredBilingual('sourceSystem', m.reports_num_source({}, say));
		const target = form.number('target');
		const [numerator, denominator] = [
			form.whole('baselineNumerator'),
			form.whole('baselineDenominator')
		];
		const [value, cases] = [form.number('baselineValue'), form.whole('baselineCases')];
		const period = form.bilingual('baselinePeriod');
		const given = numerator !== null || value !== null;
		if (given && !period)
			form.wrong('baselinePeriod', 'text-missing', { label: m.metrics_baseline_period({}, say) });
		if (numerator !== null && denominator !== null && numerator > denominator) {
			form.wrong('baselineNumerator', 'more-than-denominator', { numerator, denominator });
		}
		return attempt(form, 'metric-defined', async () => {
			const { recommendation } = await getRecommendation(ctx, params.ref);
			const { ref } = await defineMetric(ctx, {
				forceId: recommendation.forceId,
				name,
				definition,
				measure,
				unit: measure === 'proportion' ? 'percent' : measure === 'median' ? 'minutes' : 'count',
				better,
				frequency,
				sourceSystem,
				target,
				baseline:
					given && period ? { figure: { numerator, denominator, value, cases }, period } : null,
				recommendations: [params.ref],
				subPoints: form.all('subPoints'),
				submission: form.text('submission')
			});
			return href(language, `/metrics/${ref}`);
		});
	}
};
