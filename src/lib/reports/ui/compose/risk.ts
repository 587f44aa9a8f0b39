import type { Block, Run } from '../../document.ts';
import type { NextDate, RecommendationReport } from '../../model.ts';
import {
	briefly,
	clockWords,
	code,
	day,
	phrase,
	said,
	shortRef,
	TOPIC,
	written,
	type Composing
} from './phrases.ts';
import { heading, moreLine, most, roomFor } from './sections.ts';

/** How many revised targets are told of each. */
const TARGETS = 2;

/** Section 4: what is past HMICFRS's date or at risk, with the reason and the last revised targets. */
export function riskBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const title = heading(composing, 'risk', speech.say('reports_heading_risk'));
	const atRisk = model.recommendations.filter(
		({ standing }) => standing.clock.kind === 'past' || standing.force.status === 'at-risk'
	);
	if (atRisk.length === 0) {
		return [title, { kind: 'paragraph', runs: [speech.say('reports_nothing_risk')] }];
	}
	const { told, left } = most(atRisk, roomFor(model).risks);
	return [
		title,
		...told.map((recommendation) => riskParagraph(composing, recommendation)),
		...moreLine(composing, left)
	];
}

function riskParagraph(composing: Composing, { standing }: RecommendationReport): Block {
	const { speech, force } = composing;
	const status = speech.say(code('recommendations_status_', standing.force.status));
	const topic = written(briefly(standing.asked.topic, roomFor(composing.model).topic), speech);
	const line = { number: shortRef(standing.ref), topic, clock: clockWords(standing.clock, speech) };
	const runs: Run[] = standing.force.on
		? phrase(speech, 'reports_risk_line', {
				...line,
				force,
				status: said(composing, status, standing.force.on)
			})
		: phrase(speech, 'reports_risk_silent', { ...line, force });
	if (standing.force.reason) {
		const reason = written(briefly(standing.force.reason, roomFor(composing.model).risk), speech);
		runs.push(' ', ...phrase(speech, 'reports_risk_reason', { reason }));
	}
	const targets = standing.targets.slice(-TARGETS);
	if (targets.length > 0) {
		const list = speech.list(
			targets.map((target) =>
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
export function nextBlocks(composing: Composing, limit: number): Block[] {
	const { model, speech } = composing;
	const title = heading(composing, 'next', speech.say('reports_heading_next'));
	if (model.nextDates.length === 0) {
		return [title, { kind: 'paragraph', runs: [speech.say('reports_nothing_next')] }];
	}
	const room = model.nextDates.length > limit ? limit - 1 : limit;
	const items = model.nextDates.slice(0, room).map((next) => nextLine(composing, next));
	const left = model.nextDates.length - items.length;
	if (left > 0) items.push([speech.say('reports_more_dates', { n: left })]);
	return [title, { kind: 'list', ordered: false, items }];
}

/** One day to come, or gone by, as a line. */
export function nextLine(composing: Composing, next: NextDate): Run[] {
	const { speech } = composing;
	const inputs = {
		day: day(composing, next.on),
		days: speech.days(Math.abs(next.days)),
		what: nextWords(composing, next)
	};
	if (next.days === 0) return phrase(speech, 'reports_next_today', inputs);
	return phrase(speech, next.days < 0 ? 'reports_next_past' : 'reports_next_line', inputs);
}

function nextWords(composing: Composing, next: NextDate): Run[] {
	const { model, speech, force } = composing;
	const action = model.recommendations
		.flatMap(({ actions }) => actions)
		.find(({ ref }) => ref === next.action);
	return phrase(speech, code('reports_next_', next.code), {
		force,
		number: next.code === 'question' ? (next.number ?? '') : shortRef(next.recommendation),
		target: next.number ?? '',
		action: action
			? [`${action.ref} ‘`, written(briefly(action.title, TOPIC), speech), '’']
			: (next.action ?? '')
	});
}
