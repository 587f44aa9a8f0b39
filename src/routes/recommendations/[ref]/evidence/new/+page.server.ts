import { fail } from '@sveltejs/kit';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { keepFile } from '#lib/evidence/server/keepFile.ts';
import { readMultipart } from '#lib/evidence/server/multipart.ts';
import { href } from '#lib/kernel/href.ts';
import { today } from '#lib/people/server/ctx.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { attempt, signedIn } from '../../../../signedIn.server.ts';
import { readEvidence } from '../../updates/new/fields.ts';
import { aboutOf, formOf, openedFor } from '../../form.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
	const view = await openedFor(event, 'add-evidence');
	return { ...formOf(view), subPoints: view.subPoints, about: aboutOf(event, view) };
};

export const actions: Actions = {
	default: async (event) => {
		const { locals, params, request } = event;
		const ctx = signedIn(locals);
		const { store } = locals.site;
		// Before a byte of it is read: nobody fills the disk who may not add evidence.
		await openedFor(event, 'add-evidence');
		const { fields, files, problems } = await readMultipart(request, store);
		const form = new FormReader(fields, ctx.language);
		for (const { field, reason } of problems) form.wrong(field, reason);
		const evidence = await readEvidence(form, files, store, {
			keepFile,
			language: ctx.language,
			today: today(ctx),
			recommendation: params.ref
		});
		if (!evidence) return fail(422, form.state());
		return attempt(form, 'evidence-added', async () => {
			const submission = form.text('submission');
			const { ref } = await addEvidence(ctx, { ...evidence.input, submission }, evidence.file);
			return href(ctx.language, `/evidence/${ref}`);
		});
	}
};
