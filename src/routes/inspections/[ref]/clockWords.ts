import type { ClockKind } from '#lib/journal/events/inspections.ts';
import type { Deadline } from '#lib/kernel/deadline.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Speech } from '#lib/words/speech.ts';

export interface ClockRow {
	kind: ClockKind;
	deadline: Deadline;
	done: LocalDate | null;
	days: number | null;
	dayOfPeriod: number;
}

/** Where a clock of an inspection stands: «done on 16 August, day 51 of 56», «in 42 days».
 * What was done late says so: «day 60 of 56». */
export function clockState(voice: Speech, row: ClockRow, today: LocalDate): string {
	const { kind, done, days, dayOfPeriod } = row;
	const period = voice.say('inspections_day_of', { day: dayOfPeriod });
	if (done) {
		const words = voice.say('inspections_done', { day: voice.near(done, today) });
		return kind === 'section-55' ? `${words}, ${period}` : words;
	}
	if (days === null) return '';
	const words = daysOf(voice, kind, days);
	return kind === 'section-55' && days >= 0 ? `${words}, ${period}` : words;
}

/** How far the day of a clock is that nothing has met: «in 42 days», «3 days ago; nothing recorded». */
export function daysOf(voice: Speech, kind: ClockKind, days: number): string {
	if (kind === 'follow-up') {
		return days < 0
			? voice.say('inspections_expected_passed')
			: voice.say('inspections_expected', { days: voice.days(days) });
	}
	return days < 0
		? voice.say('inspections_passed', { days: voice.days(-days) })
		: voice.say('inspections_due_in', { days: voice.days(days) });
}
