import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { recordInspectorateDecision } from '#lib/assurance/server/recordInspectorateDecision.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { INSPECTORATE_DECISIONS } from '#lib/kernel/lists.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { recommendation, may } = await getRecommendation(signedIn(locals), params.ref);
	if (!may['record-inspectorate-decision']) throw new DomainError('not-allowed');
	return { recommendation, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const form = await readForm(request, locals);
		const decision = form.choice(
			'decision',
			INSPECTORATE_DECISIONS,
			m.assurance_decision({}, { locale: language })
		);
		const words = form.requiredBilingual(
			'words',
			m.assurance_decision_words({}, { locale: language })
		);
		const on = form.requiredDay('on');
		const letter = form.required('letter', m.assurance_decision_letter({}, { locale: language }));
		const link = form.text('letterLink');
		if (link !== '' && !safeLink(link)) form.wrong('letterLink', 'link');
		return attempt(form, 'decision-recorded', async () => {
			const submission = form.text('submission');
			await recordInspectorateDecision(ctx, params.ref, {
				decision,
				words,
				on,
				letter,
				letterLink: link || null,
				submission
			});
			return href(language, `/recommendations/${params.ref}`);
		});
	}
};
