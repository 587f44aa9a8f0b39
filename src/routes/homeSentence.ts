import { filterFrom, queryOf, type RegisterFilter } from '#lib/assurance/filter.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Counts } from '#lib/recommendations/counts.ts';
import type { Speech } from '#lib/words/speech.ts';

/** A part of a sentence; a figure leads to its list. */
export interface Part {
	text: string;
	/** A path of ours, without its language. */
	path?: string;
}

interface Position {
	inspection: { ref: string };
	force: { name: BilingualText } | undefined;
	counts: Counts;
	followUp: { on: LocalDate; days: number } | null;
}

/** Home in five seconds: whose position, what is past, what each speaker says. */
export function homeSentence(
	voice: Speech,
	{ inspection, force, counts, followUp }: Position,
	today: LocalDate
): Part[] {
	const name = force ? voice.plain(force.name) : '';
	const { past, held, commissioner, inspectorate } = counts;
	const list = (change: Partial<RegisterFilter>) =>
		`/recommendations${queryOf(filterFrom(new URLSearchParams()), { ...change, inspection: inspection.ref })}`;
	const sentences = [
		past.count > 0
			? voice.say('assurance_home_past', {
					force: name,
					n: past.count,
					held,
					days: voice.days(past.days)
				})
			: voice.say('assurance_home_none_past', { force: name, held }),
		commissioner.assured > 0
			? voice.say('assurance_home_assured', { count: commissioner.assured })
			: voice.say('assurance_home_assured_none'),
		returns(voice, inspectorate.decided, followUp, today)
	];
	return linked(sentences.join(' '), {
		past: list({ clock: ['past'] }),
		held: list({}),
		assured: list({ commissioner: ['assured'] }),
		closed: list({ decision: ['recorded'] }),
		none: list({ decision: ['none'] }),
		return: `/inspections/${inspection.ref}#clocks`
	});
}

/** A message in parts: `[name]…[/name]` in it are the words that lead to a path of that name. */
export function linked(sentence: string, paths: Readonly<Record<string, string>>): Part[] {
	const parts: Part[] = [];
	let from = 0;
	for (const found of sentence.matchAll(/\[(\w+)\](.*?)\[\/\1\]/g)) {
		const [whole, name = '', text = ''] = found;
		if (found.index > from) parts.push({ text: sentence.slice(from, found.index) });
		const path = paths[name];
		parts.push(path === undefined ? { text } : { text, path });
		from = found.index + whole.length;
	}
	if (from < sentence.length) parts.push({ text: sentence.slice(from) });
	return parts;
}

function returns(
	voice: Speech,
	decided: number,
	followUp: Position['followUp'],
	today: LocalDate
): string {
	const closed =
		decided === 0
			? voice.say('assurance_home_closed_none')
			: voice.say('assurance_home_closed', { count: decided });
	if (!followUp) return `${closed}.`;
	if (followUp.days < 0) return `${closed}; ${voice.say('assurance_home_return_passed')}`;
	const inputs = { day: voice.near(followUp.on, today), days: voice.days(followUp.days) };
	return `${closed} ${voice.say('assurance_home_return', inputs)}`;
}
