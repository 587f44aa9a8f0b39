import type { Block, Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { inOneParagraph } from './paragraph.ts';
import { changedBlocks } from './changed.ts';
import { numbersBlocks } from './numbers.ts';
import { nextBlocks, riskBlocks } from './risk.ts';
import { heading } from './sections.ts';
import { clockWords, code, day, said, shortRef, written, type Composing } from './phrases.ts';

/** The commissioner's two pages (sample.md): sections 1 to 3, then 4 to 9. */
export function summaryBlocks(composing: Composing): Block[] {
	const blocks: Block[] = [
		...frontLines(composing),
		heading('paragraph', composing.speech.say('reports_heading_paragraph')),
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
	];
	return blocks;
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
		{ head: speech.say('reports_column_asked'), width: 26 },
		{ head: speech.say('reports_column_date'), width: 22 },
		{ head: speech.say('reports_column_force', { force }), width: 18 },
		{ head: speech.say('reports_column_commissioner'), width: 19 },
		{ head: speech.say('reports_column_inspectorate'), width: 15 }
	];
	const title = speech.say('reports_heading_table', {
		held: model.counts.held,
		count: speech.number(model.counts.held)
	});
	return [
		heading('table', title),
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
		[...dueWords(composing, standing), { text: clockWords(clock, speech), bold: past }],
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
export function personBlocks(composing: Composing): Block[] {
	const { model, speech } = composing;
	const sections = [
		['not-known', 'reports_heading_not_known', model.prepared?.notKnown],
		['questions', 'reports_heading_questions', model.prepared?.questions],
		['decisions', 'reports_heading_decisions', model.prepared?.decisions]
	] as const;
	return sections.flatMap(([id, title, texts]): Block[] => [
		heading(id, speech.say(title)),
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
	const runs = [
		speech.say('reports_where_full'),
		speech.say('reports_other_language'),
		...withheld
	].join(' ');
	return [{ kind: 'paragraph', size: 'small', runs: [runs] }];
}
