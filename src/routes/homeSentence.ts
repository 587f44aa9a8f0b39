import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Counts } from '#lib/recommendations/counts.ts';
import type { Speech } from '#lib/words/speech.ts';

interface Position {
	force: { name: BilingualText } | undefined;
	counts: Counts;
	followUp: { on: LocalDate; days: number } | null;
}

/** Home in five seconds: whose position, what is past, what each speaker says, what is mine to do. */
export function homeSentence(
	voice: Speech,
	{ force, counts, followUp }: Position,
	toDo: number,
	today: LocalDate
): string {
	const name = force ? voice.plain(force.name) : '';
	const { past, held, commissioner, inspectorate } = counts;
	const sentences = [
		past.count > 0
			? voice.say('assurance_home_past', {
					force: name,
					n: past.count,
					held,
					days: voice.days(past.days)
				})
			: voice.say('assurance_home_none_past', { force: name, held }),
		voice.say('assurance_home_assured', { count: commissioner.assured }),
		returns(voice, inspectorate.decided, followUp, today),
		voice.say('assurance_home_todo', { n: toDo })
	];
	return sentences.join(' ');
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
