import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { figuresFrom, MOST_ROWS } from '#lib/metrics/paste.ts';
import { getMetric } from '#lib/metrics/server/getMetric.ts';
import { recordMeasurements } from '#lib/metrics/server/recordMeasurement.ts';
import { today } from '#lib/people/server/ctx.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, refuse, signedIn } from '../../../signedIn.server.ts';
import { readLines, valuesOf } from './lines.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { metric, points, may } = await getMetric(signedIn(locals), params.ref);
	if (!may.record) throw new DomainError('not-allowed');
	return { metric, points, key: crypto.randomUUID() };
};

export const actions: Actions = {
	/** Reads what was pasted into proposed lines, each with what is wrong with it; stores nothing. */
	read: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { metric, points } = await getMetric(ctx, params.ref);
		const form = await readForm(request, locals);
		const text = form.required('text', m.metrics_paste_text({}, { locale: ctx.language }));
		const rows = figuresFrom(text, metric.measure, metric.frequency);
		if (form.ok && rows.length === 0) form.wrong('text', 'no-line-read');
		if (rows.length > MOST_ROWS) form.wrong('text', 'too-many-lines', { most: MOST_ROWS });
		if (!form.ok) return refuse(form);
		const proposed = new FormData();
		for (const [name, value] of Object.entries(valuesOf(rows, metric.measure, ctx.language)))
			proposed.set(name, value);
		const check = new FormReader(proposed, ctx.language);
		readLines(check, metric, points, today(ctx));
		return check.ok ? check.state() : refuse(check);
	},

	/** Records the ticked lines together, once every one of them is right. */
	record: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { metric, points } = await getMetric(ctx, params.ref);
		const form = await readForm(request, locals);
		const lines = readLines(form, metric, points, today(ctx));
		if (lines.length === 0) form.wrong('use-1', 'no-line-chosen');
		const words = (text: string): BilingualText | null =>
			text === '' ? null : { [ctx.language]: text };
		return attempt(form, 'measurements-recorded', async () => {
			await recordMeasurements(
				ctx,
				params.ref,
				lines.map(({ number, period, figure, note, revises }) => ({
					periodStart: period.start,
					periodEnd: period.end,
					figure,
					noFigure: figure ? null : words(note),
					note: figure || revises ? words(note) : null,
					submission: `${form.text('submission')}-${String(number)}`
				}))
			).catch((error: unknown) => {
				throw besideItsLine(error, lines);
			});
			return href(ctx.language, `/metrics/${params.ref}`);
		});
	}
};

/** What somebody else's figure makes wrong meanwhile, beside the field of the line it is about. */
function besideItsLine(error: unknown, lines: readonly { number: number }[]): unknown {
	if (!(error instanceof DomainError) || typeof error.data.row !== 'number') return error;
	const { field, row } = error.data;
	const number = lines[row]?.number ?? 1;
	const name = field === 'note' || field === 'noFigure' ? 'words' : String(field);
	return new DomainError(error.code, { ...error.data, field: `${name}-${String(number)}` });
}
