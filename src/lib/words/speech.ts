import { listOf, longDay, shortDay } from '#lib/kernel/calendar.ts';
import { inLanguage, type BilingualText, type Language } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { say, type Code, type Inputs } from './say.ts';

/** One language's way of saying things: messages, days, counts and what people wrote. */
export interface Speech {
	language: Language;
	say(code: Code, inputs?: Inputs): string;
	/** «49 days», with Welsh's six forms. */
	days(count: number): string;
	/**
	 * «two», up to ten; figures beyond. Welsh has other forms after «ar», «am» and «o» (`soft`: «ar
	 * dri») and before a noun (`before`: «pum argymhelliad»).
	 */
	number(count: number, form?: 'alone' | 'soft' | 'before'): string;
	/** «27 June 2019». */
	day(day: LocalDate): string;
	/** «27 June» within the year of `today`, else with its year. */
	near(day: LocalDate, today: LocalDate): string;
	list(words: readonly string[]): string;
	/** What a person wrote, in this language where they did, else in the other, saying which. */
	written(text: BilingualText): { text: string; language: Language };
	/** The same as plain text, for where a language cannot be marked. */
	plain(text: BilingualText): string;
}

/** The way of saying things in a language. */
export function speech(language: Language): Speech {
	const words = (code: Code, inputs?: Inputs) => say(language, code, inputs);
	return {
		language,
		say: words,
		days: (count) => words('kernel_days', { days: count }),
		number: (count, form = 'alone') =>
			count <= 10
				? words(`kernel_number_${form === 'alone' ? '' : `${form}_`}${String(count)}` as Code)
				: String(count),
		day: (day) => longDay(language, day),
		near: (day, today) =>
			day.slice(0, 4) === today.slice(0, 4) ? shortDay(language, day) : longDay(language, day),
		list: (items) => listOf(language, items),
		written: (text) => inLanguage(text, language),
		plain: (text) => inLanguage(text, language).text
	};
}
