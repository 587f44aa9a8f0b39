import type { Block, Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { inOneParagraph } from './paragraph.ts';
import { changedBlocks } from './changed.ts';
import { numbersBlocks } from './numbers.ts';
import { nextBlocks, riskBlocks } from './risk.ts';
import { heading, moreLine, most, roomFor } from './sections.ts';
import {
	briefly,
	clockWords,
	code,
	day,
	phrase,
	said,
	TOPIC,
	written,
	shortRef,
	type Composing
} from './phrases.ts';

/** The commissioner's two pages (sample.md): sections 1 to 3, then 4 to 9. */
export function summaryBlocks(composing: Composing): Block[] {
	return [
		...frontLines(composing),
		heading(composing, 'paragraph', composing.speech.say('reports_heading_paragraph')),
		{ kind: 'paragraph', size: 'lead', runs: inOneParagraph(composing) },
		...tableOfAll(composing),
		...changedBlocks(composing, roomFor(composing.model).changes),
		lateNote(composing),
		{ kind: 'page-break' },
		...riskBlocks(composing),
		...numbersBlocks(composing),
		...personBlocks(composing),
		...nextBlocks(composing, 5),
		...footBlocks(composing)
	];
}

/** For whom it is, its number, and who prepared it. */
export function frontLines({ model, speech }: Composing): Block[] {
	const { prepared } = model;
	const runs = prepared
		? phrase(speech, 'reports_for_number', {
				number: prepared.number,
				post: written(prepared.preparedBy, speech)
			})
		: [speech.say('reports_for_unnumbered')];
	return [{ kind: 'paragraph', size: 'body', runs }];
}

/** Section 2: what was asked, its date, and the three speakers, a row each. */
function tableOfAll(composing: Composing): Block[] {
	const { model, speech, force } = composing;
	const { held } = model.counts;
	const columns = [
		{ head: speech.say('reports_column_asked'), width: 26 },
		{ head: speech.say('reports_column_date'), width: 22 },
		{ head: speech.say('reports_column_force', { force }), width: 18 },
		{ head: speech.say('reports_column_commissioner'), width: 19 },
		{ head: speech.say('reports_column_inspectorate'), width: 15 }
	];
	const title =
		held === 0
			? speech.say('reports_heading_table_none')
			: speech.say('reports_heading_table', { held, count: speech.number(held) });
	if (held === 0) {
		const none = speech.say('reports_none_held');
		return [heading(composing, 'table', title), { kind: 'paragraph', runs: [none] }];
	}
	const { told, left } = most(model.recommendations, roomFor(model).rows);
	return [
		heading(composing, 'table', title),
		{
			kind: 'table',
			caption: title,
			columns,
			rows: told.map((recommendation) => ({
				header: true,
				cells: speakerCells(composing, recommendation)
			}))
		},
		...moreLine(composing, left)
	];
}

function speakerCells(composing: Composing, { standing }: RecommendationReport): Run[][] {
	const { speech } = composing;
	const { force, commissioner, inspectorate, clock } = standing;
	const past = clock.kind === 'past';
	const commissionerWord = speech.say(code('recommendations_commissioner_', commissioner.word));
	return [
		[
			`${shortRef(standing.ref)} `,
			written(briefly(standing.asked.topic, roomFor(composing.model).topic), speech)
		],
		[...dueWords(composing, standing), { text: clockWords(clock, speech), strong: past }],
		force.on
			? said(composing, speech.say(code('recommendations_status_', force.status)), force.on)
			: [speech.say('reports_rec_force_none')],
		[
			...said(composing, commissionerWord, commissioner.on),
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
			? said(composing, written(briefly(inspectorate.words, TOPIC), speech), inspectorate.on)
			: [speech.say('recommendations_inspectorate_none')]
	];
}

/** HMICFRS's day, where it set one; the clock's own words say that it is immediate, or has none. */
function dueWords(composing: Composing, { deadline }: RecommendationReport['standing']): Run[] {
	return deadline.dueOn ? [day(composing, deadline.dueOn), '\n'] : [];
}

function lateNote({ model, speech }: Composing): Block {
	const recorded = speech.say('reports_recorded_by', { day: speech.day(model.asAt) });
	const late =
		model.late.length > 0 ? ` ${speech.say('reports_late_count', { n: model.late.length })}` : '';
	return { kind: 'paragraph', size: 'small', runs: [recorded + late] };
}

/** Sections 6 to 8: written by a person. */
function personBlocks(composing: Composing): Block[] {
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

function footBlocks({ model, speech }: Composing): Block[] {
	const withheld = model.withheld.map(({ marking, count }) =>
		speech.say('reports_withheld', { n: count, marking })
	);
	const { prepared, inspection } = model;
	const runs = [
		prepared
			? speech.say('reports_where_full', { ref: prepared.ref })
			: speech.say('reports_where_full_unnumbered', { ref: inspection.ref }),
		speech.say(prepared ? 'reports_other_language' : 'reports_other_language_unnumbered'),
		...withheld
	].join(' ');
	return [{ kind: 'paragraph', size: 'small', runs: [runs] }];
}
