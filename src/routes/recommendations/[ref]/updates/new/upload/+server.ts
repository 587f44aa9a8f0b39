import { keepFile } from '#lib/evidence/server/keepFile.ts';
import { readMultipart } from '#lib/evidence/server/multipart.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { withAhead } from '#lib/updates/draft.ts';
import { keepDraft } from '#lib/updates/server/drafts.ts';
import { keepOne } from '../fields.ts';
import { opened } from '../step.server.ts';
import type { RequestHandler } from './$types';

/**
 * Takes the file of a piece of evidence before its form is sent, so that its progress can be told
 * (static/form.js): the id by which the form then names it, or a sentence of what is wrong with it.
 * What is cancelled, also after its last byte, is never named and so no part of the draft; what its
 * sender hears no more of is not even kept for it. Without JavaScript the form itself brings the file.
 */
export const POST: RequestHandler = async ({ locals, params, request }) => {
	const { ctx } = await opened(locals, params.ref);
	const { store } = locals.site;
	const { fields, files, problems } = await readMultipart(request, store);
	const form = new FormReader(fields, ctx.language);
	for (const { field, reason } of problems) form.wrong(field, reason);
	const file = await keepOne(form, files, store, keepFile);
	if (!file) return new Response(form.state().errors[0]?.message ?? '', { status: 422 });
	if (request.signal.aborted) return new Response(null, { status: 408 });
	const id = crypto.randomUUID();
	await keepDraft(ctx, params.ref, form.whole('version'), (values) =>
		withAhead(values, { id, file })
	);
	return new Response(id, { status: 201 });
};
