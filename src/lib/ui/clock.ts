import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';

/** What a clock shows. `Clock` of the room recommendations fits. Days are whole days. */
export interface ClockFace {
	kind:
		| 'due-in'
		| 'due-today'
		| 'past'
		| 'complete-in-time'
		| 'complete-late'
		| 'immediate'
		| 'immediate-complete'
		| 'no-day'
		| 'no-day-complete';
	days?: number;
	dueOn?: LocalDate;
}

/** The clock in words: «49 days past HMICFRS’s date». */
export function clockWords(speech: Speech, { kind, days }: ClockFace): string {
	const inputs = { days: days === undefined ? '' : speech.days(days) };
	return speech.say(`recommendations_clock_${kind.replaceAll('-', '_')}` as Code, inputs);
}
