import type { Block, Run } from '../../document.ts';
import { paragraph, title } from './blocks.ts';
import { code, written, type Composing } from './phrases.ts';

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
