import type { Block, Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { title as heading } from './blocks.ts';
import { clockWords, code, day, inside, written, type Composing } from './phrases.ts';

const title = (id: string, text: string): Block => heading(id, text, 3);

/** What one recommendation asks: its words, source, date, revised targets and partners. */
export function wordsBlocks(
	composing: Composing,
	{ standing, causeOfConcern }: RecommendationReport
): Block[] {
	const { speech } = composing;
	const { asked, deadline, clock, targets } = standing;
	const partners = asked.partners.map((partner) => speech.plain(partner));
	const leads =
		standing.sro && standing.deliveryLead
			? speech.say('reports_rec_leads_line', {
					sro: speech.plain(standing.sro),
					lead: speech.plain(standing.deliveryLead)
				})
			: speech.say('reports_rec_leads_none');
	const due =
		deadline.rule.kind === 'immediately'
			? speech.say('recommendations_due_immediately')
			: deadline.dueOn
				? speech.day(deadline.dueOn)
				: speech.say('recommendations_due_none');
	const targetLines = targets.map((target) =>
		speech.say('reports_rec_target_line', {
			number: target.number,
			day: day(composing, target.targetOn),
			set: day(composing, target.setOn),
			reason: inside(speech.plain(target.reason)),
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
			runs: [
				speech.say('reports_rec_source', {
					source: asked.sourceTitle,
					fidelity: speech.say(code('recommendations_fidelity_', asked.fidelity))
				})
			]
		},
		{
			kind: 'definitions',
			entries: [
				{ term: speech.say('reports_rec_date'), runs: [due] },
				{
					term: speech.say('reports_rec_clock'),
					runs: [{ text: clockWords(clock, speech), bold: clock.kind === 'past' }]
				},
				{
					term: speech.say('reports_rec_targets'),
					runs: [
						targetLines.length > 0 ? targetLines.join('. ') : speech.say('reports_rec_targets_none')
					]
				},
				{ term: speech.say('reports_rec_leads'), runs: [leads] },
				{
					term: speech.say('reports_rec_partners'),
					runs: [
						partners.length > 0 ? partners.join('; ') : speech.say('reports_rec_partners_none')
					]
				}
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
					speech.say('reports_rec_force_words', {
						status: speech.say(code('recommendations_status_', says.status)),
						day: day(composing, says.on),
						post: says.post ? speech.plain(says.post) : '',
						summary: speech.plain(says.summary)
					})
				]
			: [speech.say('reports_rec_force_none')];
	const word = speech.say(code('recommendations_commissioner_', commissioner.word));
	const commissionerRuns: Run[] =
		commissioner.on && commissioner.reasons
			? [
					speech.say('reports_rec_commissioner_words', {
						word,
						day: day(composing, commissioner.on),
						post: commissioner.post ? speech.plain(commissioner.post) : '',
						reasons: speech.plain(commissioner.reasons),
						rests: commissioner.restsOn ? day(composing, commissioner.restsOn) : ''
					})
				]
			: [speech.say('reports_rec_commissioner_plain', { word })];
	const inspectorateRuns: Run[] = inspectorate
		? [
				speech.say('reports_rec_inspectorate_words', {
					words: speech.plain(inspectorate.words),
					day: day(composing, inspectorate.on),
					letter: inspectorate.letter
				})
			]
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
