import { dayOfPeriod } from '#lib/inspections/clocks.ts';
import { workingWords } from '#lib/ui/working.ts';
import type { ClockLine } from '../../clocks.ts';
import type { Block, Run } from '../../document.ts';
import type { MilestoneLine } from '../../model.ts';
import { bullets, paragraph, title } from './blocks.ts';
import { clockWords, code, day, shortRef, written, type Composing } from './phrases.ts';

/** What was asked: the inspection, its case audit, and every clock with its basis and what was done by it. */
export function askedBlocks(composing: Composing): Block[] {
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
	const ofInspection = model.clocks.map((clock) => ({
		header: true,
		cells: [
			[speech.say(code('reports_clock_', clock.kind))],
			[workingWords(speech, clock.deadline)],
			[clock.deadline.dueOn ? speech.day(clock.deadline.dueOn) : ''],
			[doneWords(composing, clock)]
		]
	}));
	const ofRecommendations = model.recommendations.map(({ standing }) => ({
		header: true,
		cells: [
			[`${shortRef(standing.ref)} `, written(standing.asked.topic, speech)],
			[workingWords(speech, standing.deadline)],
			[standing.deadline.dueOn ? speech.day(standing.deadline.dueOn) : ''],
			[clockWords(standing.clock, speech)]
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
			rows: [...ofInspection, ...ofRecommendations]
		},
		...older,
		title('milestones', speech.say('inspections_milestones'), 3),
		bullets(
			model.milestones.map((milestone) => milestoneLine(composing, milestone)),
			speech.say('reports_full_not_done')
		)
	];
}

/** «16 August 2019, day 51 of 56»: section 55 alone is counted in days of its period. */
function doneWords({ model, speech }: Composing, { kind, deadline, done }: ClockLine): string {
	const words = done ? speech.day(done.on) : speech.say('reports_full_not_done');
	const number = dayOfPeriod(deadline.start, done?.on ?? model.asAt);
	if (kind !== 'section-55' || number > SECTION_55_DAYS) return words;
	return `${words}, ${speech.say('inspections_day_of', { day: number })}`;
}

const SECTION_55_DAYS = 56;

function milestoneLine(composing: Composing, { milestone, on, byDay, note }: MilestoneLine): Run[] {
	const { speech } = composing;
	const what = speech.say(code('reports_milestone_', milestone));
	const asked = byDay ? speech.say('reports_milestone_by', { day: day(composing, byDay) }) : '';
	return [`${day(composing, on)}: ${what}${asked}.`, ...(note ? [' ', written(note, speech)] : [])];
}
