import { MOST, proposalsFrom } from '#lib/imports/paste.ts';
import { methodology } from '#lib/inspections/methodologies.ts';
import { getInspection } from '#lib/inspections/server/getInspection.ts';
import type { TimeLimit } from '#lib/kernel/deadline.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { LANGUAGES, type Language } from '#lib/kernel/languages.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { RECOMMENDATION_KINDS } from '#lib/kernel/lists.ts';
import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';
import type { RecommendationInput } from '#lib/recommendations/input.ts';
import { enterRecommendations } from '#lib/recommendations/server/enterRecommendation.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, refuse, signedIn } from '../../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';
import { LIMITS, valuesOf } from './rows.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const { inspection, may } = await getInspection(ctx, params.ref);
	if (!may.enterRecommendation) throw new DomainError('not-allowed');
	const chapters = methodology(inspection.methodology)?.chapters ?? [];
	return { inspection, chapters, key: crypto.randomUUID() };
};

export const actions: Actions = {
	/** Reads what was pasted into proposed rows; stores nothing. */
	read: async ({ locals, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const text = form.required('text', m.imports_text({}, { locale: ctx.language }));
		const proposals = proposalsFrom(text);
		if (form.ok && proposals.length === 0) form.wrong('text', 'nothing-read');
		if (!form.ok) return refuse(form);
		const { values } = form.state();
		return {
			values: { ...values, ...valuesOf(proposals), count: String(proposals.length) },
			errors: []
		};
	},

	/** Enters the rows that were left in, all at once, when every one of them is right. */
	enter: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { inspection } = await getInspection(ctx, params.ref);
		const form = await readForm(request, locals);
		const language = LANGUAGES.find((word) => word === form.text('language')) ?? ctx.language;
		const source = form.required(
			'sourceTitle',
			m.recommendations_source({}, { locale: ctx.language })
		);
		const link = form.text('sourceLink');
		if (link !== '' && !safeLink(link)) form.wrong('sourceLink', 'link');
		const rows = rowsOf(form, language, ctx.language, inspection.publishedOn).map((row) => ({
			...row,
			sourceTitle: source,
			sourceLink: link || null,
			compared: form.text('compared') === 'yes'
		}));
		if (rows.length === 0) form.wrong('use-1', 'nothing-chosen');
		return attempt(form, 'recommendations-entered', async () => {
			await enterRecommendations(ctx, params.ref, rows);
			return href(ctx.language, `/inspections/${params.ref}#clocks`);
		});
	}
};

type Row = Omit<RecommendationInput, 'sourceTitle'>;

/** The rows left in, in the language of the text; what is wrong is said in the reader's own. */
function rowsOf(form: FormReader, language: Language, own: Language, since: LocalDate): Row[] {
	const count = Math.min(MOST, form.whole('count') ?? 0);
	const rows: Row[] = [];
	for (let at = 1; at <= count; at += 1) {
		const name = (field: string) => `${field}-${String(at)}`;
		if (form.text(name('use')) !== 'yes') continue;
		const say = { locale: own };
		const kind = form.choice(name('kind'), RECOMMENDATION_KINDS, m.recommendations_kind({}, say));
		const topic = form.required(name('topic'), m.recommendations_topic({}, say));
		const words = form.required(name('words'), m.recommendations_words({}, say));
		const lines = (field: string) =>
			form
				.text(name(field))
				.split('\n')
				.map((line) => line.replace(/^[-•*\s]+/, '').trim())
				.filter(Boolean)
				.map((line) => ({ [language]: line }));
		const subPoints = lines('subPoints');
		if (subPoints.length > 26) form.wrong(name('subPoints'), 'too-many', { maximum: 26 });
		rows.push({
			kind,
			topic: { [language]: topic || '-' },
			words: { [language]: words || '-' },
			timeLimit: limitOf(form, name, since),
			chapter: form.text(name('chapter')) || null,
			subPoints,
			partners: lines('partners'),
			// By its number as pasted: the same row sent again is the same, whatever else is left out.
			submission: `${form.text('submission')}-${String(at)}`
		});
	}
	return rows;
}

function limitOf(form: FormReader, name: (field: string) => string, since: LocalDate): TimeLimit {
	const kind = LIMITS.find((word) => word === form.text(name('limit'))) ?? 'not-stated';
	if (kind === 'immediately' || kind === 'not-stated') return { kind };
	if (kind === 'fixed-day') {
		const on = parseTypedDate(form.text(name('on')));
		if (!isLocalDate(on)) form.wrong(name('on'), on);
		else if (on < since) form.wrong(name('on'), 'before-publication');
		else return { kind, on };
		return { kind: 'not-stated' };
	}
	const count = form.whole(name('number'));
	if (count !== null && count >= 1 && count <= 60)
		return kind === 'months' ? { kind, months: count } : { kind, weeks: count };
	form.wrong(name('number'), 'number-range');
	return { kind: 'not-stated' };
}
