import type { Language } from '#lib/kernel/languages.ts';
import { speech } from '#lib/words/speech.ts';
import { sentencesOf } from '#lib/ui/speakers.ts';
import type { Block } from '../../document.ts';
import type { ReportModel } from '../../model.ts';
import { allNumbers } from './allNumbers.ts';
import { composing } from './phrases.ts';
import { questionBlocks } from './questions.ts';
import { recommendationBlocks } from './recommendation.ts';

/** A recommendation as the report of a day tells of it: the page «as at» and the report are one. */
export interface PastRecommendation {
	topic: string;
	/** The three speakers' sentence of that day. */
	sentence: string;
	blocks: Block[];
}

/** Says how a recommendation stood; nothing where it was not entered by that day. */
export function composePast(
	model: ReportModel,
	ref: string,
	language: Language
): PastRecommendation | undefined {
	const found = model.recommendations.find(({ standing }) => standing.ref === ref);
	if (!found) return undefined;
	const voice = speech(language);
	const saying = { ...composing(model, voice), linked: true };
	const { force, commissioner, inspectorate, asked } = found.standing;
	const own = {
		...saying,
		model: {
			...model,
			metrics: model.metrics.filter((line) => found.metrics.includes(line.ref)),
			questions: found.questions
		}
	};
	return {
		topic: voice.plain(asked.topic),
		sentence: sentencesOf(
			voice,
			saying.force,
			{
				status: force.status,
				saidOn: force.on,
				commissioner: commissioner.word,
				commissionerOn: commissioner.on,
				notYetConsidered: commissioner.notYetConsidered,
				decision: inspectorate?.words ?? null,
				decisionOn: inspectorate?.on ?? null
			},
			model.asAt
		).join(' '),
		blocks: [
			...recommendationBlocks(saying, found).slice(1).map(raised),
			...(own.model.metrics.length > 0 ? allNumbers(own) : []),
			...(found.questions.length > 0 ? questionBlocks(own) : [])
		]
	};
}

/** The page's own heading stands in for the recommendation's, so what was beneath it moves up. */
const raised = (block: Block): Block =>
	block.kind === 'heading' && block.level === 3 ? { ...block, level: 2 } : block;
