import { redirect } from '@sveltejs/kit';
import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { href } from '#lib/kernel/href.ts';
import { telling } from '#lib/ui/outcomes.ts';
import { dropDraft } from '#lib/updates/server/drafts.ts';
import { textsIn } from '#lib/updates/unread.ts';
import { readForm, signedIn } from '../../../../signedIn.server.ts';
import { readDraftAnswers } from './answers.server.ts';
import { opened, stepsOf } from './step.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, asked, draft, values } = await opened(locals, params.ref);
	const view = await getRecommendation(ctx, params.ref);
	const { missing } = readDraftAnswers(values, asked);
	const state = (step: (typeof steps)[number]) =>
		!values.typed[step] && (step !== 'evidence' || values.pieces.length === 0)
			? ('open' as const)
			: missing.some((one) => one.step === step)
				? ('unfinished' as const)
				: ('said' as const);
	const steps = stepsOf(asked);
	return {
		recommendation: view.recommendation,
		force: view.force,
		opinions: view.opinions,
		requests: view.requests,
		steps: steps.map((step) => ({
			step,
			state: state(step),
			/** Whether an update cannot do without it. */
			needed: step === 'what' || (step === 'status' && !view.recommendation.lastUpdateId)
		})),
		draft: draft && { on: draft.on },
		unread: textsIn(values.unread)
	};
};

export const actions: Actions = {
	drop: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		await dropDraft(ctx, params.ref);
		const back = form.text('back') === 'home' ? '/' : `/recommendations/${params.ref}`;
		redirect(303, telling(href(ctx.language, back), 'draft-deleted'));
	}
};
