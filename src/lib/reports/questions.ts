import type { Event } from '#lib/journal/events.ts';
import type { QuestionLine } from './model.ts';

/** An inspection's scrutiny questions with their answers, as the events tell them. */
export function questionLines(events: readonly Event[], inspection: string): QuestionLine[] {
	const questions = new Map<string, QuestionLine>();
	for (const event of events) {
		if (event.type === 'question-asked' && event.data.inspection === inspection) {
			const { ref, recommendation, text, dueOn } = event.data;
			const unanswered = { answer: null, answeredOn: null, readOn: null };
			questions.set(ref, {
				ref,
				recommendation,
				text,
				askedOn: event.recordedOn,
				dueOn,
				...unanswered
			});
		} else if (event.type === 'question-answered') {
			const question = questions.get(event.data.ref);
			if (!question) continue;
			question.answer = event.data.text;
			question.answeredOn = event.recordedOn;
		} else if (event.type === 'answer-read') {
			const question = questions.get(event.data.ref);
			if (question) question.readOn = event.recordedOn;
		}
	}
	return [...questions.values()];
}
