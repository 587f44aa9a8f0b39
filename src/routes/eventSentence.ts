import type { Event } from '#lib/journal/events.ts';
import { monthYear } from '#lib/kernel/calendar.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { portalWord } from '#lib/words/portalWord.ts';
import type { Code } from '#lib/words/say.ts';
import type { Speech } from '#lib/words/speech.ts';

const short = (ref: string) => ref.slice(ref.lastIndexOf('-') + 1);

/**
 * One thing that happened, in a sentence of the reader's language.
 * @param nameOf how a recommendation is named by its ref: its number, where its page is the context
 */
export function eventSentence(
	voice: Speech,
	event: Event,
	today: LocalDate,
	nameOf: (ref: string) => string = short
): string {
	const say = (what: string, inputs: Record<string, string | number> = {}) =>
		voice.say(`journal_${what}` as Code, inputs);
	const day = (on: LocalDate) => voice.near(on, today);
	const word = (kind: string, code: string) =>
		voice.say(`recommendations_${kind}_${code.replaceAll('-', '_')}` as Code);
	switch (event.type) {
		case 'inspection-entered':
			return say('inspection_entered', { ref: event.data.ref });
		case 'cause-of-concern-entered':
			return say('cause_of_concern_entered');
		case 'milestone-recorded':
			return voice.say(`reports_milestone_${event.data.milestone.replaceAll('-', '_')}` as Code);
		case 'recommendation-entered':
			return say('recommendation_entered', { ref: event.data.ref });
		case 'portal-status-seen':
			return say('portal_status_seen', { status: portalWord(voice, event.data.status) });
		case 'leads-assigned':
			return say('leads_assigned', { number: nameOf(event.data.recommendation) });
		case 'revised-target-set':
			return say('revised_target_set', {
				number: nameOf(event.data.recommendation),
				target: event.data.number,
				day: day(event.data.targetOn)
			});
		case 'revised-target-answered':
			return say('revised_target_answered', {
				number: nameOf(event.data.recommendation),
				target: event.data.number,
				answer: word('answer', event.data.answer)
			});
		case 'practice-from-recorded':
			return say('practice_from_recorded', {
				number: nameOf(event.data.recommendation),
				day: day(event.data.on),
				what: voice.plain(event.data.what)
			});
		case 'metric-defined':
			return say('metric_defined', { ref: event.data.ref, name: voice.plain(event.data.name) });
		case 'measurement-recorded':
			return say('measurement_recorded', { ref: event.data.metric });
		case 'measurement-annotated':
			return say('measurement_annotated', {
				ref: event.data.metric,
				period: monthYear(voice.language, event.data.periodStart),
				note: voice.plain(event.data.note)
			});
		case 'action-added':
			return say('action_added', { ref: event.data.ref, title: voice.plain(event.data.title) });
		case 'action-progressed':
			return say('action_progressed', {
				ref: event.data.ref,
				progress: voice.say(`reports_progress_${event.data.progress.replaceAll('-', '_')}` as Code)
			});
		case 'action-due-changed':
			return say('action_due_changed', {
				ref: event.data.ref,
				from: day(event.data.from),
				to: day(event.data.to)
			});
		case 'action-handed-over':
			return say('action_handed_over', {
				ref: event.data.ref,
				from: voice.plain(event.data.from.ownerPost),
				to: voice.plain(event.data.ownerPost)
			});
		case 'evidence-added':
			return say('evidence_added', { ref: event.data.ref, title: voice.plain(event.data.title) });
		case 'evidence-linked':
			return say('evidence_linked', { ref: event.data.ref });
		case 'evidence-released':
			return say('evidence_released', { ref: event.data.ref });
		case 'update-contributed':
			return say('update_contributed', { number: nameOf(event.data.recommendation) });
		case 'contribution-declined':
			return say('contribution_declined', {
				number: nameOf(event.data.recommendation),
				reason: voice.plain(event.data.reason)
			});
		case 'update-released':
			return say(event.data.kind === 'nothing-changed' ? 'nothing_changed' : 'update_released', {
				number: nameOf(event.data.recommendation),
				status: word('status', event.data.status)
			});
		case 'submission-made':
			return say('submission_made', { number: nameOf(event.data.recommendation) });
		case 'rating-given':
			return say('rating_given', {
				number: nameOf(event.data.recommendation),
				rating: word('commissioner', event.data.rating)
			});
		case 'update-requested':
			return say('update_requested', {
				number: nameOf(event.data.recommendation),
				day: day(event.data.dueOn)
			});
		case 'question-asked':
			return say('question_asked', { number: Number(short(event.data.ref)) });
		case 'question-answered':
			return say('question_answered', { number: Number(short(event.data.ref)) });
		case 'answer-read':
			return say('answer_read', { number: Number(short(event.data.ref)) });
		case 'inspectorate-decision-recorded':
			return say('inspectorate_decision_recorded', {
				number: nameOf(event.data.recommendation),
				words: voice.plain(event.data.words)
			});
		case 'report-prepared':
			return say('report_prepared', { number: event.data.number, day: day(event.data.asAt) });
		case 'organisation-added':
		case 'role-granted':
			return say('other');
	}
}
