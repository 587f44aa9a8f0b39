import type { Late } from '../../changes.ts';
import type { Block } from '../../document.ts';
import { paragraph, title } from './blocks.ts';
import { changeLine } from './changed.ts';
import { code, day, shortRef, type Composing } from './phrases.ts';

/** What changed since the last report, and what was entered late. */
export function sinceBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const changes = model.changes.map((change) => [changeLine(composing, change)]);
	const late = model.late.map((fact) => [lateLine(composing, fact)]);
	return [
		title('since', speech.say('reports_full_changed')),
		changes.length > 0
			? { kind: 'list', ordered: false, items: changes }
			: paragraph(speech.say('reports_nothing_changed')),
		title('late', speech.say('reports_full_late'), 3),
		late.length > 0
			? { kind: 'list', ordered: false, items: late }
			: paragraph(speech.say('reports_full_late_none'))
	];
}

function lateLine(composing: Composing, late: Late): string {
	const { speech } = composing;
	const what = speech.say(code('reports_late_', late.code), {
		number: shortRef(late.recommendation),
		letter: late.letter ?? '',
		title: late.title ? speech.plain(late.title) : '',
		milestone: late.milestone ? speech.say(code('reports_milestone_', late.milestone)) : ''
	});
	return speech.say('reports_late_line', {
		what,
		effective: day(composing, late.effectiveOn),
		recorded: day(composing, late.recordedOn)
	});
}
