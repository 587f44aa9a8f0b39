import type { Change } from '../../changes.ts';
import type { Block, Run } from '../../document.ts';
import { briefly, code, day, phrase, shortRef, TOPIC, written, type Composing } from './phrases.ts';
import { heading } from './sections.ts';

/** Section 3: what matters most of what changed, at most `most` lines, told in order of time. */
export function changedBlocks(composing: Composing, most: number): Block[] {
	const { model, speech } = composing;
	const title = model.previous
		? speech.say('reports_heading_changed', {
				number: model.previous.number,
				day: day(composing, model.previous.asAt)
			})
		: speech.say('reports_heading_changed_first');
	const room = model.changes.length > most ? most - 1 : most;
	const told = [...model.changes]
		.sort((a, b) => a.rank - b.rank || b.seq - a.seq)
		.slice(0, room)
		.sort((a, b) => a.seq - b.seq);
	const left = model.changes.length - told.length;
	const items = told.map((change) => changeLine(composing, change));
	if (left > 0) items.push([speech.say('reports_more_changes', { n: left })]);
	return [
		heading(composing, 'changed', title),
		items.length > 0
			? { kind: 'list', ordered: false, items }
			: { kind: 'paragraph', runs: [speech.say('reports_nothing_changed')] }
	];
}

/** One change as a line: its day, then what it was. */
export function changeLine(composing: Composing, change: Change): Run[] {
	const apart =
		change.recommendation === null || change.code === 'answer' || change.code === 'question';
	const words = changeWords(composing, change);
	const runs = Array.isArray(words) ? words : [words];
	return [`${day(composing, change.on)}${apart ? ':' : ','} `, ...runs];
}

function changeWords(composing: Composing, change: Change): Run[] | string {
	const { speech, force } = composing;
	const number = shortRef(change.recommendation);
	switch (change.code) {
		case 'decision':
			return phrase(speech, 'reports_change_decision', {
				number,
				words: written(briefly(change.words, TOPIC), speech)
			});
		case 'rating':
			return speech.say(code('reports_change_rating_', change.rating), { number });
		case 'status': {
			const from = speech.say(code('recommendations_status_', change.from));
			const to = speech.say(code('recommendations_status_', change.to));
			return speech.say('reports_change_status', { number, force, from, to });
		}
		case 'target': {
			const inputs = { number, target: change.number, day: day(composing, change.targetOn) };
			return speech.say('reports_change_target', inputs);
		}
		case 'target-answer': {
			const inputs = { number, target: change.number };
			return speech.say(code('reports_change_target_answer_', change.answer), inputs);
		}
		case 'submission':
			return speech.say('reports_change_submission', { number });
		case 'answer':
			return speech.say('reports_change_answer', { question: questionNumber(change.question) });
		case 'question':
			return speech.say('reports_change_question', { question: questionNumber(change.question) });
		case 'request':
			return speech.say('reports_change_request', { number, day: day(composing, change.dueOn) });
		case 'milestone': {
			const milestone = speech.say(code('reports_milestone_', change.milestone));
			if (change.doneOn === change.on) return `${milestone}.`;
			return speech.say('reports_change_milestone', {
				milestone,
				day: day(composing, change.doneOn)
			});
		}
		case 'practice': {
			const inputs = { number, letter: change.letter, day: day(composing, change.from) };
			return speech.say('reports_change_practice', inputs);
		}
		case 'entered':
			return speech.say('reports_change_entered', { number });
		case 'evidence': {
			const title = written(briefly(change.title, TOPIC), speech);
			return phrase(speech, 'reports_change_evidence', { evidence: change.evidence, title });
		}
	}
}

/** «1» of `GWP-Q-001`. */
export function questionNumber(ref: string): number {
	return Number(shortRef(ref));
}
