import { fail, redirect } from '@sveltejs/kit';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { changesSince } from '#lib/recommendations/server/changesSince.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { findSent } from '#lib/updates/server/findSent.ts';
import { getUpdate } from '#lib/updates/server/getUpdate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { saidSince } from '#lib/updates/server/saidSince.ts';
import { textsIn } from '#lib/updates/unread.ts';
import { attempt, readForm, signedIn } from '../../../../../signedIn.server.ts';
import { answersView } from '../../../../../updates/answersView.ts';
import { readDraftAnswers } from '../answers.server.ts';
import { opened } from '../step.server.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { ctx, view, asked, draft, values } = await opened(locals, params.ref);
	const { answers, missing } = readDraftAnswers(values, asked);
	const { recommendation, may } = view;
	const since = draft ? await changesSince(ctx, params.ref, draft.version) : [];
	const { forceId } = recommendation;
	const said = await saidSince(ctx.db.read, forceId, asked.actions, answers.progress);
	// What came after the draft was begun is shown once another version was made, and not before.
	const moved = !draft || recommendation.version > draft.version;
	const told = new Set(since.map(({ seq }) => seq));
	return {
		recommendation,
		/** Up to where its reader has been told: a conflict tells what comes after. */
		version: moved ? recommendation.head : draft.version,
		answers: answersView(answers, asked),
		missing,
		theirs: [...since, ...said.filter(({ seq }) => !told.has(seq))],
		seen: said.at(-1)?.seq ?? 0,
		since: draft?.on ?? null,
		mayRelease: may.release,
		draft: draft?.id ?? null,
		unread: textsIn(values.unread)
	};
};

async function send({ locals, params, request }: RequestEvent, use: typeof releaseUpdate) {
	const ctx = signedIn(locals);
	const form = await readForm(request, locals);
	const { asked, draft } = await opened(locals, params.ref);
	if (!draft) {
		// Sent twice: the draft is gone, and what it became is shown.
		const sent = await findSent(ctx, params.ref, form.text('draft'));
		if (!sent) throw new DomainError('not-found');
		redirect(303, href(ctx.language, `/updates/${sent}/done`));
	}
	const { answers, missing } = readDraftAnswers(draft.values, asked);
	const { summary, status, pieces, ...rest } = answers;
	if (missing.length > 0 || !summary || !status) {
		return fail(422, { values: {}, errors: missing });
	}
	return attempt(form, null, async () => {
		const version = form.whole('version') ?? draft.version;
		const contribution = await stillWaiting(ctx, draft.values.contribution);
		// The draft is the submission: sent twice, it is one update.
		const seen = form.whole('seen') ?? 0;
		const about = { version, seen, contribution, submission: draft.id };
		const { id } = await use(
			ctx,
			params.ref,
			{ ...rest, summary, status, ...about },
			pieces.flatMap(({ input, file }) => (input ? [{ input, file }] : []))
		);
		return href(ctx.language, `/updates/${id}/done`);
	});
}

/**
 * The contribution that a draft was made from, while it waits. Once it was released or declined the
 * draft is an account of its own: what became of the other is among what changed since.
 */
async function stillWaiting(ctx: Ctx, contribution: string | null): Promise<string | null> {
	if (contribution === null) return null;
	const { update } = await getUpdate(ctx, contribution);
	return update.state === 'contributed' ? contribution : null;
}

export const actions: Actions = {
	release: (event) => send(event, releaseUpdate),
	contribute: (event) => send(event, contributeUpdate)
};
