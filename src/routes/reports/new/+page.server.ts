import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { isLocalDate } from '#lib/kernel/localDate.ts';
import { listMetrics } from '#lib/metrics/server/getMetric.ts';
import { today } from '#lib/people/server/ctx.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { prepareReport } from '#lib/reports/server/prepareReport.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const ctx = signedIn(locals);
	const ref = url.searchParams.get('inspection') ?? '';
	const { inspection, may } = await getInspection(ctx, ref);
	if (!may.prepareReport) throw new DomainError('not-allowed');
	const asked = url.searchParams.get('as-at') ?? '';
	const asAt = isLocalDate(asked) ? asked : today(ctx);
	const model = await getReport(ctx, ref, asAt);
	const metrics = await listMetrics(ctx);
	return {
		inspection,
		asAt,
		gaps: model.recommendations.flatMap(({ standing, gaps }) =>
			gaps.map((gap) => ({
				recommendation: standing.ref,
				code: gap.code,
				letter: standing.subPoints.find(({ id }) => id === gap.subPoint)?.letter ?? null
			}))
		),
		metrics: metrics.map(({ metric }) => ({ ref: metric.ref, name: metric.name })),
		key: crypto.randomUUID()
	};
};

/** Up to `most` things a person wrote, from `<name>1`, `<name>2` … */
function several(form: FormReader, name: string, most: number): BilingualText[] {
	return Array.from({ length: most }, (_, index) =>
		form.bilingual(`${name}${String(index + 1)}`)
	).filter((text) => text !== null);
}

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const asAt = form.requiredDay('asAt');
		const inspection = form.text('inspection');
		return attempt(form, 'report-prepared', async () => {
			const { ref } = await prepareReport(ctx, inspection, {
				asAt,
				metrics: form.all('metrics').slice(0, 3),
				notKnown: several(form, 'notKnown', 3),
				questions: several(form, 'question', 3),
				decisions: several(form, 'decision', 3),
				submission: form.text('submission')
			});
			return href(ctx.language, `/reports/${ref}`);
		});
	}
};
