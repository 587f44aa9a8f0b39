import type { Code } from '#lib/words/say.ts';
import type { Block, Run } from '../../document.ts';
import { paragraph, title } from './blocks.ts';
import { shortRef, written, type Composing } from './phrases.ts';
import { frontLines } from './summary.ts';

/** The cover: what this document is, and its contents. */
export function coverBlocks({ model, speech, force }: Composing): Block[] {
	const entry = (id: string, code: Code) => [leadsTo(id, speech.say(code))];
	return [
		...frontLines({ model, speech, force }),
		title('status', speech.say('reports_full_status')),
		paragraph(speech.say('reports_full_status_text', { day: speech.day(model.asAt), force })),
		paragraph(speech.say('reports_recorded_by', { day: speech.day(model.asAt) })),
		paragraph(
			speech.say(model.prepared ? 'reports_other_language' : 'reports_other_language_unnumbered')
		),
		title('contents', speech.say('reports_full_contents')),
		{
			kind: 'list',
			ordered: false,
			items: [
				entry('summary', 'reports_full_summary'),
				entry('asked', 'reports_full_asked'),
				entry('counts', 'reports_full_counts'),
				entry('since', 'reports_full_changed'),
				...model.recommendations.map(({ standing: { ref, asked } }) => [
					`${shortRef(ref)} `,
					leadsTo(ref, written(asked.topic, speech))
				]),
				entry('all-numbers', 'reports_full_numbers'),
				entry('scrutiny', 'reports_full_questions'),
				entry('all-dates', 'reports_full_next'),
				entry('annex', 'reports_full_annex')
			]
		}
	];
}

/** A line of the contents, by the id of the heading that it leads to. */
function leadsTo(heading: string, run: Run): Run {
	return typeof run === 'string' ? { text: run, heading } : { ...run, heading };
}
