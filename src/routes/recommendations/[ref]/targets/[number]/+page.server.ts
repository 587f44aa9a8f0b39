import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { TARGET_ANSWERS } from '#lib/kernel/lists.ts';
import { answerRevisedTarget } from '#lib/recommendations/server/answerRevisedTarget.ts';
import { m } from '#paraglide/messages.js';
import { attempt, readForm, signedIn } from '../../../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const view = await getRecommendation(signedIn(locals), params.ref);
	const target = view.targets.find(({ number }) => String(number) === params.number);
	if (!target) throw new DomainError('not-found');
	if (!view.may['answer-revised-target']) throw new DomainError('not-allowed');
	return { recommendation: view.recommendation, target, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { language } = ctx;
		const form = await readForm(request, locals);
		const answer = form.choice(
			'answer',
			TARGET_ANSWERS,
			m.recommendations_answer_label({}, { locale: language })
		);
		const reason = form.bilingual('reason');
		if (answer === 'not-accepted' && !reason) form.wrong('reason', 'reason-missing');
		return attempt(form, 'target-answered', async () => {
			await answerRevisedTarget(ctx, params.ref, Number(params.number), {
				answer,
				reason,
				submission: form.text('submission')
			});
			return href(language, `/recommendations/${params.ref}`);
		});
	}
};
