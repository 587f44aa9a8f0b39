import type { Late } from '../../changes.ts';
import type { Block, Run } from '../../document.ts';
import { bullets, title } from './blocks.ts';
import { changeLine } from './changed.ts';
import { code, day, phrase, shortRef, written, type Composing } from './phrases.ts';

/** What changed since the last report, and what was entered late. */
export function sinceBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const changes = model.changes.map((change) => changeLine(composing, change));
	const late = model.late.map((fact) => lateLine(composing, fact));
	return [
		title('since', speech.say('reports_full_changed')),
		bullets(changes, speech.say('reports_nothing_changed')),
		title('late', speech.say('reports_full_late'), 3),
		bullets(late, speech.say('reports_full_late_none'))
	];
}

function lateLine(composing: Composing, late: Late): Run[] {
	const { speech } = composing;
	const what = phrase(speech, code('reports_late_', late.code), {
		number: shortRef(late.recommendation),
		letter: late.letter ?? '',
		title: late.title ? written(late.title, speech) : '',
		milestone: late.milestone ? speech.say(code('reports_milestone_', late.milestone)) : ''
	});
	return phrase(speech, 'reports_late_line', {
		what,
		effective: day(composing, late.effectiveOn),
		recorded: day(composing, late.recordedOn)
	});
}
