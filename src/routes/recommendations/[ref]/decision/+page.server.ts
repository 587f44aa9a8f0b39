import { recordInspectorateDecision } from '#lib/assurance/server/recordInspectorateDecision.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { INSPECTORATE_DECISIONS } from '#lib/kernel/lists.ts';
import { m } from '#paraglide/messages.js';
import { formAction, formOf, openedFor } from '../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) =>
	formOf(await openedFor(event, 'record-inspectorate-decision'));

export const actions: Actions = {
	default: formAction(
		'decision-recorded',
		(form, say) => {
			const read = {
				decision: form.choice('decision', INSPECTORATE_DECISIONS, m.assurance_decision({}, say)),
				words: form.requiredBilingual('words', m.assurance_decision_words({}, say)),
				on: form.requiredDay('on', m.assurance_decision_on({}, say)),
				letter: form.required('letter', m.assurance_decision_letter({}, say)),
				letterLink: form.text('letterLink') || null
			};
			if (read.letterLink && !safeLink(read.letterLink)) form.wrong('letterLink', 'link');
			return read;
		},
		recordInspectorateDecision
	)
};
