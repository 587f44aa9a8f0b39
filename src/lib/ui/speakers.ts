import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ForceStatus, Rating } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { held } from '#lib/words/held.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';

/** What the three speakers have said of one recommendation. `Opinions` of the room assurance fits. */
export interface Speakers {
	status: ForceStatus;
	/** The day of the force's word; null while it has said nothing. */
	saidOn: LocalDate | null;
	commissioner: 'not-asked-yet' | 'considering' | Rating;
	commissionerOn: LocalDate | null;
	/** The day of a release since the rating, which it has not considered. */
	notYetConsidered: LocalDate | null;
	/** HMICFRS's own word, from its own letter. */
	decision: BilingualText | null;
	decisionOn: LocalDate | null;
}

/**
 * The sentence that tops each recommendation, row and export (design.md, Rules that decide counts),
 * in the order force, Commissioner, HMICFRS. Days of `today`'s year go without it.
 */
export function sentencesOf(
	speech: Speech,
	force: string,
	speakers: Speakers,
	today?: LocalDate
): string[] {
	const near = (day: LocalDate) => (today ? speech.near(day, today) : speech.day(day));
	return [
		forceSays(speech, force, speakers, near),
		...commissionerIs(speech, speakers, near),
		inspectorateHas(speech, speakers, near)
	];
}

/** The same in one line; a day stays together at the end of one. */
export function sentenceOf(
	speech: Speech,
	force: string,
	speakers: Speakers,
	today?: LocalDate
): string {
	return held(sentencesOf(speech, force, speakers, today).join(' '));
}

/** A word of a closed list in a language: «partly assured». */
export function wordOf(speech: Speech, kind: 'status' | 'commissioner', word: string): string {
	return speech.say(`recommendations_${kind}_${word.replaceAll('-', '_')}` as Code);
}

type Near = (day: LocalDate) => string;

function forceSays(speech: Speech, force: string, { status, saidOn }: Speakers, near: Near) {
	if (!saidOn) return speech.say('recommendations_sentence_force_nothing', { force });
	const inputs = { force, status: wordOf(speech, 'status', status), day: near(saidOn) };
	return speech.say('recommendations_sentence_force', inputs);
}

function commissionerIs(speech: Speech, speakers: Speakers, near: Near): string[] {
	const { commissioner, commissionerOn, notYetConsidered } = speakers;
	if (!commissionerOn) return [speech.say('recommendations_sentence_commissioner_not_asked')];
	const inputs = { word: wordOf(speech, 'commissioner', commissioner), day: near(commissionerOn) };
	const sentence = speech.say('recommendations_sentence_commissioner', inputs);
	if (!notYetConsidered) return [sentence];
	const since = { day: near(notYetConsidered) };
	return [sentence, speech.say('recommendations_sentence_commissioner_not_considered', since)];
}

function inspectorateHas(speech: Speech, { decision, decisionOn }: Speakers, near: Near) {
	if (!decision || !decisionOn) return speech.say('recommendations_sentence_inspectorate_none');
	const inputs = { words: speech.plain(decision), day: near(decisionOn) };
	return speech.say('recommendations_sentence_inspectorate', inputs);
}
