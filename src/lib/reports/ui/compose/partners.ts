import type { Block, Run } from '../../document.ts';
import type { ActionLine, RecommendationReport } from '../../model.ts';
import { bullets, title } from './blocks.ts';
import { day, phrase, written, type Composing } from './phrases.ts';

/** The partners a recommendation names, and what waits on a partner. */
export function partnerBlocks(
	composing: Composing,
	{ standing, actions }: RecommendationReport
): Block[] {
	const { speech } = composing;
	const named = standing.asked.partners.map((partner) => [written(partner, speech)]);
	const owed = owedByPartners(composing, actions);
	if (named.length + owed.length === 0) {
		const none = speech.say('reports_rec_partners_none');
		return [
			{
				kind: 'definitions',
				entries: [{ term: speech.say('reports_rec_partners_owe'), runs: [none] }]
			}
		];
	}
	return [
		title(`${standing.ref}-partners`, speech.say('reports_rec_partners_owe'), 3),
		...(named.length > 0 ? [bullets(named, '')] : []),
		bullets(owed, speech.say('reports_rec_owed_none'))
	];
}

/** One line for each action that waits on a partner: who owes what, by when. */
export function owedByPartners(composing: Composing, actions: readonly ActionLine[]): Run[][] {
	const { speech } = composing;
	return actions.flatMap(({ ref, title: name, waitsOn, dueOn }) =>
		waitsOn
			? [
					phrase(speech, 'reports_rec_owed', {
						partner: written(waitsOn, speech),
						action: [`${ref} ‘`, written(name, speech), '’'],
						day: day(composing, dueOn)
					})
				]
			: []
	);
}
