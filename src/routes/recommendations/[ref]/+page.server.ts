import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { submit } from '#lib/assurance/server/submit.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { getPast } from '#lib/reports/server/getPast.ts';
import { Reading } from '#lib/ui/reading.ts';
import { readDraft } from '#lib/updates/server/drafts.ts';
import { sayNothingChanged } from '#lib/updates/server/sayNothingChanged.ts';
import { asAtOf, asAtState } from '../../asAt.server.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import { lastChanges } from './lastChanges.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => ({
	reading: new Reading(await viewOf(signedIn(locals), params.ref, url))
});

async function viewOf(ctx: Ctx, ref: string, url: URL) {
	const { day, form } = asAtOf(ctx, url.searchParams);
	if (day) {
		try {
			return { ref, past: { ...(await getPast(ctx, ref, day)), day }, now: null, asAt: null };
		} catch (error) {
			if (!(error instanceof DomainError) || error.code !== 'invalid') throw error;
			form.wrong('as-at', String(error.data.reason));
		}
	}
	const { metrics, ...rest } = await getRecommendation(ctx, ref);
	const [history, draft] = await Promise.all([lastChanges(ctx, ref), readDraft(ctx, ref)]);
	return {
		ref,
		past: null,
		asAt: asAtState(form),
		now: {
			...rest,
			draft: draft && { on: draft.on },
			metrics: metrics.map((metric) => ({ ...metric, line: metricLineOf(metric) })),
			history,
			keys: { nothing: crypto.randomUUID(), submit: crypto.randomUUID() }
		}
	};
}

export const actions: Actions = {
	nothing: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		return attempt(form, 'nothing-changed', async () => {
			await sayNothingChanged(ctx, params.ref, { submission: form.text('submission') });
			return href(ctx.language, `/recommendations/${params.ref}`);
		});
	},
	submit: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		return attempt(form, 'submitted', async () => {
			await submit(ctx, params.ref, {
				submission: form.text('submission'),
				version: form.whole('version') ?? undefined
			});
			return href(ctx.language, `/recommendations/${params.ref}`);
		});
	}
};
