import { speech } from '#lib/words/speech.ts';
import type { Language } from '#lib/kernel/languages.ts';
import type { Block, ReportDocument } from '../document.ts';
import type { ReportModel } from '../model.ts';
import { fullBlocks } from './compose/full.ts';
import { code, composing } from './compose/phrases.ts';
import { summaryBlocks } from './compose/summary.ts';

export const LENGTHS = ['summary', 'full'] as const;
export type Length = (typeof LENGTHS)[number];

/** Says a report in a language: the document that the page, the PDF and the command draw. */
export function composeReport(
	model: ReportModel,
	language: Language,
	length: Length
): ReportDocument {
	const voice = speech(language);
	const saying = composing(model, voice);
	const programme = voice.say(`reports_programme_${model.inspection.programme}`);
	const title = voice.say('reports_title', {
		programme,
		force: saying.force,
		day: voice.day(model.asAt)
	});
	const heading: Block = { kind: 'heading', level: 1, id: 'title', runs: [title] };
	return {
		language,
		title,
		subject: voice.say('reports_subject'),
		author: model.policingBody ? voice.plain(model.policingBody.name) : saying.force,
		marking: model.marking,
		markingBeneath:
			language === 'cy' ? voice.say(code('reports_marking_', model.marking.toLowerCase())) : null,
		runningTitle: voice.say('reports_running', { force: saying.force, day: voice.day(model.asAt) }),
		sampleNotice: model.sample ? voice.say('reports_sample') : null,
		pageOf: voice.say('reports_page_of', { page: '{page}', pages: '{pages}' }),
		createdOn: model.asAt,
		blocks:
			length === 'summary'
				? [{ kind: 'pages', pages: 2, blocks: [heading, ...summaryBlocks(saying)] }]
				: [heading, ...fullBlocks(saying)]
	};
}
