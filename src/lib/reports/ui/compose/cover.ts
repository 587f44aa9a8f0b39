import type { Block } from '../../document.ts';
import { paragraph, title } from './blocks.ts';
import { shortRef, written, type Composing } from './phrases.ts';
import { frontLines } from './summary.ts';

/** The cover: what this document is, and its contents. */
export function coverBlocks({ model, speech, force }: Composing): Block[] {
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
				[speech.say('reports_full_summary')],
				[speech.say('reports_full_asked')],
				[speech.say('reports_full_counts')],
				[speech.say('reports_full_changed')],
				...model.recommendations.map(({ standing }) => [
					`${shortRef(standing.ref)} `,
					written(standing.asked.topic, speech)
				]),
				[speech.say('reports_full_numbers')],
				[speech.say('reports_full_questions')],
				[speech.say('reports_full_next')],
				[speech.say('reports_full_annex')]
			]
		}
	];
}
