import { keepFile } from '#lib/evidence/server/keepFile.ts';
import { readMultipart } from '#lib/evidence/server/multipart.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { withPiece } from '#lib/updates/draft.ts';
import { keepDraft } from '#lib/updates/server/drafts.ts';
import { keepOne } from '../fields.ts';
import { opened } from '../step.server.ts';
import type { RequestHandler } from './$types';

/**
 * Takes the file of a piece of evidence before its form is sent, so that its progress can be told
 * (static/form.js): 204, or a sentence of what is wrong with it. Without JavaScript the form itself
 * brings the file.
 */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { ctx } = await opened(locals, params.ref);
	const { store } = locals.site;
	const { fields, files, problems } = await readMultipart(request, store);
	const form = new FormReader(fields, ctx.language);
	for (const { field, reason } of problems) form.wrong(field, reason);
	const file = await keepOne(form, files, store, keepFile);
	const id = form.text('piece');
	if (!file || id === '')
		return new Response(form.state().errors[0]?.message ?? '', { status: 422 });
	await keepDraft(ctx, params.ref, form.whole('version'), (values) => {
		const typed = values.pieces.find((piece) => piece.id === id)?.typed ?? {};
		return withPiece(values, { id, typed, file });
	});
	return new Response(null, { status: 204 });
};
