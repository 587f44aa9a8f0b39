import type { Language } from '#lib/kernel/languages.ts';
import { longDay } from '#lib/kernel/calendar.ts';
import { isLocalDate } from '#lib/kernel/localDate.ts';
import { say, type Code } from './say.ts';

/** The sentence for why something was refused, which says what to do: `words_problem_…`. */
export function problem(
	language: Language,
	reason: string,
	data: Readonly<Record<string, unknown>> = {}
): string {
	const inputs: Record<string, string | number> = {};
	for (const [name, value] of Object.entries(data)) {
		if (typeof value === 'number') inputs[name] = value;
		else if (typeof value === 'string') {
			inputs[name] = isLocalDate(value) ? longDay(language, value) : value;
		}
	}
	return say(language, `words_problem_${reason.replaceAll('-', '_')}` as Code, inputs);
}
