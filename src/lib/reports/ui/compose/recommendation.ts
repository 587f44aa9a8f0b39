import type { Block } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { actionBlocks, evidenceBlocks, gapBlocks, pointBlocks } from './chain.ts';
import { partnerBlocks } from './partners.ts';
import { opinionBlocks, wordsBlocks } from './opinions.ts';
import { shortRef, written, type Composing } from './phrases.ts';

/** One recommendation of the full report. */
export function recommendationBlocks(
	composing: Composing,
	recommendation: RecommendationReport
): Block[] {
	const { speech } = composing;
	const { standing } = recommendation;
	const number = shortRef(standing.ref);
	return [
		{
			kind: 'heading',
			level: 2,
			id: standing.ref,
			runs: [`${number} `, written(standing.asked.topic, speech)]
		},
		...wordsBlocks(composing, recommendation),
		...opinionBlocks(composing, recommendation),
		...pointBlocks(composing, recommendation),
		...actionBlocks(composing, recommendation),
		...evidenceBlocks(composing, recommendation),
		...partnerBlocks(composing, recommendation),
		...gapBlocks(composing, recommendation)
	];
}
