import { fail } from '@sveltejs/kit';
import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { keepFile } from '#lib/evidence/server/keepFile.ts';
import { readMultipart } from '#lib/evidence/server/multipart.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import { today } from '#lib/people/server/ctx.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { attempt, signedIn } from '../../../../signedIn.server.ts';
import { readEvidence } from '../../updates/new/fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const { recommendation, subPoints, may } = await getRecommendation(signedIn(locals), params.ref);
	if (!may['add-evidence']) throw new DomainError('not-allowed');
	return { recommendation, subPoints, key: crypto.randomUUID() };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const { store } = locals.site;
		// Before a byte of it is read: nobody fills the disk who may not add evidence.
		const { may } = await getRecommendation(ctx, params.ref);
		if (!may['add-evidence']) throw new DomainError('not-allowed');
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
