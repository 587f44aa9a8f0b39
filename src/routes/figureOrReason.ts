import type { FormReader } from '#lib/ui/forms/read.ts';

/** A figure typed together with why there is none is refused: neither is dropped without a word. */
export function figureOrReason(
	form: FormReader,
	noFigure: { field: string; given: boolean },
	parts: readonly string[]
): void {
	if (noFigure.given && parts.some((part) => form.text(part) !== ''))
		form.wrong(noFigure.field, 'figure-and-reason');
}
