import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { draftFrom } from '#lib/updates/server/drafts.ts';
import { getUpdate } from '#lib/updates/server/getUpdate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import { answersView } from '../answersView.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const { update, recommendation, may } = await getUpdate(ctx, params.id);
	const view = await getRecommendation(ctx, recommendation.ref);
	return {
		update,
		recommendation,
		may,
		answers: answersView({ ...update, ...proposed(update), pieces: [] }, view),
		key: crypto.randomUUID()
	};
};

export const actions: Actions = {
	release: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const { update, recommendation } = await getUpdate(ctx, params.id);
		return attempt(form, null, async () => {
			const { summary, status, reason, forecastOn, evidence, id } = update;
			await editable(() =>
				releaseUpdate(ctx, recommendation.ref, {
					...{ summary, status, reason, forecastOn, evidence },
					...proposed(update),
					contribution: id,
					version: form.whole('version') ?? undefined,
					seen: form.whole('seen') ?? 0,
					submission: form.text('submission')
				})
			);
			return href(ctx.language, `/updates/${id}/done`);
		});
	},
	edit: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		return attempt(form, null, async () => {
			const ref = await draftFrom(ctx, params.id, form.whole('version'));
			return href(ctx.language, `/recommendations/${ref}/updates/new/check`);
		});
	}
};

/** The page has no field for a day that can be moved no more: what is refused says to edit it. */
async function editable(release: () => Promise<unknown>): Promise<void> {
	try {
		await release();
	} catch (error) {
		if (!(error instanceof DomainError) || error.data.reason !== 'action-done') throw error;
		const ref = String(error.data.field).replace(/^due-/, '');
		throw new DomainError(error.code, { field: 'edit', reason: 'action-done-since', ref });
	}
}

type Update = Awaited<ReturnType<typeof getUpdate>>['update'];

/** What a contribution proposes beside its words; nothing for one that is released. */
function proposed({ proposal }: Update) {
	return {
		revisedTarget: proposal?.revisedTarget ?? null,
		practiceFrom: proposal?.practiceFrom ?? [],
		actions: proposal?.actions ?? [],
		progress: proposal?.progress ?? [],
		measurements: proposal?.measurements ?? []
	};
}
