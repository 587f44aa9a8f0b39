import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { attempt, readForm, signedIn } from '../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { recommendation, may } = await getRecommendation(signedIn(locals), params.ref);
	if (!may['request-update']) throw new DomainError('not-allowed');
	return { recommendation, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const dueOn = form.requiredDay('dueOn');
		const note = form.bilingual('note');
		return attempt(form, 'update-requested', async () => {
			await requestUpdate(ctx, params.ref, { dueOn, note, submission: form.text('submission') });
			return href(ctx.language, `/recommendations/${params.ref}`);
		});
	}
};
