import type { BilingualText } from '#lib/kernel/languages.ts';
import type { Speech } from '#lib/words/speech.ts';

/** A recommendation by its number and topic: «02 Managing registered sex offenders». */
export function namer(voice: Speech, topics: Readonly<Record<string, BilingualText>>) {
	return (ref: string): string => {
		const number = ref.slice(ref.lastIndexOf('-') + 1);
		const topic = topics[ref];
		return topic ? `${number} ${voice.plain(topic)}` : number;
	};
}
