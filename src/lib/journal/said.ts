import { inLanguage, type BilingualText } from '#lib/kernel/languages.ts';
import { wordsIn } from '#lib/kernel/mutations.ts';
import type { Event, EventOf, EventType } from './events.ts';

/** What can be found by its words. */
export const FINDABLE = ['recommendation', 'action', 'update', 'evidence'] as const;
export type FindableKind = (typeof FINDABLE)[number];

/** Events that say by which words a thing is found from then on. */
export const SAYING = [
	'recommendation-entered',
	'action-added',
	'action-handed-over',
	'evidence-added',
	'update-contributed',
	'update-released'
] as const satisfies readonly EventType[];

/** The words of an event by which the thing it made is found, or nothing for the other events. */
export function said(event: Event) {
	const { type, data } = event;
	if (type === 'recommendation-entered') {
		const texts = [data.topic, data.words, ...data.subPoints.map(({ words }) => words)];
		return found('recommendation', data.ref, [...texts, ...data.partners], [data.ref]);
	}
	if (type === 'action-added')
		return found('action', data.ref, [data.title, data.ownerPost], [data.ref]);
	if (type === 'evidence-added') {
		const names = data.file ? [data.ref, data.file.name] : [data.ref];
		return found('evidence', data.ref, [data.title, data.shows], names);
	}
	if (type === 'update-contributed' || (type === 'update-released' && data.kind === 'account')) {
		return found('update', data.id, data.reason ? [data.summary, data.reason] : [data.summary], []);
	}
	return undefined;
}

/** The words of an action that was handed over: as it was added, with the owner it has now. */
export function saidOf(added: EventOf<'action-added'>, { data }: EventOf<'action-handed-over'>) {
	return said({ ...added, data: { ...added.data, ownerPost: data.ownerPost } });
}

function found(kind: FindableKind, ref: string, texts: BilingualText[], names: string[]) {
	const words = (language: 'en' | 'cy') =>
		[...texts.map((text) => inLanguage(text, language).text), ...names].flatMap(wordsIn);
	return { kind, ref, words: { en: words('en'), cy: words('cy') } };
}
