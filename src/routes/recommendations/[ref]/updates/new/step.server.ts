import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import { href } from '#lib/kernel/href.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { telling } from '#lib/ui/outcomes.ts';
import type { FormState } from '#lib/ui/forms/form.ts';
import { EMPTY, STEPS, withStep, type Step, type Typed } from '#lib/updates/draft.ts';
import { keepDraft, readDraft } from '#lib/updates/server/drafts.ts';
import { openUpdate } from '#lib/updates/server/openUpdate.ts';
import { textsIn } from '#lib/updates/unread.ts';
import { readForm, signedIn } from '../../../../signedIn.server.ts';
import { typedAt } from './answers.server.ts';
import type { Asked } from './read.ts';

type Event = RequestEvent<{ ref: string }>;

/** The fields that lead a form and are no part of what is said. */
const LEADING = new Set(['version', 'then', 'piece', 'sent', 'kept']);

/** A recommendation and one's draft on it. Throws `not-found`, and `not-allowed`. */
export async function opened(locals: App.Locals, ref: string) {
	const ctx = signedIn(locals);
	const view = await openUpdate(ctx, ref);
	const draft = await readDraft(ctx, ref);
	const asked: Asked = { ...view, today: today(ctx), language: ctx.language };
	return { ctx, view, asked, draft, values: draft?.values ?? EMPTY };
}

/** The steps that this recommendation has something to ask at. */
export function stepsOf({ subPoints, actions, metrics }: Asked): Step[] {
	const work =
		subPoints.some(({ practiceFrom }) => !practiceFrom) ||
		actions.some(({ progress }) => progress !== 'done');
	return STEPS.filter(
		(step) => (step !== 'work' || work) && (step !== 'numbers' || metrics.length > 0)
	);
}

/** What every step's page is given: what was typed in it, and where it leads. */
export async function loadStep({ locals, params, url }: Event, step: Step) {
	const page = await opened(locals, params.ref);
	const { view, asked, draft, values } = page;
	const typed = typedAt(values, step, asked);
	const steps = stepsOf(asked);
	return {
		page,
		shown: {
			ref: params.ref,
			topic: view.recommendation.topic,
			step,
			number: steps.indexOf(step) + 1,
			of: steps.length,
			version: draft?.version ?? view.recommendation.head,
			toCheck: url.searchParams.get('then') === 'check',
			unread: textsIn(values.unread),
			typed: (typed ? { values: typed, errors: [] } : null) as FormState | null
		}
	};
}

/** Keeps all that a step says, also what is wrong. */
export async function keepStep(ctx: Ctx, ref: string, step: Step, form: FormReader) {
	const fields = typedIn(form);
	return keepDraft(ctx, ref, form.whole('version'), (values) => withStep(values, step, fields));
}

/** What a form's fields hold, without those that only lead it. */
export function typedIn(form: FormReader): Typed {
	const { values } = form.state();
	return Object.fromEntries(Object.entries(values).filter(([name]) => !LEADING.has(name)));
}

/** The actions of a step that has no files: `save` goes on where it is right, `keep` only keeps. */
export function stepActions(step: Step, read: (form: FormReader, asked: Asked) => unknown) {
	return {
		save: async ({ locals, params, request }: Event) => {
			const ctx = signedIn(locals);
			const form = await readForm(request, locals);
			await keepStep(ctx, params.ref, step, form);
			const { asked } = await opened(locals, params.ref);
			if (form.text('then') !== 'later') {
				read(form, asked);
				if (!form.ok) return fail(422, form.state());
			}
			redirect(303, href(ctx.language, onward(params.ref, asked, step, form.text('then'))));
		},
		keep: async ({ locals, params, request }: Event) => {
			await keepStep(signedIn(locals), params.ref, step, await readForm(request, locals));
			return { values: {}, errors: [] } satisfies FormState;
		}
	};
}

/** Where a step's button leads. */
export function onward(ref: string, asked: Asked, step: Step, then: string): string {
	const own = `/recommendations/${ref}`;
	if (then === 'later') return telling(own, 'draft-kept');
	const steps = stepsOf(asked);
	const next = then === 'check' ? undefined : steps[steps.indexOf(step) + 1];
	return `${own}/updates/new/${next ?? 'check'}`;
}
