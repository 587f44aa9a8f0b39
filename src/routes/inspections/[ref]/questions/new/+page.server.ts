import { askQuestion } from '#lib/assurance/server/askQuestion.ts';
import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const { inspection, may } = await getInspection(signedIn(locals), params.ref);
	if (!may.askQuestion) throw new DomainError('not-allowed');
	return {
		inspection,
		recommendation: url.searchParams.get('recommendation'),
		key: crypto.randomUUID()
	};
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const text = form.requiredBilingual(
			'text',
			m.assurance_question_text({}, { locale: ctx.language })
		);
		const dueOn = form.day('dueOn');
		return attempt(form, 'question-asked', async () => {
			const recommendation = form.text('recommendation') || null;
			const { ref } = await askQuestion(ctx, params.ref, {
				text,
				dueOn,
				recommendation,
				submission: form.text('submission')
			});
			return href(ctx.language, `/scrutiny/${ref}`);
		});
	}
};
