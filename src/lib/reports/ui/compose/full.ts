import type { Block } from '../../document.ts';
import { allNumbers } from './allNumbers.ts';
import { annexBlocks } from './annex.ts';
import { askedBlocks } from './asked.ts';
import { title } from './blocks.ts';
import { countBlocks } from './counts.ts';
import { coverBlocks } from './cover.ts';
import type { Composing } from './phrases.ts';
import { questionBlocks } from './questions.ts';
import { recommendationBlocks } from './recommendation.ts';
import { sinceBlocks } from './since.ts';
import { summaryBlocks } from './summary.ts';
import { askedOfWhom } from './whom.ts';

/** The full report: the summary, then what was asked, counts, changes, each recommendation, numbers. */
export function fullBlocks(composing: Composing): Block[] {
	return [
		...coverBlocks(composing),
		{ kind: 'page-break' },
		{
			kind: 'pages',
			pages: 2,
			blocks: [
				title('summary', composing.speech.say('reports_full_summary')),
				...summaryBlocks({ ...composing, level: 3 })
			]
		},
		{ kind: 'page-break' },
		...askedBlocks(composing),
		...countBlocks(composing),
		...sinceBlocks(composing),
		...composing.model.recommendations.flatMap((recommendation): Block[] => [
			{ kind: 'page-break' },
			...recommendationBlocks(composing, recommendation)
		]),
		{ kind: 'page-break' },
		...allNumbers(composing),
		...questionBlocks(composing),
		...askedOfWhom(composing),
		...annexBlocks(composing)
	];
}
