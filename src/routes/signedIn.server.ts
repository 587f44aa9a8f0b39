import { fail, redirect } from '@sveltejs/kit';
import { ZodError } from 'zod';
import { DomainError, httpStatus } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { Event } from '#lib/journal/events.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { telling, type Outcome } from '#lib/ui/outcomes.ts';
import { WHOLE, type FormState } from '#lib/ui/forms/form.ts';
import { FormReader } from '#lib/ui/forms/read.ts';

/** What a use-case is given for this request. A visitor is sent to sign in. */
export function signedIn(locals: App.Locals): Ctx {
	if (!locals.ctx) redirect(303, href(locals.language, '/sign-in'));
	return locals.ctx;
}

/** A form without files. */
export async function readForm(request: Request, locals: App.Locals): Promise<FormReader> {
	return new FormReader(await request.formData(), locals.language);
}

/** What a page gets back when a form is refused; `theirs` is what changed since it was opened. */
export type Refused = FormState & { theirs?: Event[]; version?: number; seen?: number };

/** The same page again, with all that was typed and a sentence beside each field. */
export function refuse(reader: FormReader) {
	return fail(422, reader.state() as Refused);
}

/**
 * Calls a use-case with what a form says, and goes on to the page it gives, which tells what was
 * done; with no outcome that page says it itself. A broken rule becomes the same page with its sentence, beside the field it names; another
 * force's or a forbidden thing stays an error page.
 */
export async function attempt(
	reader: FormReader,
	outcome: Outcome | null,
	work: () => Promise<string>
) {
	if (!reader.ok) return refuse(reader);
	let path: string;
	try {
		path = await work();
	} catch (error) {
		if (error instanceof ZodError) return misshapen(reader, error);
		if (!(error instanceof DomainError)) throw error;
		if (!['invalid', 'wrong-state', 'conflict', 'too-large'].includes(error.code)) throw error;
		const { data, code } = error;
		const field = typeof data.field === 'string' ? data.field : WHOLE;
		const reason =
			typeof data.reason === 'string'
				? data.reason
				: code === 'conflict'
					? 'conflict'
					: 'file-too-large';
		reader.wrong(field, reason, data);
		const state: Refused = reader.state();
		if (code === 'conflict') {
			state.theirs = data.theirs as Event[];
			state.version = Number(data.version);
			state.seen = Number(data.seen ?? 0);
		}
		return fail(httpStatus[code], state);
	}
	redirect(303, outcome ? telling(path, outcome) : path);
}

/** What a use-case's own shape refuses, beside the field of that name: all that was typed is kept. */
function misshapen(reader: FormReader, { issues }: ZodError) {
	for (const issue of issues) {
		const field = typeof issue.path[0] === 'string' ? issue.path[0] : WHOLE;
		if (issue.code === 'too_big') {
			reader.wrong(field, 'too-many', { maximum: Number(issue.maximum) });
		} else reader.wrong(field, REASONS.find((code) => code === issue.message) ?? 'not-understood');
	}
	return refuse(reader);
}

/** The messages of shapes that are codes: they have sentences of their own. */
const REASONS = ['link', 'reason-missing'] as const;
