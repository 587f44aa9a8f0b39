import type { Named } from '../../model.ts';
import type { RecommendationReport, ReportModel } from '../../model.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Run } from '../../document.ts';
import type { Clock } from '#lib/recommendations/clock.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';

/** A report and the language it is being said in. */
export interface Composing {
	model: ReportModel;
	speech: Speech;
	force: string;
	/** On a page of the site things go by their own refs, which lead to them. */
	linked?: boolean;
	/** The level of a section's heading, where it is not a document's own. */
	level?: 2 | 3;
}

/** Begins saying a report in a language. */
export function composing(model: ReportModel, speech: Speech): Composing {
	return { model, speech, force: nameOf(model.force, speech) };
}

export function nameOf(named: Named, speech: Speech): string {
	return speech.plain(named.name);
}

/** A code of the closed lists as the last part of a message's name. */
export function code(prefix: string, word: string): Code {
	return `${prefix}${word.replaceAll('-', '_')}` as Code;
}

/** What a person wrote, as a run marked with its language where that is not the report's. */
export function written(text: BilingualText, speech: Speech): Run {
	const { text: words, language } = speech.written(text);
	return language === speech.language ? words : { text: words, language };
}

/** Words that are always English, a source's name for one, marked so in a Welsh report. */
export function english(words: string, speech: Speech): Run {
	return speech.language === 'en' ? words : { text: words, language: 'en' };
}

/** Letters no keyboard makes, that hold a run's place in a message. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'];
const PLACE = new RegExp(`${OPEN}(\\d+)${CLOSE}`);

/** A message's inputs: words, or runs that keep their own language inside its sentence. */
type Given = Record<string, string | number | Run | Run[]>;

/** Says a message with runs among its inputs: each stays a run, so that its language is marked. */
export function phrase(speech: Speech, message: Code, given: Given): Run[] {
	const runs: Run[][] = [];
	const inputs = Object.entries(given).map(([name, value]) => {
		if (typeof value !== 'object') return [name, value];
		runs.push(Array.isArray(value) ? value : [value]);
		return [name, `${OPEN}${String(runs.length - 1)}${CLOSE}`];
	});
	return woven(speech.say(message, Object.fromEntries(inputs) as Record<string, string>), runs);
}

function woven(said: string, runs: readonly Run[][]): Run[] {
	return said
		.split(PLACE)
		.flatMap((part, index) => (index % 2 === 0 ? [part] : (runs[Number(part)] ?? [])))
		.reduce<Run[]>(joined, []);
}

/** Puts a run after others: plain words join plain words, and empty ones nothing. */
function joined(runs: Run[], run: Run): Run[] {
	const last = runs.at(-1);
	if (run === '') return runs;
	if (typeof run !== 'string' || typeof last !== 'string') return [...runs, run];
	return [...runs.slice(0, -1), last + run];
}

/** A day, without its year where that is the report's. */
export function day({ model, speech }: Composing, on: LocalDate): string {
	return speech.near(on, model.asAt);
}

/** «02»: how a recommendation is called in short. */
export function shortRef(recommendation: string | null): string {
	return recommendation?.slice(recommendation.lastIndexOf('-') + 1) ?? '';
}

/**
 * A topic inside a sentence: «managing registered sex offenders» in English; as it stands in Welsh,
 * whose sentence puts it between marks, since a preposition would change its first letter.
 */
export function topicInside(
	{ standing }: RecommendationReport,
	speech: Speech,
	letters: number
): Run {
	const topic = briefly(standing.asked.topic, letters);
	return speech.language === 'cy' ? written(topic, speech) : writtenInside(topic, speech);
}

/** What a person wrote, as it stands inside a sentence. */
export function writtenInside(text: BilingualText, speech: Speech): Run {
	const run = written(text, speech);
	return typeof run === 'string' ? inside(run) : { ...run, text: inside(run.text) };
}

/** Words as they stand inside a sentence: a small first letter, no full stop. Names keep theirs. */
export function inside(words: string): string {
	const [first = '', second = ''] = words;
	const keeps = second === second.toUpperCase() && second !== ' ';
	return (keeps ? words : first.toLowerCase() + words.slice(1)).replace(/\.$/, '');
}

/** How long a title may be where room is short, in letters. */
export const TOPIC = 110;

/** The beginning of what a person wrote, to a whole word, where it is longer than there is room. */
export function briefly(text: BilingualText, most: number): BilingualText {
	const cut = (words: string | undefined) =>
		words === undefined || words.length <= most
			? words
			: `${words.slice(0, most).replace(/[\s,;:.]+\S*$/, '')}…`;
	return { en: cut(text.en), cy: cut(text.cy) };
}

/** The clock in words: «49 days past HMICFRS's date». */
export function clockWords(clock: Clock, speech: Speech): string {
	const days = 'days' in clock ? speech.days(clock.days) : '';
	return speech.say(code('recommendations_clock_', clock.kind), { days });
}

/** A word with the day it was said, or the word alone. */
export function said(composing_: Composing, word: Run, on: LocalDate | null): Run[] {
	if (!on) return [word];
	// «12 November» in brackets is not broken over two lines.
	const unbroken = day(composing_, on).replaceAll(' ', '\u00a0');
	return phrase(composing_.speech, 'reports_cell_said', { word, day: unbroken });
}
