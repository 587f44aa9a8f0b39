import type { Block } from '../../document.ts';
import { bullets, paragraph, title } from './blocks.ts';
import { changeLine, questionNumber } from './changed.ts';
import { day, phrase, written, type Composing } from './phrases.ts';

/** Scrutiny questions with their answers, then what was decided, by whom. */
export function questionBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const blocks = model.questions.flatMap((question): Block[] => {
		const asked = phrase(speech, 'reports_question_line', {
			number: questionNumber(question.ref),
			day: day(composing, question.askedOn),
			text: written(question.text, speech)
		});
		const answer =
			question.answer && question.answeredOn
				? phrase(speech, 'reports_answer_line', {
						day: day(composing, question.answeredOn),
						text: written(question.answer, speech)
					})
				: [speech.say('reports_answer_none')];
		const unread =
			question.answer && !question.readOn ? [paragraph(speech.say('reports_answer_unread'))] : [];
		return [paragraph(...asked), paragraph(...answer), ...unread];
	});
	return [
		title('scrutiny', speech.say('reports_full_questions')),
		...(blocks.length > 0 ? blocks : [paragraph(speech.say('reports_questions_none'))]),
		title('decided', speech.say('reports_full_decisions'), 3),
		bullets(
			model.decisions.map((change) => changeLine(composing, change)),
			speech.say('reports_decisions_none')
		)
	];
}
