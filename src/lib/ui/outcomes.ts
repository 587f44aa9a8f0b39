import { getContext, setContext } from 'svelte';
import type { Language } from '#lib/kernel/languages.ts';
import { say, type Code } from '#lib/words/say.ts';

/** What a form may have done: after it, the page one is sent to says so, once. */
export const OUTCOMES = [
	'action-added',
	'action-as-it-was',
	'action-due-changed',
	'action-progressed',
	'actions-handed-over',
	'answer-read',
	'contribution-declined',
	'decision-recorded',
	'draft-deleted',
	'draft-kept',
	'evidence-added',
	'evidence-released',
	'inspection-entered',
	'leads-named',
	'measurement-annotated',
	'measurement-recorded',
	'measurements-recorded',
	'metric-defined',
	'milestone-recorded',
	'nothing-changed',
	'portal-seen',
	'question-answered',
	'question-asked',
	'rated',
	'recommendation-entered',
	'recommendations-entered',
	'report-prepared',
	'signed-out',
	'submitted',
	'target-answered',
	'update-requested'
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What was saved, and what follows from it. */
export interface Told {
	outcome: Outcome;
	title: string;
	next: string;
}

/** An address's query, also where it may only be read. */
type Query = Pick<URLSearchParams, 'get'> & Iterable<[string, string]>;

/**
 * The address to go on to after a form, which tells there what was done: at the head of the page, so
 * a place further down is let go, or the reader would be led past it.
 */
export function telling(path: string, outcome: Outcome): string {
	const [page = ''] = path.split('#', 1);
	return `${page}${page.includes('?') ? '&' : '?'}done=${outcome}`;
}

/** What an address tells of, in words; nothing for a word that is not in the list. */
export function toldBy(query: Query, language: Language): Told | null {
	const outcome = OUTCOMES.find((word) => word === query.get('done'));
	if (!outcome) return null;
	const code = `ui_done_${outcome.replaceAll('-', '_')}`;
	const next = say(language, `${code}_next` as Code);
	return { outcome, title: say(language, code as Code), next };
}

/** An address's query without what it tells of: `?status=at-risk`, or ''. */
export function untold(query: Query): string {
	const rest = new URLSearchParams([...query]);
	rest.delete('done');
	return rest.size > 0 ? `?${rest.toString()}` : '';
}

const KEY = Symbol('told');

/** Hands what the address tells of from the shell to the page inside it. */
export function giveTold(told: () => Told | null): void {
	setContext(KEY, told);
}

/** What the shell was told, if a page stands in one. */
export function takeTold(): () => Told | null {
	return getContext<(() => Told | null) | undefined>(KEY) ?? (() => null);
}
