import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { formAction, formOf, openedFor } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	formOf(await openedFor(event, 'request-update'));

export const actions: Actions = {
	default: formAction(
		'update-requested',
		(form) => ({ dueOn: form.requiredDay('dueOn'), note: form.bilingual('note') }),
		requestUpdate
	)
};
