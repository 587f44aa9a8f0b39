import type { BilingualText } from '#lib/kernel/languages.ts';
import { wordOf } from '#lib/ui/speakers.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';
import type { RegisterFilter } from '../filter.ts';

/** One choice of a filter in words, and what the filter is without it. */
export interface FilterWord {
	text: string;
	without: Partial<RegisterFilter>;
}

/** Every choice of a register's filter, for its page to remove and its files to say. */
export function filterWords(
	voice: Speech,
	filter: RegisterFilter,
	forces: Readonly<Record<string, BilingualText>>
): FilterWord[] {
	const of = (name: string, word: string) =>
		voice.say('recommendations_filter_choice', {
			of: voice.say(`recommendations_filter_${name}` as Code),
			word
		});
	const choices = <Name extends 'status' | 'commissioner' | 'decision' | 'clock' | 'kind'>(
		name: Name,
		words: (word: RegisterFilter[Name][number]) => string
	): FilterWord[] =>
		filter[name].map((chosen) => ({
			text: of(name, words(chosen)),
			without: { [name]: (filter[name] as string[]).filter((word) => word !== chosen) }
		}));
	const one = (name: string, word: string | null | undefined, without: Partial<RegisterFilter>) =>
		word ? [{ text: of(name, word), without }] : [];
	const force = filter.force ? forces[filter.force] : undefined;
	return [
		...one('text', filter.text && `‘${filter.text}’`, { text: '' }),
		...choices('status', (word) => wordOf(voice, 'status', word)),
		...choices('commissioner', (word) => wordOf(voice, 'commissioner', word)),
		...choices('decision', (word) => voice.say(`recommendations_decision_${word}`)),
		...choices('clock', (word) => voice.say(`reports_full_${word}`)),
		...choices('kind', (word) => kindOf(voice, word)),
		...one('force', force ? voice.plain(force) : filter.force, { force: null }),
		...one('inspection', filter.inspection, { inspection: null }),
		...one('lead', filter.lead, { lead: null }),
		...one('due_from', filter.dueFrom && voice.day(filter.dueFrom), { dueFrom: null }),
		...one('due_to', filter.dueTo && voice.day(filter.dueTo), { dueTo: null })
	];
}

/** The order of the rows in words; nothing where they stand by reference. */
export function orderWords(voice: Speech, { sort, descending }: RegisterFilter): string[] {
	if (sort === 'ref' && !descending) return [];
	const by = voice.say(`recommendations_column_${sort}`);
	return [
		voice.say(descending ? 'recommendations_order_descending' : 'recommendations_order', { by })
	];
}

/** A kind of recommendation in a language. */
export function kindOf(voice: Speech, kind: RegisterFilter['kind'][number]): string {
	return voice.say(`recommendations_kind_${kind.replaceAll('-', '_')}` as Code);
}
