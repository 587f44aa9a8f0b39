import { seePortalStatus } from '#lib/recommendations/server/seePortalStatus.ts';
import { m } from '#paraglide/messages.js';
import { formAction, formOf, openedFor } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	formOf(await openedFor(event, 'enter-recommendation'));

export const actions: Actions = {
	default: formAction(
		'portal-seen',
		(form, say) => ({
			status: form.required('status', m.recommendations_portal_word({}, say)),
			level: form.text('level') || null,
			lookedOn: form.requiredDay('lookedOn', m.recommendations_portal_looked_label({}, say))
		}),
		seePortalStatus
	)
};
