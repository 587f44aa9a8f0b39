import type { Block, Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { clockWords, code, day, inside, shortRef, written, type Composing } from './phrases.ts';

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
			text: `${number} ${speech.plain(standing.asked.topic)}`
		},
		...askedBlocks(composing, recommendation),
		...opinionBlocks(composing, recommendation),
		...pointBlocks(composing, recommendation),
		...actionBlocks(composing, recommendation),
		...evidenceBlocks(composing, recommendation),
		...gapBlocks(composing, recommendation)
	];
}

const title = (id: string, text: string): Block => ({ kind: 'heading', level: 3, id, text });

function askedBlocks(
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

function opinionBlocks(composing: Composing, { standing }: RecommendationReport): Block[] {
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

function pointBlocks(composing: Composing, recommendation: RecommendationReport): Block[] {
	const { speech, model } = composing;
	const { standing, evidence, metrics } = recommendation;
	if (standing.subPoints.length === 0) return [];
	const caption = speech.say('reports_rec_points');
	const none = speech.say('reports_rec_none');
	return [
		title(`${standing.ref}-points`, caption),
		{
			kind: 'table',
			caption,
			columns: [
				{ head: speech.say('reports_rec_point'), width: 36 },
				{ head: speech.say('reports_rec_practice'), width: 16 },
				{ head: speech.say('reports_rec_proof'), width: 22 },
				{ head: speech.say('reports_rec_number'), width: 13 },
				{ head: speech.say('reports_rec_test'), width: 13 }
			],
			rows: standing.subPoints.map((point) => {
				const proof = evidence.filter(({ subPoints }) => subPoints.includes(point.id));
				const kinds = [
					...new Set(proof.map(({ kind }) => speech.say(code('reports_kind_', kind))))
				];
				const numbers = metrics.filter((ref) =>
					model.metrics.find((line) => line.ref === ref)?.metric.subPoints.includes(point.id)
				);
				return {
					header: true,
					cells: [
						[`(${point.letter}) `, written(point.words, speech)],
						[
							point.practiceFrom
								? day(composing, point.practiceFrom)
								: speech.say('reports_rec_not_yet')
						],
						[kinds.length > 0 ? kinds.join(', ') : none],
						[numbers.length > 0 ? numbers.join(', ') : none],
						[proof.some(({ kind }) => kind === 'audit') ? speech.say('reports_rec_audited') : none]
					]
				};
			})
		}
	];
}

function actionBlocks(composing: Composing, { standing, actions }: RecommendationReport): Block[] {
	const { speech } = composing;
	const caption = speech.say('reports_rec_actions');
	return [
		title(`${standing.ref}-actions`, caption),
		{
			kind: 'table',
			caption,
			columns: [
				{ head: speech.say('reports_rec_action'), width: 42 },
				{ head: speech.say('reports_rec_owner'), width: 22 },
				{ head: speech.say('reports_rec_due'), width: 16 },
				{ head: speech.say('reports_rec_progress'), width: 20 }
			],
			rows: actions.map((action) => ({
				header: true,
				cells: [
					[`${action.ref} `, written(action.title, speech)],
					[written(action.ownerPost, speech)],
					[
						action.dueChanges > 0
							? speech.say('reports_rec_due_changed', {
									day: day(composing, action.dueOn),
									count: action.dueChanges
								})
							: day(composing, action.dueOn)
					],
					[
						action.doneOn
							? speech.say('reports_rec_done', { day: day(composing, action.doneOn) })
							: speech.say(code('reports_progress_', action.progress)),
						...(action.waitsOn
							? [`; ${speech.say('reports_rec_waits', { partner: speech.plain(action.waitsOn) })}`]
							: [])
					]
				]
			}))
		}
	];
}

function evidenceBlocks(
	composing: Composing,
	{ standing, evidence }: RecommendationReport
): Block[] {
	const { speech } = composing;
	const caption = speech.say('reports_rec_evidence');
	if (evidence.length === 0) {
		return [
			title(`${standing.ref}-evidence`, caption),
			{ kind: 'paragraph', runs: [speech.say('reports_rec_evidence_none')] }
		];
	}
	return [
		title(`${standing.ref}-evidence`, caption),
		{
			kind: 'table',
			caption,
			columns: [
				{ head: speech.say('reports_rec_evidence_item'), width: 36 },
				{ head: speech.say('reports_rec_evidence_kind'), width: 13 },
				{ head: speech.say('reports_rec_evidence_day'), width: 16 },
				{ head: speech.say('reports_rec_evidence_shows'), width: 35 }
			],
			rows: evidence.map((piece) => ({
				header: true,
				cells: [
					[`E${String(piece.number)} `, written(piece.title, speech)],
					[speech.say(code('reports_kind_', piece.kind))],
					[
						day(composing, piece.effectiveOn),
						...(piece.beforeFieldwork ? [` (${speech.say('reports_rec_evidence_before')})`] : [])
					],
					[written(piece.shows, speech)]
				]
			}))
		}
	];
}

function gapBlocks(
	{ speech }: Composing,
	{ standing, gaps, actions }: RecommendationReport
): Block[] {
	const where = (subPoint: string | null) => {
		const point = standing.subPoints.find(({ id }) => id === subPoint);
		return point ? `(${point.letter})` : speech.say('reports_gap_whole');
	};
	const items = gaps.map((gap): Run[] => [
		speech.say(code('reports_gap_', gap.code), { where: where(gap.subPoint) })
	]);
	const open = actions.filter(({ progress }) => progress !== 'done');
	return [
		title(`${standing.ref}-gaps`, speech.say('reports_rec_gaps')),
		items.length > 0
			? { kind: 'list', ordered: false, items }
			: { kind: 'paragraph', runs: [speech.say('reports_rec_gaps_none')] },
		title(`${standing.ref}-remains`, speech.say('reports_rec_remains')),
		open.length > 0
			? {
					kind: 'list',
					ordered: false,
					items: open.map(({ ref, title: name }) => [`${ref} `, written(name, speech)])
				}
			: { kind: 'paragraph', runs: [speech.say('reports_rec_remains_none')] }
	];
}
