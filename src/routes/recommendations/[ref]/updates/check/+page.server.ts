import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { href } from '#lib/kernel/href.ts';
import type { Outcome } from '#lib/ui/outcomes.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { dropDraft, readDraft } from '#lib/updates/server/drafts.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { attempt, readForm, signedIn } from '../../../../signedIn.server.ts';
import type { UpdateDraft } from '../new/draft.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
	const ctx = signedIn(locals);
	const draft = await readDraft(ctx, url.searchParams.get('draft') ?? '');
	const { recommendation, subPoints, evidence, may } = await getRecommendation(ctx, params.ref);
	return {
		recommendation,
		subPoints,
		evidence: evidence.map(({ ref, title }) => ({ ref, title })),
		may: { release: may['release-update'] },
		draft: { id: draft.id, version: draft.version, values: draft.values as unknown as UpdateDraft }
	};
};

async function send(
	{ locals, params, request }: RequestEvent,
	outcome: Outcome,
	use: typeof releaseUpdate
) {
	const ctx = signedIn(locals);
	const form = await readForm(request, locals);
	return attempt(form, outcome, async () => {
		const draft = await readDraft(ctx, form.text('draft'));
		const { newEvidence, ...values } = draft.values as unknown as UpdateDraft;
		const version = form.whole('version') ?? draft.version;
		// The draft is the submission: sent twice, it is one update.
		await use(ctx, params.ref, { ...values, version, submission: draft.id }, newEvidence);
		await dropDraft(ctx, draft.id);
		return href(ctx.language, `/recommendations/${params.ref}`);
	});
}

export const actions: Actions = {
	release: (event) => send(event, 'update-released', releaseUpdate),
	contribute: (event) => send(event, 'update-contributed', contributeUpdate)
};
