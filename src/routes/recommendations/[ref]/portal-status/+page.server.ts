import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { seePortalStatus } from '#lib/recommendations/server/seePortalStatus.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { recommendation, may } = await getRecommendation(signedIn(locals), params.ref);
	if (!may['enter-recommendation']) throw new DomainError('not-allowed');
	return { recommendation, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const form = await readForm(request, locals);
		const status = form.required('status', m.recommendations_portal_word({}, { locale: language }));
		const lookedOn = form.requiredDay('lookedOn');
		return attempt(form, 'portal-seen', async () => {
			await seePortalStatus(ctx, params.ref, {
				status,
				level: form.text('level') || null,
				lookedOn,
				submission: form.text('submission')
			});
			return href(language, `/recommendations/${params.ref}`);
		});
	}
};
