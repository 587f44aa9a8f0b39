import { assignLeads } from '#lib/recommendations/server/assignLeads.ts';
import { m } from '#paraglide/messages.js';
import { formAction, formOf, openedFor } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => formOf(await openedFor(event, 'assign-leads'));

export const actions: Actions = {
	default: formAction(
		'leads-named',
		(form, say) => ({
			sro: form.requiredBilingual('sro', m.recommendations_sro({}, say)),
			deliveryLead: form.requiredBilingual('deliveryLead', m.recommendations_delivery_lead({}, say))
		}),
		assignLeads
	)
};
