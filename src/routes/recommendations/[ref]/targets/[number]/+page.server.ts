import { DomainError } from '#lib/kernel/errors.ts';
import { TARGET_ANSWERS } from '#lib/kernel/lists.ts';
import { answerRevisedTarget } from '#lib/recommendations/server/answerRevisedTarget.ts';
import { m } from '#paraglide/messages.js';
import { formAction, formOf, openedFor } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = await openedFor(event, 'answer-revised-target');
	const target = view.targets.find(({ number }) => String(number) === event.params.number);
	if (!target) throw new DomainError('not-found');
	return { ...formOf(view), target };
};

export const actions: Actions = {
	default: (event) =>
		formAction(
			'target-answered',
			(form, say) => {
				const label = m.recommendations_answer_label({}, say);
				const answer = form.choice('answer', TARGET_ANSWERS, label);
				const reason = form.bilingual('reason');
				if (answer === 'not-accepted' && !reason) form.wrong('reason', 'reason-missing');
				return { answer, reason };
			},
			(ctx, ref, input) => answerRevisedTarget(ctx, ref, Number(event.params.number), input)
		)(event)
};
