import { getUpdate } from '#lib/updates/server/getUpdate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { href } from '#lib/kernel/href.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
	...(await getUpdate(signedIn(locals), params.id)),
	key: crypto.randomUUID()
});

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const { update, recommendation } = await getUpdate(ctx, params.id);
		return attempt(form, 'update-released', async () => {
			await releaseUpdate(ctx, recommendation.ref, {
				summary: update.summary,
				status: update.status,
				reason: update.reason,
				forecastOn: update.forecastOn,
				revisedTarget: update.proposal?.revisedTarget ?? null,
				practiceFrom: update.proposal?.practiceFrom ?? [],
				actions: update.proposal?.actions ?? [],
				measurements: update.proposal?.measurements ?? [],
				evidence: update.evidence,
				contribution: update.id,
				version: form.whole('version') ?? undefined,
				submission: form.text('submission')
			});
			return href(ctx.language, `/recommendations/${recommendation.ref}`);
		});
	}
};
