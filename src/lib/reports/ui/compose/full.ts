import type { Block, Run } from '../../document.ts';
import type { Late } from '../../changes.ts';
import type { Counts } from '#lib/recommendations/counts.ts';
import { changeLine, questionNumber } from './changed.ts';
import { figureWords, numberSentence, chartSpec, betterWords, targetWords } from './numbers.ts';
import { code, day, shortRef, written, type Composing } from './phrases.ts';
import { recommendationBlocks } from './recommendation.ts';
import { nextLine } from './risk.ts';
import { frontLines, summaryBlocks } from './summary.ts';
import { monthYear } from '#lib/kernel/calendar.ts';

/** The full report: the summary, then what was asked, counts, changes, each recommendation, numbers. */
export function fullBlocks(composing: Composing): Block[] {
	return [
		...coverBlocks(composing),
		{ kind: 'page-break' },
		...summaryBlocks(composing),
		{ kind: 'page-break' },
		...askedBlocks(composing),
		...countBlocks(composing),
		...sinceBlocks(composing),
		...composing.model.recommendations.flatMap((recommendation): Block[] => [
			{ kind: 'page-break' },
			...recommendationBlocks(composing, recommendation)
		]),
		{ kind: 'page-break' },
		...numberBlocks(composing),
		...questionBlocks(composing),
		...nextAll(composing),
		...annexBlocks(composing)
	];
}

const title = (id: string, text: string, level: 1 | 2 | 3 = 2): Block => ({
	kind: 'heading',
	level,
	id,
	text
});
const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });

function coverBlocks({ model, speech, force }: Composing): Block[] {
	return [
		...frontLines({ model, speech, force }),
		title('status', speech.say('reports_full_status')),
		paragraph(speech.say('reports_full_status_text', { day: speech.day(model.asAt), force })),
		paragraph(speech.say('reports_recorded_by', { day: speech.day(model.asAt) })),
		paragraph(speech.say('reports_other_language')),
		title('contents', speech.say('reports_full_contents')),
		{
			kind: 'list',
			ordered: false,
			items: [
				[speech.say('reports_full_summary')],
				[speech.say('reports_full_asked')],
				[speech.say('reports_full_counts')],
				[speech.say('reports_full_changed')],
				...model.recommendations.map(({ standing }) => [
					`${shortRef(standing.ref)} ${speech.plain(standing.asked.topic)}`
				]),
				[speech.say('reports_full_numbers')],
				[speech.say('reports_full_questions')],
				[speech.say('reports_full_next')],
				[speech.say('reports_full_annex')]
			]
		}
	];
}

function askedBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const { inspection } = model;
	const entries: { term: string; runs: Run[] }[] = [
		{
			term: speech.say('reports_full_inspection'),
			runs: [written(inspection.title, speech), ` (${inspection.ref})`]
		},
		{ term: speech.say('reports_full_published'), runs: [speech.day(inspection.publishedOn)] }
	];
	if (inspection.fieldworkFrom && inspection.fieldworkTo) {
		const days = {
			from: speech.day(inspection.fieldworkFrom),
			to: speech.day(inspection.fieldworkTo)
		};
		entries.push({
			term: speech.say('reports_full_fieldwork'),
			runs: [speech.say('reports_full_fieldwork_days', days)]
		});
	}
	if (inspection.caseAudit) {
		const { total, good, requiresImprovement: ri, inadequate } = inspection.caseAudit;
		entries.push({
			term: speech.say('reports_full_case_audit'),
			runs: [speech.say('reports_full_case_audit_text', { total, good, ri, inadequate })]
		});
	}
	const more = inspection.completeness === 'may-contain-more';
	entries.push({
		term: speech.say('reports_full_held'),
		runs: [
			speech.say(more ? 'reports_full_held_more' : 'reports_full_held_all', {
				count: model.counts.held
			})
		]
	});
	const further: Block[] =
		inspection.furtherAreas.length === 0
			? []
			: [
					paragraph(speech.say('reports_full_further')),
					{
						kind: 'list',
						ordered: false,
						items: inspection.furtherAreas.map((area) => [written(area, speech)])
					}
				];
	return [
		title('asked', speech.say('reports_full_asked')),
		{ kind: 'definitions', entries },
		...further,
		...clockBlocks(composing)
	];
}

function clockBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const caption = speech.say('reports_full_clocks');
	const rows = model.clocks.map(({ kind, deadline, done }) => ({
		header: true,
		cells: [
			[speech.say(code('reports_clock_', kind))],
			[speech.say(code('reports_basis_', deadline.basis))],
			[deadline.dueOn ? speech.day(deadline.dueOn) : ''],
			[done ? speech.day(done.on) : speech.say('reports_full_not_done')]
		]
	}));
	const older = model.inspection.section55Applies
		? []
		: [paragraph(speech.say('reports_section_55_none'))];
	return [
		title('clocks', caption, 3),
		{
			kind: 'table',
			caption,
			columns: [
				{ head: speech.say('reports_full_clock'), width: 26 },
				{ head: speech.say('reports_full_basis'), width: 38 },
				{ head: speech.say('reports_full_due'), width: 18 },
				{ head: speech.say('reports_full_done'), width: 18 }
			],
			rows
		},
		...older
	];
}

