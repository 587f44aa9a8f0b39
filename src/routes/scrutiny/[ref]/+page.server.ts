import { answerQuestion, readAnswer } from '#lib/assurance/server/answerQuestion.ts';
import { getQuestion } from '#lib/assurance/server/getQuestion.ts';
import { href } from '#lib/kernel/href.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	...(await getQuestion(signedIn(locals), params.ref)),
	key: crypto.randomUUID()
});

export const actions: Actions = {
	answer: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const text = form.requiredBilingual('text', m.assurance_answer({}, { locale: ctx.language }));
		return attempt(form, 'question-answered', async () => {
			await answerQuestion(ctx, params.ref, { text, submission: form.text('submission') });
			return href(ctx.language, `/scrutiny/${params.ref}`);
		});
	},
	read: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		return attempt(form, 'answer-read', async () => {
			await readAnswer(ctx, params.ref, { submission: form.text('submission') });
			return href(ctx.language, `/scrutiny/${params.ref}`);
		});
	}
};
