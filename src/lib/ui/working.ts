import type { Deadline } from '#lib/kernel/deadline.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';

/** How a day was found: its basis, start and count, and what was noted that moves nothing. */
export function workingWords(voice: Speech, deadline: Deadline): string {
	const { working, start, basis } = deadline;
	const parts = [
		voice.say(`reports_basis_${basis.replaceAll('-', '_')}` as Code),
		voice.say(`inspections_working_${working.code.replaceAll('-', '_')}` as Code, {
			day: voice.day(start),
			count: working.count ?? 0
		})
	];
	if (working.weekend) parts.push(voice.say(`recommendations_weekend_${working.weekend}`));
	if (working.bankHoliday) {
		const name = voice.say(
			`kernel_bank_holiday_${working.bankHoliday.replaceAll('-', '_')}` as Code
		);
		parts.push(voice.say('inspections_bank_holiday', { name }));
	}
	const [whose, ...how] = parts.map((part) => part.replace(/\.$/, ''));
	return `${whose ?? ''}: ${how.join('. ')}`;
}
