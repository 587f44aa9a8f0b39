/** A problem with one control. `message` is a sentence in the reader's language. */
export interface FieldError {
	field: string;
	message: string;
}

/** The field of what is wrong with a form as a whole, and with no control of it. */
export const WHOLE = 'form';

/** What an action gives back when it refuses: all that was typed, and what is wrong with it. */
export interface FormState {
	values: Record<string, string | string[]>;
	errors: FieldError[];
}

/** What was typed into a control of that name, or nothing where it was not sent. */
export function valueOf(form: FormState | null, name: string): string | undefined {
	const value = form?.values[name];
	return Array.isArray(value) ? value[0] : value;
}

/** All that was chosen under a name, or nothing where no form was sent. */
export function valuesOf(form: FormState | null, name: string): string[] | undefined {
	if (!form) return undefined;
	const value = form.values[name] ?? [];
	return Array.isArray(value) ? value : [value];
}

/**
 * The version a form rests on: what a conflict has just shown, else what the page showed first. A
 * change made while a form was being put right is not taken for one that was seen.
 */
export function versionShown(
	form: (FormState & { version?: number }) | null,
	current: number
): string {
	return String(form?.version ?? valueOf(form, 'version') ?? current);
}

/** What is wrong with a control, in a sentence; the first where there is more. */
export function errorOf(form: FormState | null, ...names: string[]): string | undefined {
	return form?.errors.find(({ field }) => names.includes(field))?.message;
}

/** The ids of what describes a control, for `aria-describedby`; nothing where nothing does. */
export function describedBy(...ids: (string | false | null | undefined)[]): string | undefined {
	const known = ids.filter((id): id is string => typeof id === 'string' && id !== '');
	return known.length > 0 ? known.join(' ') : undefined;
}
