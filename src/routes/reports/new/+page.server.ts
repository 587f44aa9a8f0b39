import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { isLocalDate } from '#lib/kernel/localDate.ts';
import { listMetrics } from '#lib/metrics/server/getMetric.ts';
import { today } from '#lib/people/server/ctx.ts';
import type { ReportDocument } from '#lib/reports/document.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { prepareReport } from '#lib/reports/server/prepareReport.ts';
import { numbersTitle } from '#lib/reports/ui/compose/numbers.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

/** How many metrics, questions, decisions and unknowns two pages hold. */
const MOST = 3;

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
		numbersTitle: numbersTitle(inspection.programme, MOST),
		incomplete: model.recommendations
			.filter(({ gaps }) => gaps.length > 0)
			.map(({ standing, gaps }) => ({
				ref: standing.ref,
				topic: standing.asked.topic,
				gaps: gaps.map(({ code, subPoint }) => ({
					code,
					letter: standing.subPoints.find(({ id }) => id === subPoint)?.letter ?? null
				}))
			})),
		metrics: metrics.map(({ metric }) => ({ ref: metric.ref, name: metric.name })),
		key: crypto.randomUUID()
	};
};

/** The things a person wrote, from `<name>1`, `<name>2` … */
function several(form: FormReader, name: string): BilingualText[] {
	return Array.from({ length: MOST }, (_, index) =>
		form.bilingual(`${name}${String(index + 1)}`)
	).filter((text) => text !== null);
}

/** The form's own name of the first text of a section, beside which `too-long` is said. */
const FIELDS: Readonly<Record<string, string>> = {
	notKnown: 'notKnown1',
	questions: 'question1',
	decisions: 'decision1'
};

function besideItsField(error: unknown): never {
	if (!(error instanceof DomainError) || error.data.reason !== 'too-long') throw error;
	throw new DomainError('invalid', { ...error.data, field: FIELDS[String(error.data.field)] });
}

export const actions: Actions = {
	default: async ({ locals, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const asAt = form.requiredDay('asAt', m.reports_as_at({}, { locale: ctx.language }));
		const inspection = form.text('inspection');
		if (form.all('metrics').length > MOST) form.wrong('metrics', 'three-at-most');
		return attempt(form, 'report-prepared', async () => {
			const written = {
				asAt,
				metrics: form.all('metrics'),
				notKnown: several(form, 'notKnown'),
				questions: several(form, 'question'),
				decisions: several(form, 'decision'),
				submission: form.text('submission')
			};
			const trial = (document: ReportDocument) => locals.site.drawer.draw(document);
			const { ref } = await prepareReport(ctx, inspection, written, trial).catch(besideItsField);
			return href(ctx.language, `/reports/${ref}`);
		});
	}
};
