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

/** A day, without its year where that is the report's. */
export function day({ model, speech }: Composing, on: LocalDate): string {
	return speech.near(on, model.asAt);
}

/** «02»: how a recommendation is called in short. */
export function shortRef(recommendation: string | null): string {
	return recommendation?.slice(recommendation.lastIndexOf('-') + 1) ?? '';
}

/** «managing registered sex offenders»: a topic inside a sentence. */
export function topicInside({ standing }: RecommendationReport, speech: Speech): string {
	return inside(speech.plain(standing.asked.topic));
}

/** Words as they stand inside a sentence: a small first letter, no full stop. Names keep theirs. */
export function inside(words: string): string {
	const [first = '', second = ''] = words;
	const keeps = second === second.toUpperCase() && second !== ' ';
	return (keeps ? words : first.toLowerCase() + words.slice(1)).replace(/\.$/, '');
}

/** The clock in words: «49 days past HMICFRS's date». */
export function clockWords(clock: Clock, speech: Speech): string {
	const days = 'days' in clock ? speech.days(clock.days) : '';
	return speech.say(code('recommendations_clock_', clock.kind), { days });
}

/** A word with the day it was said, or the word alone. */
export function said(composing_: Composing, word: string, on: LocalDate | null): string {
	if (!on) return word;
	return composing_.speech.say('reports_cell_said', { word, day: day(composing_, on) });
}
