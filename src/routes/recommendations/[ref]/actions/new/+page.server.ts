import { addAction } from '#lib/actions/server/addAction.ts';
import { listOwners } from '#lib/people/server/listOwners.ts';
import { href } from '#lib/kernel/href.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../../signedIn.server.ts';
import { aboutOf, formOf, openedFor } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = await openedFor(event, 'add-action');
	const owners = await listOwners(signedIn(event.locals), view.recommendation.forceId);
	return { ...formOf(view), subPoints: view.subPoints, about: aboutOf(event, view), owners };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const form = await readForm(request, locals);
		const title = form.requiredBilingual('title', m.actions_title({}, { locale: language }));
		const ownerPost = form.requiredBilingual(
			'ownerPost',
			m.actions_owner({}, { locale: language })
		);
		const dueOn = form.requiredDay('dueOn', m.actions_due({}, { locale: language }));
		return attempt(form, 'action-added', async () => {
			const { ref } = await addAction(ctx, {
				title,
				ownerPost,
				ownerId: form.text('ownerId') || null,
				dueOn,
				waitsOn: form.bilingual('waitsOn'),
				recommendations: [params.ref],
				subPoints: form.all('subPoints'),
				submission: form.text('submission')
			});
			return href(language, `/actions/${ref}`);
		});
	}
};
