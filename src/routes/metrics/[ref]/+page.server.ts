import { href } from '#lib/kernel/href.ts';
import { endedPeriods, nextPeriod, type Period } from '#lib/metrics/periods.ts';
import { annotateMeasurement } from '#lib/metrics/server/annotateMeasurement.ts';
import { getMetric } from '#lib/metrics/server/getMetric.ts';
import { recordMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import { today } from '#lib/people/server/ctx.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { m } from '#paraglide/messages.js';
import { figureOrReason } from '../../figureOrReason.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const view = await getMetric(ctx, params.ref);
	const ended = endedPeriods(view.metric.frequency, today(ctx));
	return {
		...view,
		line: metricLineOf(view),
		periods: ended,
		next: nextPeriod(ended, view.points)?.start ?? null,
		key: crypto.randomUUID()
	};
};

export const actions: Actions = {
	record: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { metric } = await getMetric(ctx, params.ref);
		const form = await readForm(request, locals);
		const periods = new Map<string, Period>(
			endedPeriods(metric.frequency, today(ctx)).map((one) => [one.start, one])
		);
		const label = m.metrics_period({}, { locale: ctx.language });
		const start = form.choice('period', [...periods.keys()], label);
		const period = periods.get(start);
		const [numerator, denominator] = [form.whole('numerator'), form.whole('denominator')];
		const [value, cases] = [form.number('value'), form.whole('cases')];
		const noFigure = form.bilingual('noFigure');
		figureOrReason(form, { field: 'noFigure', given: noFigure !== null }, [
			'numerator',
			'denominator',
			'value',
			'cases'
		]);
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
	},

	annotate: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { points } = await getMetric(ctx, params.ref);
		const form = await readForm(request, locals);
		const say = { locale: ctx.language };
		const periodStart = form.choice(
			'annotated',
			points.map(({ start }) => start),
			m.metrics_period({}, say)
		);
		const note = form.requiredBilingual('annotation', m.metrics_annotate_text({}, say));
		return attempt(form, 'measurement-annotated', async () => {
			const submission = form.text('submission');
			await annotateMeasurement(ctx, params.ref, { periodStart, note, submission });
			return href(ctx.language, `/metrics/${params.ref}`);
		});
	}
};
