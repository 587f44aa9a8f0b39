import { endedPeriods, nextPeriod, periodWords } from '#lib/metrics/periods.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { loadStep, stepActions } from '../step.server.ts';
import { figureParts, readNumbers } from '../readNumbers.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { page, shown } = await loadStep(event, 'numbers');
	const { today, language } = page.asked;
	return {
		...shown,
		metrics: page.view.metrics.map((view) => {
			const ended = endedPeriods(view.metric.frequency, today);
			return {
				ref: view.metric.ref,
				name: view.metric.name,
				parts: figureParts(view.metric.measure),
				line: { ...metricLineOf(view), points: [] },
				periods: ended.map((one) => ({ value: one.start, text: periodWords(language, one) })),
				next: nextPeriod(ended, view.points)?.start
			};
		})
	};
};

export const actions: Actions = stepActions('numbers', readNumbers);
