import type { RequestEvent } from '@sveltejs/kit';
import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { Language } from '#lib/kernel/languages.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import type { Outcome } from '#lib/ui/outcomes.ts';
import { attempt, readForm, signedIn } from '../../signedIn.server.ts';

type Event = RequestEvent<{ ref: string }>;
type View = Awaited<ReturnType<typeof getRecommendation>>;

/** A recommendation for a form about it. Throws `not-found`, and `not-allowed` who may not send it. */
export async function openedFor(
	{ locals, params }: Pick<Event, 'locals' | 'params'>,
	action: keyof View['may']
): Promise<View> {
	const view = await getRecommendation(signedIn(locals), params.ref);
	if (!view.may[action]) throw new DomainError('not-allowed');
	return view;
}

/** The sub-point that a form was opened for, `?sub-point=b`, where there is such a one. */
export function aboutOf({ url }: Pick<Event, 'url'>, { subPoints }: View): string | null {
	const asked = url.searchParams.get('sub-point');
	return subPoints.find(({ letter }) => letter === asked)?.id ?? null;
}

/** What every form about a recommendation shows, with a key by which it is one, sent twice. */
export function formOf({ recommendation }: View) {
	return { recommendation, key: crypto.randomUUID() };
}

/**
 * The action of a form that leads back to its recommendation: what is read of it goes to a use-case.
 * `say` is how a label is said in the reader's language.
 */
export function formAction<Read extends object>(
	outcome: Outcome,
	read: (form: FormReader, say: { locale: Language }) => Read,
	use: (ctx: Ctx, ref: string, input: Read & { submission: string }) => Promise<unknown>
) {
	return async ({ locals, params, request }: Event) => {
		const ctx = signedIn(locals);
		const form = await readForm(request, locals);
		const input = read(form, { locale: ctx.language });
		return attempt(form, outcome, async () => {
			await use(ctx, params.ref, { ...input, submission: form.text('submission') });
			return href(ctx.language, `/recommendations/${params.ref}`);
		});
	};
}
