import { isLocalDate, type LocalDate } from '#lib/kernel/localDate.ts';
import { parseTypedDate } from '#lib/kernel/typedDate.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import type { FormState } from '#lib/ui/forms/form.ts';
import { FormReader } from '#lib/ui/forms/read.ts';

/**
 * The day a page is asked for by `?as-at=1 October 2019`: null for now, which today is too. A day
 * that cannot be understood, or is after today, leaves the page as it is now, with its sentence.
 */
export function asAtOf(
	ctx: Ctx,
	query: URLSearchParams
): { day: LocalDate | null; form: FormReader } {
	const form = new FormReader(query, ctx.language);
	const text = form.text('as-at');
	if (text === '') return { day: null, form };
	const typed = parseTypedDate(text);
	if (!isLocalDate(typed)) form.wrong('as-at', typed);
	else if (typed > today(ctx)) form.wrong('as-at', 'after-today');
	else return { day: typed === today(ctx) ? null : typed, form };
	return { day: null, form };
}

/** What a page draws its day picker from: nothing is wrong, or a sentence beside the field. */
export function asAtState(form: FormReader): FormState | null {
	return form.ok ? null : form.state();
}
