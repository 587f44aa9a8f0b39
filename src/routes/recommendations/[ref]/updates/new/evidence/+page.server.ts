import { fail, redirect } from '@sveltejs/kit';
import { keepFile } from '#lib/evidence/server/keepFile.ts';
import { readMultipart } from '#lib/evidence/server/multipart.ts';
import { href } from '#lib/kernel/href.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { withoutPiece, withoutSent, withPiece, withStep, type Typed } from '#lib/updates/draft.ts';
import { keepDraft } from '#lib/updates/server/drafts.ts';
import { readForm, signedIn } from '../../../../../signedIn.server.ts';
import { readDraftAnswers } from '../answers.server.ts';
import { keepOne, readPiece } from '../fields.ts';
import { loadStep, onward, opened, typedIn } from '../step.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const { page, shown } = await loadStep(event, 'evidence');
	const { values, asked } = page;
	const { answers, missing } = readDraftAnswers(values, asked);
	const asks = event.url.searchParams.get('piece');
	const piece = values.pieces.find(({ id }) => id === asks);
	return {
		...shown,
		subPoints: asked.subPoints,
		/** Also what is ticked and was released meanwhile: what is not offered is not kept. */
		offered: asked.evidence.filter(
			({ ref, releasedOn }) => releasedOn === null || answers.evidence.includes(ref)
		),
		pieces: answers.pieces.map(({ id, title, file, link, input }) => ({
			id,
			title,
			where: file?.name ?? link,
			marking: input?.marking ?? null,
			unfinished: missing.some((one) => one.piece === id)
		})),
		/** The piece in the form: one that is there, or a new one with an id of its own. */
		piece: {
			id: piece?.id ?? crypto.randomUUID(),
			file: piece?.file ?? null,
			typed: piece ? { values: piece.typed, errors: [] } : null
		}
	};
};

export const actions: Actions = {
	save: async ({ locals, params, request }) => {
		// Before a byte of it is read: nobody fills the disk who may not write an update.
		const { ctx, asked } = await opened(locals, params.ref);
		const { store } = locals.site;
		const { fields, files, problems } = await readMultipart(request, store);
		const form = new FormReader(fields, ctx.language);
		for (const { field, reason } of problems) form.wrong(field, reason);
		const file = await keepOne(form, files, store, keepFile);
		const { piece } = await keepEvidence(ctx, params.ref, form, file);
		const then = form.text('then');
		if (then !== 'later' && piece) {
			readPiece(form, piece.file !== null, {
				language: ctx.language,
				today: asked.today,
				recommendation: params.ref
			});
		}
		if (!form.ok && then !== 'later') {
			return fail(422, {
				...form.state(),
				piece: { id: form.text('piece'), file: piece?.file ?? null }
			});
		}
		const own = `/recommendations/${params.ref}/updates/new/evidence`;
		redirect(
			303,
			href(ctx.language, then === 'another' ? own : onward(params.ref, asked, 'evidence', then))
		);
	},
	keep: async ({ locals, params, request }) => {
		await keepEvidence(signedIn(locals), params.ref, await readForm(request, locals), null);
		return null;
	},
	remove: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		await keepDraft(ctx, params.ref, null, (values) => withoutPiece(values, form.text('piece')));
		redirect(303, href(ctx.language, `/recommendations/${params.ref}/updates/new/evidence`));
	}
};

/**
 * Keeps what is ticked, and the piece in the form where anything of it is there: its file came with
 * the form, or ahead of it. What came ahead and is not named is forgotten when the step is left, and
 * at once where its sending was cancelled or another in its place failed (`none`).
 */
async function keepEvidence(
	ctx: Ctx,
	ref: string,
	form: FormReader,
	brought: Parameters<typeof withPiece>[1]['file']
) {
	const left = form.text('then') !== '';
	const id = form.text('piece');
	const { evidence, ...typed } = typedIn(form);
	const ticked: Typed = evidence === undefined ? {} : { evidence };
	const draft = await keepDraft(ctx, ref, form.whole('version'), (values) => {
		const file =
			brought ?? values.ahead.find((sent) => sent.id === form.text('sent'))?.file ?? null;
		const told = { ...withStep(values, 'evidence', ticked), ...(left ? { ahead: [] } : {}) };
		const none = form.text('sent') === 'none';
		const kept = none ? withoutSent(told, id, form.text('kept')) : told;
		const begun =
			file !== null ||
			kept.pieces.some((piece) => piece.id === id) ||
			Object.entries(typed).some(([name, value]) => name !== 'subPoint' && value !== '');
		return id !== '' && begun ? withPiece(kept, { id, typed, file }) : kept;
	});
	return { piece: draft.values.pieces.find((piece) => piece.id === id) };
}
