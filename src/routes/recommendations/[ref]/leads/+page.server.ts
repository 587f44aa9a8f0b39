import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { assignLeads } from '#lib/recommendations/server/assignLeads.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { recommendation, may } = await getRecommendation(signedIn(locals), params.ref);
	if (!may['assign-leads']) throw new DomainError('not-allowed');
	return { recommendation, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const form = await readForm(request, locals);
		const sro = form.requiredBilingual('sro', m.recommendations_sro({}, { locale: language }));
		const deliveryLead = form.requiredBilingual(
			'deliveryLead',
			m.recommendations_delivery_lead({}, { locale: language })
		);
		return attempt(form, 'leads-named', async () => {
			await assignLeads(ctx, params.ref, {
				sro,
				deliveryLead,
				submission: form.text('submission')
			});
			return href(language, `/recommendations/${params.ref}`);
		});
	}
};
