import type { Block, Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { workingWords } from '#lib/ui/working.ts';
import { title as heading } from './blocks.ts';
import {
	clockWords,
	code,
	day,
	english,
	phrase,
	written,
	writtenInside,
	type Composing
} from './phrases.ts';

const title = (id: string, text: string): Block => heading(id, text, 3);

/** What one recommendation asks: its words, source, date, revised targets and partners. */
export function wordsBlocks(
	composing: Composing,
	{ standing, causeOfConcern }: RecommendationReport
): Block[] {
	const { speech } = composing;
	const { asked, deadline, clock, targets } = standing;
	const leads =
		standing.sro && standing.deliveryLead
			? phrase(speech, 'reports_rec_leads_line', {
					sro: written(standing.sro, speech),
					lead: written(standing.deliveryLead, speech)
				})
			: [speech.say('reports_rec_leads_none')];
	const due =
		deadline.rule.kind === 'immediately'
			? speech.say('recommendations_due_immediately')
			: deadline.dueOn
				? speech.day(deadline.dueOn)
				: speech.say('recommendations_due_none');
	const targetLines = targets.map((target) =>
		phrase(speech, 'reports_rec_target_line', {
			number: target.number,
			day: day(composing, target.targetOn),
			set: day(composing, target.setOn),
			reason: writtenInside(target.reason, speech),
			answer: speech.say(code('recommendations_answer_', target.answer ?? 'none'))
		})
	);
	return [
		...(causeOfConcern
			? [{ kind: 'paragraph' as const, runs: [written(causeOfConcern, speech)] }]
			: []),
		{ kind: 'paragraph', size: 'lead', runs: [written(asked.words, speech)] },
		{
			kind: 'paragraph',
			size: 'small',
			runs: phrase(speech, 'reports_rec_source', {
				source: english(asked.sourceTitle, speech),
				fidelity: speech.say(code('recommendations_fidelity_', asked.fidelity))
			})
		},
		{
			kind: 'definitions',
			entries: [
				{ term: speech.say('reports_rec_date'), runs: [due] },
				{ term: speech.say('inspections_working'), runs: [workingWords(speech, deadline)] },
				{
					term: speech.say('reports_rec_clock'),
					runs: [{ text: clockWords(clock, speech), strong: clock.kind === 'past' }]
				},
				{
					term: speech.say('reports_rec_targets'),
					runs:
						targetLines.length > 0
							? targetLines.flatMap((line, index) => [...(index > 0 ? ['. '] : []), ...line])
							: [speech.say('reports_rec_targets_none')]
				},
				{ term: speech.say('reports_rec_leads'), runs: leads }
			]
		}
	];
}

/** The three opinions of a recommendation, each with its reasons and the version it rests on. */
export function opinionBlocks(composing: Composing, { standing }: RecommendationReport): Block[] {
	const { speech, force } = composing;
	const { force: says, commissioner, inspectorate } = standing;
	const forceRuns: Run[] =
		says.on && says.summary
			? [
					...phrase(speech, 'reports_rec_force_words', {
						status: speech.say(code('recommendations_status_', says.status)),
						day: day(composing, says.on),
						post: says.post ? written(says.post, speech) : '',
						summary: written(says.summary, speech)
					}),
					...whyAndWhen(composing, says)
				]
			: [speech.say('reports_rec_force_none')];
	const word = speech.say(code('recommendations_commissioner_', commissioner.word));
	const commissionerRuns: Run[] =
		commissioner.on && commissioner.reasons
			? phrase(speech, 'reports_rec_commissioner_words', {
					word,
					day: day(composing, commissioner.on),
					post: commissioner.post ? written(commissioner.post, speech) : '',
					reasons: written(commissioner.reasons, speech),
					rests: commissioner.restsOn ? day(composing, commissioner.restsOn) : ''
				})
			: [speech.say('reports_rec_commissioner_plain', { word })];
	const inspectorateRuns: Run[] = inspectorate
		? phrase(speech, 'reports_rec_inspectorate_words', {
				words: written(inspectorate.words, speech),
				day: day(composing, inspectorate.on),
				letter: english(inspectorate.letter, speech)
			})
		: [speech.say('recommendations_inspectorate_none')];
	return [
		title(`${standing.ref}-opinions`, speech.say('reports_rec_three')),
		{
			kind: 'definitions',
			entries: [
				{ term: speech.say('reports_rec_speaker_force', { force }), runs: forceRuns },
				{ term: speech.say('reports_rec_speaker_commissioner'), runs: commissionerRuns },
				{ term: speech.say('reports_rec_speaker_inspectorate'), runs: inspectorateRuns }
			]
		}
	];
}

/** The force's reason for its word, and when it expects to be done. */
function whyAndWhen(
	composing: Composing,
	{ reason, forecastOn }: RecommendationReport['standing']['force']
): Run[] {
	const { speech } = composing;
	return [
		...(reason
			? [' ', ...phrase(speech, 'reports_risk_reason', { reason: written(reason, speech) })]
			: []),
		...(forecastOn
			? [' ', speech.say('reports_rec_forecast', { day: day(composing, forecastOn) })]
			: [])
	];
}
