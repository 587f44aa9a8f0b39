import { gapsTogether } from '#lib/evidence/gaps.ts';
import type { Block, Run } from '../../document.ts';
import type { RecommendationReport } from '../../model.ts';
import { title as heading } from './blocks.ts';
import { code, day, phrase, written, type Composing } from './phrases.ts';

const title = (id: string, text: string): Block => heading(id, text, 3);

/** The chain of a recommendation: for each sub-point, or for it as a whole where it has none. */
export function pointBlocks(composing: Composing, recommendation: RecommendationReport): Block[] {
	const { speech } = composing;
	const { standing } = recommendation;
	const rows = standing.subPoints.map((point) => ({
		header: true,
		cells: [
			[`(${point.letter}) `, written(point.words, speech)],
			...chainCells(composing, recommendation, point)
		]
	}));
	const whole = {
		header: true,
		cells: [[speech.say('reports_rec_whole')], ...chainCells(composing, recommendation, null)]
	};
	const caption = speech.say(rows.length > 0 ? 'reports_rec_points' : 'reports_rec_chain');
	return [
		title(`${standing.ref}-points`, caption),
		{
			kind: 'table',
			caption,
			columns: [
				{
					head: speech.say(rows.length > 0 ? 'reports_rec_point' : 'reports_rec_chain_of'),
					width: 25
				},
				{ head: speech.say('reports_rec_action'), width: 14 },
				{ head: speech.say('reports_rec_practice_what'), width: 23 },
				{ head: speech.say('reports_rec_proof'), width: 13 },
				{ head: speech.say('reports_rec_number'), width: 12 },
				{ head: speech.say('reports_rec_test'), width: 13 }
			],
			rows: rows.length > 0 ? rows : [whole]
		}
	];
}

type Point = RecommendationReport['standing']['subPoints'][number];

/** Action, practice, proof by kind, number and test: of a sub-point, or of the whole. */
function chainCells(
	composing: Composing,
	{ actions, evidence, metrics }: RecommendationReport,
	point: Point | null
): Run[][] {
	const { speech, model } = composing;
	const about = ({ subPoints }: { subPoints: readonly string[] }) =>
		point === null || subPoints.includes(point.id);
	const proof = evidence.filter(about);
	const numbers = model.metrics.filter(({ ref, metric }) => metrics.includes(ref) && about(metric));
	const audits = proof.filter(({ kind }) => kind === 'audit');
	const none = speech.say('reports_rec_none');
	const all = (words: readonly string[]) => [
		words.length > 0 ? [...new Set(words)].join(', ') : none
	];
	const leading = (refs: readonly string[], room: string): Run[] =>
		refs.length > 0
			? refs.flatMap((ref, at) => [at > 0 ? ', ' : '', { text: ref, path: `/${room}/${ref}` }])
			: [none];
	return [
		leading(
			actions.filter(about).map(({ ref }) => ref),
			'actions'
		),
		practiceCell(composing, point),
		all(proof.map(({ kind }) => speech.say(code('reports_kind_', kind)))),
		leading(
			numbers.map(({ ref }) => ref),
			'metrics'
		),
		audits.length > 0
			? [
					speech.say('reports_rec_audited', {
						list: audits.map(({ number }) => `E${String(number)}`).join(', ')
					})
				]
			: all([])
	];
}

function practiceCell(composing: Composing, point: Point | null): Run[] {
	const { speech } = composing;
	if (!point) return [speech.say('reports_rec_practice_not_held')];
	if (!point.practiceFrom) return [speech.say('reports_rec_not_yet')];
	const from = day(composing, point.practiceFrom);
	return point.practiceWhat ? [`${from}: `, written(point.practiceWhat, speech)] : [from];
}

/** The actions that serve a recommendation. */
export function actionBlocks(
	composing: Composing,
	{ standing, actions }: RecommendationReport
): Block[] {
	const { speech } = composing;
	const caption = speech.say('reports_rec_actions');
	if (actions.length === 0) return listed('', caption, [], speech.say('reports_rec_none'));
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
					[
						{ text: action.ref, path: `/actions/${action.ref}` },
						' ',
						written(action.title, speech)
					],
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
							? [
									'; ',
									...phrase(speech, 'reports_rec_waits', {
										partner: written(action.waitsOn, speech)
									})
								]
							: [])
					]
				]
			}))
		}
	];
}

/** The evidence of a recommendation, numbered as in the whole report. */
export function evidenceBlocks(
	composing: Composing,
	{ standing, evidence }: RecommendationReport
): Block[] {
	const { speech, linked } = composing;
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
					[
						linked
							? { text: piece.ref, path: `/evidence/${piece.ref}` }
							: `E${String(piece.number)}`,
						' ',
						written(piece.title, speech)
					],
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

/** The proof that is missing. */
export function gapBlocks(
	{ speech }: Composing,
	{ standing, gaps, actions }: RecommendationReport
): Block[] {
	const where = (subPoint: string | null) => {
		const point = standing.subPoints.find(({ id }) => id === subPoint);
		return point ? `(${point.letter})` : speech.say('reports_gap_whole');
	};
	const items = gapsTogether(gaps, ({ subPoint }) => subPoint).map(({ of, gaps }): Run[] => {
		const missing = gaps.map((gap) => speech.say(code('reports_gap_', gap.code)));
		return [`${where(of)}: ${missing.join(', ')}`];
	});
	const open = actions.filter(({ progress }) => progress !== 'done');
	const remains = open.map(({ ref, title: name }): Run[] => [`${ref} `, written(name, speech)]);
	return [
		...listed(
			`${standing.ref}-gaps`,
			speech.say('reports_rec_gaps'),
			items,
			speech.say('reports_rec_gaps_none')
		),
		...listed(
			`${standing.ref}-remains`,
			speech.say('reports_rec_remains'),
			remains,
			speech.say('reports_rec_remains_none')
		)
	];
}

/** A headed list; an empty one takes a line, so that it never fills a page by itself. */
function listed(id: string, head: string, items: Run[][], none: string): Block[] {
	return items.length > 0
		? [title(id, head), { kind: 'list', ordered: false, items }]
		: [{ kind: 'definitions', entries: [{ term: head, runs: [none] }] }];
}
