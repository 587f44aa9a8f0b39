import type { Block, Run } from '../../document.ts';
import type { Change } from '../../changes.ts';
import type { NextDate, RecommendationReport } from '../../model.ts';
import { inOneParagraph } from './paragraph.ts';
import { numbersBlocks } from './numbers.ts';
import { clockWords, code, day, said, shortRef, written, type Composing } from './phrases.ts';

/** The commissioner's two pages (sample.md): sections 1 to 3, then 4 to 9. */
export function summaryBlocks(composing: Composing): Block[] {
	return [
		...frontLines(composing),
		heading(composing, 'paragraph', composing.speech.say('reports_heading_paragraph')),
		{ kind: 'paragraph', size: 'lead', runs: inOneParagraph(composing) },
		...tableOfThree(composing),
		...changedBlocks(composing, 5),
		lateNote(composing),
		{ kind: 'page-break' },
		...riskBlocks(composing),
		...numbersBlocks(composing),
		...personBlocks(composing),
		...nextBlocks(composing, 5),
		...footBlocks(composing)
	].filter((block) => block !== null);
}

const NUMBERS = [
	'paragraph',
	'table',
	'changed',
	'risk',
	'numbers',
	'not-known',
	'questions',
	'decisions',
	'next'
];

/** A numbered heading of the summary. */
export function heading(_: Composing, id: string, text: string): Block {
	return { kind: 'heading', level: 2, id, text: `${String(NUMBERS.indexOf(id) + 1)} ${text}` };
}

/** For whom it is, its number, and who prepared it. */
export function frontLines({ model, speech }: Composing): Block[] {
	const { prepared } = model;
	const line = prepared
		? speech.say('reports_for_number', {
				number: prepared.number,
				post: speech.plain(prepared.preparedBy)
			})
		: speech.say('reports_for_unnumbered');
	return [{ kind: 'paragraph', size: 'body', runs: [line] }];
}

/** Section 2: what was asked, its date, and the three speakers, a row each. */
export function tableOfThree(composing: Composing): Block[] {
	const { model, speech, force } = composing;
	const columns = [
		{ head: speech.say('reports_column_asked'), width: 34 },
		{ head: speech.say('reports_column_date'), width: 20 },
		{ head: speech.say('reports_column_force', { force }), width: 16 },
		{ head: speech.say('reports_column_commissioner'), width: 17 },
		{ head: speech.say('reports_column_inspectorate'), width: 13 }
	];
	const title = speech.say('reports_heading_table', {
		held: model.counts.held,
		count: speech.number(model.counts.held)
	});
	return [
		heading(composing, 'table', title),
		{
			kind: 'table',
			caption: title,
			columns,
			rows: model.recommendations.map((recommendation) => ({
				header: true,
				cells: speakerCells(composing, recommendation)
			}))
		}
	];
}

function speakerCells(composing: Composing, { standing }: RecommendationReport): Run[][] {
	const { speech } = composing;
	const { force, commissioner, inspectorate, clock } = standing;
	const past = clock.kind === 'past';
	const commissionerWord = speech.say(code('recommendations_commissioner_', commissioner.word));
	return [
		[`${shortRef(standing.ref)} `, written(standing.asked.topic, speech)],
		[dueWords(composing, standing), '\n', { text: clockWords(clock, speech), bold: past }],
		[said(composing, speech.say(code('recommendations_status_', force.status)), force.on)],
		[
			said(composing, commissionerWord, commissioner.on),
			...(commissioner.notYetConsidered
				? [
						'\n',
						speech.say('reports_cell_not_considered', {
							day: day(composing, commissioner.notYetConsidered)
						})
					]
				: [])
		],
		inspectorate
			? [said(composing, speech.plain(inspectorate.words), inspectorate.on)]
			: [speech.say('recommendations_inspectorate_none')]
	];
}

function dueWords(composing: Composing, standing: RecommendationReport['standing']): string {
	const { speech } = composing;
	if (standing.deadline.rule.kind === 'immediately')
		return speech.say('recommendations_due_immediately');
	return standing.deadline.dueOn
		? day(composing, standing.deadline.dueOn)
		: speech.say('recommendations_due_none');
}

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
	const items: Run[][] = told.map((change) => [changeLine(composing, change)]);
	if (left > 0) items.push([speech.say('reports_more_changes', { n: left })]);
	return [
		heading(composing, 'changed', title),
		items.length > 0
			? { kind: 'list', ordered: false, items }
			: { kind: 'paragraph', runs: [speech.say('reports_nothing_changed')] }
	];
}

/** One change as a line: its day, then what it was. */
export function changeLine(composing: Composing, change: Change): string {
	return `${day(composing, change.on)}: ${changeWords(composing, change)}`;
}

function changeWords(composing: Composing, change: Change): string {
	const { speech, force } = composing;
	const number = shortRef(change.recommendation);
	switch (change.code) {
		case 'decision':
			return speech.say('reports_change_decision', { number, words: speech.plain(change.words) });
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
			const title = speech.plain(change.title);
			return speech.say('reports_change_evidence', { evidence: change.evidence, title });
		}
	}
}

/** «1» of `GWP-Q-001`. */
export function questionNumber(ref: string): number {
	return Number(shortRef(ref));
}

function lateNote({ model, speech }: Composing): Block | null {
	const recorded = speech.say('reports_recorded_by', { day: speech.day(model.asAt) });
	const late =
		model.late.length > 0 ? ` ${speech.say('reports_late_count', { n: model.late.length })}` : '';
	return { kind: 'paragraph', size: 'small', runs: [recorded + late] };
}

/** Section 4: what is past HMICFRS's date or at risk, with the reason and every revised target. */
export function riskBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const title = heading(composing, 'risk', speech.say('reports_heading_risk'));
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

/** Sections 6 to 8: written by a person. */
export function personBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const sections = [
		['not-known', 'reports_heading_not_known', model.prepared?.notKnown],
		['questions', 'reports_heading_questions', model.prepared?.questions],
		['decisions', 'reports_heading_decisions', model.prepared?.decisions]
	] as const;
	return sections.flatMap(([id, title, texts]): Block[] => [
		heading(composing, id, speech.say(title)),
		texts && texts.length > 0
			? {
					kind: 'list',
					ordered: id === 'questions',
					items: texts.map((text) => [written(text, speech)])
				}
			: { kind: 'paragraph', runs: [speech.say('reports_nothing_written')] }
	]);
}

/** Section 9: the days to come, the nearest first. */
export function nextBlocks(composing: Composing, most: number): Block[] {
	const { model, speech } = composing;
	const title = heading(composing, 'next', speech.say('reports_heading_next'));
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

function footBlocks({ model, speech }: Composing): Block[] {
	const withheld = model.withheld.map(({ marking, count }) =>
		speech.say('reports_withheld', { n: count, marking })
	);
	const runs = [
		speech.say('reports_where_full'),
		speech.say('reports_other_language'),
		...withheld
	].join(' ');
	return [{ kind: 'paragraph', size: 'small', runs: [runs] }];
}
