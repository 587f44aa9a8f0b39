import type { Block } from '../../document.ts';
import { paragraph, title } from './blocks.ts';
import { questionNumber } from './changed.ts';
import { day, type Composing } from './phrases.ts';
import { nextLine } from './risk.ts';

/** Scrutiny questions with their answers. */
export function questionBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const blocks = model.questions.flatMap((question): Block[] => {
		const asked = {
			number: questionNumber(question.ref),
			day: day(composing, question.askedOn),
			text: speech.plain(question.text)
		};
		const answer =
			question.answer && question.answeredOn
				? speech.say('reports_answer_line', {
						day: day(composing, question.answeredOn),
						text: speech.plain(question.answer)
					})
				: speech.say('reports_answer_none');
		const unread =
			question.answer && !question.readOn ? [paragraph(speech.say('reports_answer_unread'))] : [];
		return [paragraph(speech.say('reports_question_line', asked)), paragraph(answer), ...unread];
	});
	return [
		title('scrutiny', speech.say('reports_full_questions')),
		...(blocks.length > 0 ? blocks : [paragraph(speech.say('reports_questions_none'))])
	];
}

/** Every day still to come. */
export function nextAll(composing: Composing): Block[] {
	const { model, speech } = composing;
	const items = model.nextDates.map((next) => [nextLine(composing, next)]);
	return [
		title('all-dates', speech.say('reports_full_next')),
		items.length > 0
			? { kind: 'list', ordered: false, items }
			: paragraph(speech.say('reports_nothing_next'))
	];
}
