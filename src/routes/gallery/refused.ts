import type { FormState } from '#lib/ui/forms/form.ts';
import { m } from '#paraglide/messages.js';

/** A form that was refused, with all that had been typed. */
export function refusedForm(): FormState {
	return {
		values: {
			'wrong-contact': 'delivery.lead',
			'wrong-account-cy': 'Gŵyl, tŷ, cŵn: âêîôûŵŷ',
			'wrong-status': 'at-risk',
			'wrong-points': ['b'],
			'wrong-day-day': '1',
			'wrong-day-month': '11'
		},
		errors: [
			{ field: 'wrong-contact', message: m.ui_gallery_wrong_contact() },
			{ field: 'wrong-account', message: m.ui_gallery_wrong_account() },
			{ field: 'wrong-reason', message: m.ui_gallery_wrong_reason() },
			{ field: 'wrong-day-year', message: m.ui_gallery_wrong_day() }
		]
	};
}