function countBlocks(composing: Composing): Block[] {
	const { model, speech, force } = composing;
	const { counts, reconciliation } = model;
	const table = (caption: string, rows: [string, string][]): Block => ({
		kind: 'table',
		caption,
		columns: [
			{ head: caption, width: 70 },
			{ head: speech.say('reports_full_count'), width: 30, numeric: true }
		],
		rows: rows.map(([word, count]) => ({ header: true, cells: [[word], [count]] }))
	});
	const words = (prefix: string, tally: Record<string, number>): [string, string][] =>
		Object.entries(tally).map(([word, count]) => [speech.say(code(prefix, word)), String(count)]);
	return [
		title('counts', speech.say('reports_full_counts')),
		paragraph(speech.say('reports_full_reconciles', reconciliation)),
		table(
			speech.say('reports_full_count_force', { force }),
			words('recommendations_status_', counts.force)
		),
		table(
			speech.say('reports_full_count_commissioner'),
			words('recommendations_commissioner_', counts.commissioner)
		),
		table(speech.say('reports_full_count_inspectorate'), [
			[speech.say('reports_full_decided'), String(counts.inspectorate.decided)],
			[speech.say('reports_full_undecided'), String(counts.inspectorate.none)]
		]),
		table(speech.say('reports_full_count_clock'), clockCounts(composing, counts))
	];
}

function clockCounts({ speech }: Composing, counts: Counts): [string, string][] {
	const most = ({ count, days }: { count: number; days: number }) =>
		count === 0 ? '0' : speech.say('reports_full_at_most', { count, days: speech.days(days) });
	return [
		[speech.say('reports_full_past'), most(counts.past)],
		[speech.say('reports_full_immediate'), most(counts.immediate)],
		[speech.say('reports_full_late_complete'), String(counts.completeLate)]
	];
}

function sinceBlocks(composing: Composing): Block[] {
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

function numberBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	return [
		title('all-numbers', speech.say('reports_full_numbers')),
		paragraph(speech.say('reports_num_small')),
		...model.metrics.flatMap((line): Block[] => {
			const { metric, points } = line;
			const name = speech.plain(metric.name);
			const sentence = numberSentence(composing, line);
			const [first, last] = [points[0], points.at(-1)];
			const chart: Block[] =
				first && last && points.length > 1
					? [
							{
								kind: 'chart',
								id: line.ref.toLowerCase(),
								spec: chartSpec(line, speech),
								caption: sentence,
								alt: speech.say('reports_num_chart_alt', {
									name,
									from: monthYear(speech.language, first.end),
									to: monthYear(speech.language, last.end),
									sentence
								})
							}
						]
					: [paragraph(sentence)];
			return [
				title(line.ref, `${line.ref} ${name}`, 3),
				...chart,
				{
					kind: 'definitions',
					entries: [
						{
							term: speech.say('reports_num_definition'),
							runs: [written(metric.definition, speech)]
						},
						{
							term: speech.say('reports_num_source'),
							runs: [written(metric.sourceSystem, speech)]
						},
						{ term: speech.say('reports_num_better'), runs: [betterWords(metric, speech)] },
						{ term: speech.say('reports_num_target'), runs: [targetWords(metric, speech)] },
						...(metric.baseline
							? [
									{
										term: speech.say('reports_num_baseline'),
										runs: [
											`${figureWords(metric, metric.baseline.figure, speech)}, `,
											written(metric.baseline.period, speech)
										]
									}
								]
							: [])
					]
				},
				{
					kind: 'table',
					caption: name,
					columns: [
						{ head: speech.say('reports_num_period'), width: 24 },
						{ head: speech.say('reports_num_figure'), width: 30 },
						{ head: speech.say('reports_num_note'), width: 46 }
					],
					rows: points.map(({ end, figure, noFigure, note }) => ({
						header: true,
						cells: [
							[monthYear(speech.language, end)],
							[figure ? figureWords(metric, figure, speech) : speech.say('reports_no_figure')],
							noFigure ? [written(noFigure, speech)] : note ? [written(note, speech)] : ['']
						]
					}))
				}
			];
		})
	];
}

function questionBlocks(composing: Composing): Block[] {
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

function nextAll(composing: Composing): Block[] {
	const { model, speech } = composing;
	const items = model.nextDates.map((next) => [nextLine(composing, next)]);
	return [
		title('all-dates', speech.say('reports_full_next')),
		items.length > 0
			? { kind: 'list', ordered: false, items }
			: paragraph(speech.say('reports_nothing_next'))
	];
}

function annexBlocks({ model, speech }: Composing): Block[] {
	const rules = [
		speech.say('reports_annex_rule_past'),
		speech.say('reports_annex_rule_target'),
		speech.say('reports_annex_rule_months'),
		speech.say('reports_annex_rule_figures'),
		speech.say('reports_annex_rule_as_at')
	];
	const files = model.recommendations
		.flatMap(({ evidence }) => evidence)
		.filter(
			({ sha256 }, index, all) =>
				sha256 && all.findIndex((other) => other.sha256 === sha256) === index
		);
	const withheld = model.withheld.map(({ marking, count }) =>
		speech.say('reports_withheld', { n: count, marking })
	);
	return [
		title('annex', speech.say('reports_full_annex')),
		title('rules', speech.say('reports_annex_words'), 3),
		{ kind: 'list', ordered: false, items: rules.map((rule) => [rule]) },
		title('sources', speech.say('reports_full_sources'), 3),
		{ kind: 'list', ordered: false, items: model.inspection.sources.map((source) => [source]) },
		title('withheld', speech.say('reports_annex_withheld'), 3),
		...(withheld.length > 0 ? withheld : [speech.say('reports_annex_withheld_none')]).map((text) =>
			paragraph(text)
		),
		title('hashes', speech.say('reports_annex_hashes'), 3),
		{
			kind: 'list',
			ordered: false,
			items: files.map(({ number, ref, sha256 }) => [`E${String(number)} ${ref}: ${sha256 ?? ''}`])
		},
		title('head', speech.say('reports_annex_head'), 3),
		paragraph(model.head ? speech.say('reports_annex_head_text', { ...model.head }) : '')
	];
}
