import type { Block, Run } from '../../document.ts';
import type { NextDate, RecommendationReport } from '../../model.ts';
import { clockWords, code, day, said, shortRef, type Composing } from './phrases.ts';
import { heading } from './sections.ts';

/** Section 4: what is past HMICFRS's date or at risk, with the reason and every revised target. */
export function riskBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const title = heading('risk', speech.say('reports_heading_risk'));
	const atRisk = model.recommendations.filter(
		({ standing }) => standing.clock.kind === 'past' || standing.force.status === 'at-risk'
	);
	if (atRisk.length === 0) {
		return [title, { kind: 'paragraph', runs: [speech.say('reports_nothing_risk')] }];
	}
	return [title, ...atRisk.map((recommendation) => riskParagraph(composing, recommendation))];
}

function riskParagraph(composing: Composing, { standing }: RecommendationReport): Block {
	const { speech, force } = composing;
	const line = speech.say('reports_risk_line', {
		number: shortRef(standing.ref),
		topic: speech.plain(standing.asked.topic),
		clock: clockWords(standing.clock, speech),
		force,
		status: said(
			composing,
			speech.say(code('recommendations_status_', standing.force.status)),
			standing.force.on
		)
	});
	const runs: Run[] = [line];
	if (standing.force.reason) {
		const reason = speech.plain(standing.force.reason);
		runs.push(' ', speech.say('reports_risk_reason', { reason }));
	}
	if (standing.targets.length > 0) {
		const list = speech.list(
			standing.targets.map((target) =>
				speech.say('reports_target_line', {
					day: day(composing, target.targetOn),
					set: day(composing, target.setOn),
					answer: speech.say(code('recommendations_answer_', target.answer ?? 'none'))
				})
			)
		);
		runs.push(' ', speech.say('reports_risk_targets', { list }));
	}
	return { kind: 'paragraph', runs };
}

/** Section 9: the days to come, the nearest first. */
export function nextBlocks(composing: Composing, most: number): Block[] {
	const { model, speech } = composing;
	const title = heading('next', speech.say('reports_heading_next'));
	if (model.nextDates.length === 0) {
		return [title, { kind: 'paragraph', runs: [speech.say('reports_nothing_next')] }];
	}
	const items = model.nextDates.slice(0, most).map((next) => [nextLine(composing, next)]);
	return [title, { kind: 'list', ordered: false, items }];
}

/** One day to come, as a line. */
export function nextLine(composing: Composing, next: NextDate): string {
	const { model, speech, force } = composing;
	const action = model.recommendations
		.flatMap(({ actions }) => actions)
		.find(({ ref }) => ref === next.action);
	const what = speech.say(code('reports_next_', next.code), {
		force,
		number: next.code === 'question' ? (next.number ?? '') : shortRef(next.recommendation),
		target: next.number ?? '',
		action: action ? `${next.action ?? ''} «${speech.plain(action.title)}»` : ''
	});
	const inputs = { day: day(composing, next.on), days: speech.days(next.days), what };
	return speech.say(next.days === 0 ? 'reports_next_today' : 'reports_next_line', inputs);
}
