import type { BilingualText } from '#lib/kernel/languages.ts';
import { daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';

interface ToDo {
	code: string;
	path: string;
	recommendation: string | null;
	subject: string;
	topic: BilingualText | null;
	since: LocalDate | null;
	dueOn: LocalDate | null;
}

/** What waits for a person as a task list shows it: what, about which, and by or since when. */
export function taskOf(
	voice: Speech,
	nameOf: (ref: string) => string,
	to: (path: string) => string,
	today: LocalDate
) {
	return (task: ToDo) => {
		const own = task.recommendation ? nameOf(task.recommendation) : task.subject;
		const topic = task.topic ? voice.plain(task.topic) : undefined;
		return {
			title: voice.say(`assurance_todo_${task.code.replaceAll('-', '_')}` as Code, { what: own }),
			href: to(task.path),
			// The topic is in the title already where the task has no words of its own.
			hint: topic && !own.endsWith(topic) ? topic : undefined,
			status: task.dueOn
				? dueWords(voice, task.dueOn, today)
				: task.since
					? voice.say('assurance_todo_since', { day: voice.near(task.since, today) })
					: undefined,
			urgent: task.dueOn !== null && task.dueOn <= today
		};
	};
}

/** «due 20 November, in 5 days». */
export function dueWords(voice: Speech, on: LocalDate, today: LocalDate): string {
	const days = daysBetween(today, on);
	if (days === 0) return voice.say('assurance_todo_due_today');
	const inputs = { day: voice.near(on, today), days: voice.days(Math.abs(days)) };
	return voice.say(days > 0 ? 'assurance_todo_due_in' : 'assurance_todo_due_past', inputs);
}
