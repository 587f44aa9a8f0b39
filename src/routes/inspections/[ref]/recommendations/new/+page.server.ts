import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { methodology } from '#lib/inspections/methodologies.ts';
import type { TimeLimit } from '#lib/kernel/deadline.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { RECOMMENDATION_KINDS } from '#lib/kernel/lists.ts';
import { register } from '#lib/assurance/server/register.ts';
import { filterFrom } from '#lib/assurance/filter.ts';
import { enterRecommendation } from '#lib/recommendations/server/enterRecommendation.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

const LIMITS = ['immediately', 'months', 'weeks', 'fixed-day', 'not-stated'] as const;

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const { inspection, clocks, may } = await getInspection(ctx, params.ref);
	if (!may.enterRecommendation) throw new DomainError('not-allowed');
	const filter = {
		...filterFrom(new URLSearchParams()),
		inspection: params.ref,
		size: 100 as const
	};
	const { rows } = await register(ctx, filter);
	return {
		inspection,
		clocks,
		chapters: methodology(inspection.methodology)?.chapters ?? [],
		entered: rows.map(({ ref, topic, immediate, dueOn }) => ({ ref, topic, immediate, dueOn })),
		key: crypto.randomUUID()
	};
};

/** The lines of a text, each a thing of its own, paired over the languages. */
function linesOf(text: BilingualText | null): BilingualText[] {
	const [en, cy] = (['en', 'cy'] as const).map((language) =>
		(text?.[language] ?? '')
			.split('\n')
			.map((line) => line.replace(/^[-•*\s]+/, '').trim())
			.filter(Boolean)
	);
	const count = Math.max(en?.length ?? 0, cy?.length ?? 0);
	return Array.from({ length: count }, (_, index) => ({
		...(en?.[index] ? { en: en[index] } : {}),
		...(cy?.[index] ? { cy: cy[index] } : {})
	}));
}

function limitOf(form: FormReader, say: { locale: Language }): TimeLimit {
	const kind = form.choice('limit', LIMITS, m.recommendations_limit({}, say));
	if (kind === 'fixed-day') {
		return { kind, on: form.requiredDay('limitOn', m.recommendations_limit_on({}, say)) };
	}
	if (kind === 'immediately' || kind === 'not-stated') return { kind };
	const count = form.whole('limitCount');
	if (count === null || count < 1 || count > 60) form.wrong('limitCount', 'number-range');
	return kind === 'months' ? { kind, months: count ?? 1 } : { kind, weeks: count ?? 1 };
}

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const say = { locale: ctx.language };
		const form = await readForm(request, locals);
		const kind = form.choice('kind', RECOMMENDATION_KINDS, m.recommendations_kind({}, say));
		const topic = form.requiredBilingual('topic', m.recommendations_topic({}, say));
		const words = form.requiredBilingual('words', m.recommendations_words({}, say));
		const timeLimit = limitOf(form, say);
		const sourceTitle = form.required('sourceTitle', m.recommendations_source({}, say));
		const sourceLink = form.text('sourceLink');
		if (sourceLink !== '' && !safeLink(sourceLink)) form.wrong('sourceLink', 'link');
		const path = `/inspections/${params.ref}`;
		return attempt(form, 'recommendation-entered', async () => {
			await enterRecommendation(ctx, params.ref, {
				kind,
				topic,
				words,
				timeLimit,
				sourceTitle,
				sourceLink: sourceLink || null,
				compared: form.text('compared') === 'yes',
				chapter: form.text('chapter') || null,
				subPoints: linesOf(form.bilingual('subPoints')),
				partners: linesOf(form.bilingual('partners')),
				submission: form.text('submission')
			});
			return href(
				ctx.language,
				form.text('then') === 'another' ? `${path}/recommendations/new` : `${path}#clocks`
			);
		});
	}
};
