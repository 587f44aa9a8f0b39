import { href } from '#lib/kernel/href.ts';
import { periodFrom } from '#lib/metrics/periods.ts';
import { getMetric } from '#lib/metrics/server/getMetric.ts';
import { recordMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import { today } from '#lib/people/server/ctx.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const view = await getMetric(signedIn(locals), params.ref);
	return { ...view, line: metricLineOf(view), key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { metric } = await getMetric(ctx, params.ref);
		const form = await readForm(request, locals);
		const month = form.text('month').padStart(2, '0');
		const period = periodFrom(
			metric.frequency === 'yearly' ? 'yearly' : 'monthly',
			`${form.text('year')}-${month}`
		);
		if (!period) form.wrong('month', 'period');
		else if (period.end > today(ctx)) form.wrong('month', 'period-not-ended');
		const [numerator, denominator] = [form.whole('numerator'), form.whole('denominator')];
		const [value, cases] = [form.number('value'), form.whole('cases')];
		const noFigure = form.bilingual('noFigure');
		return attempt(form, 'measurement-recorded', async () => {
			if (!period) return '';
			await recordMeasurement(ctx, params.ref, {
				periodStart: period.start,
				periodEnd: period.end,
				figure: noFigure ? null : { numerator, denominator, value, cases },
				noFigure,
				note: form.bilingual('note'),
				submission: form.text('submission')
			});
			return href(ctx.language, `/metrics/${params.ref}`);
		});
	}
};
