import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { declineContribution } from '#lib/updates/server/declineContribution.ts';
import { getUpdate } from '#lib/updates/server/getUpdate.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { update, recommendation, may } = await getUpdate(signedIn(locals), params.id);
	if (!may.release) throw new DomainError('not-allowed');
	return { update, recommendation, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const label = m.updates_decline_reason({}, { locale: ctx.language });
		const reason = form.requiredBilingual('reason', label);
		return attempt(form, 'contribution-declined', async () => {
			await declineContribution(ctx, params.id, { reason, submission: form.text('submission') });
			return href(ctx.language, `/updates/${params.id}`);
		});
	}
};
