import { getProof } from '#lib/evidence/server/getProof.ts';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import { href } from '#lib/kernel/href.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const found = await getProof(signedIn(locals), params.ref);
	return { ...found, marking: found.evidence.marking };
};

export const actions: Actions = {
	default: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		return attempt(form, 'evidence-released', async () => {
			await releaseEvidence(ctx, params.ref);
			return href(ctx.language, `/evidence/${params.ref}`);
		});
	}
};
