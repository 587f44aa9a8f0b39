import type { Snippet } from 'svelte';
import type { FormState } from './form.ts';

/** One choice of a group of radios or checkboxes. */
export interface Choice {
	value: string;
	text: string;
	hint?: string | undefined;
	lang?: string | undefined;
	/** What this choice asks for besides; always shown, so that it works without JavaScript. */
	content?: Snippet | undefined;
}

/** What radios and checkboxes are given alike. */
export interface ChoicesProps {
	form: FormState | null;
	name: string;
	legend: string;
	legendSize?: 's' | 'm' | 'l';
	hint?: string | undefined;
	options: readonly Choice[];
	small?: boolean;
	inline?: boolean;
}

/** The id of a choice: the first has the name itself, so that the error summary leads there. */
export function choiceId(name: string, index: number): string {
	return index === 0 ? name : `${name}-${String(index + 1)}`;
}
