import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { m } from '#paraglide/messages.js';
import { formAction, formOf, openedFor } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	formOf(await openedFor(event, 'request-update'));

export const actions: Actions = {
	default: formAction(
		'update-requested',
		(form, say) => ({
			dueOn: form.requiredDay('dueOn', m.updates_request_due({}, say)),
			note: form.bilingual('note')
		}),
		requestUpdate
	)
};
