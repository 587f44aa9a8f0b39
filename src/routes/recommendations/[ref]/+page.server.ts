import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { history } from '#lib/recommendations/server/history.ts';
import { metricLineOf } from '#lib/reports/lines.ts';
import { submit } from '#lib/assurance/server/submit.ts';
import { sayNothingChanged } from '#lib/updates/server/sayNothingChanged.ts';
import { href } from '#lib/kernel/href.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
	const ctx = signedIn(locals);
	const view = await getRecommendation(ctx, params.ref);
	const { metrics, ...rest } = view;
	const events = await history(ctx, params.ref);
	return {
		...rest,
		metrics: metrics.map((metric) => ({ ...metric, line: metricLineOf(metric) })),
		history: events.toReversed().slice(0, 8),
		keys: { nothing: crypto.randomUUID(), submit: crypto.randomUUID() }
	};
};

export const actions: Actions = {
	nothing: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		return attempt(form, async () => {
			await sayNothingChanged(ctx, params.ref, { submission: form.text('submission') });
			return href(ctx.language, `/recommendations/${params.ref}`);
		});
	},
	submit: async ({ locals, params, request }) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		return attempt(form, async () => {
			await submit(ctx, params.ref, {
				submission: form.text('submission'),
				version: form.whole('version') ?? undefined
			});
			return href(ctx.language, `/recommendations/${params.ref}`);
		});
	}
};
