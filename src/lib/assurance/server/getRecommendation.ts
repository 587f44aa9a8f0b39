import { listActions } from '#lib/actions/server/getAction.ts';
import { gapsOf, missingKinds } from '#lib/evidence/gaps.ts';
import { listEvidence } from '#lib/evidence/server/getEvidence.ts';
import { findInspection } from '#lib/inspections/server/repository.ts';
import { lastAbout } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { listMetrics } from '#lib/metrics/server/getMetric.ts';
import { decide, scope, type Action } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import {
	deadlineOf,
	findRecommendation,
	ownersOf,
	subPointsOf,
	targetsOf
} from '#lib/recommendations/server/repository.ts';
import { openRequestsIn, updatesNamed } from '#lib/updates/server/repository.ts';
import { opinionsOf } from '../opinions.ts';
import { positionOf, questionsIn, ratingsOf, submissionsOf } from './repository.ts';

const ASKED = [
	'contribute-update',
	'release-update',
	'submit',
	'rate',
	'add-action',
	'add-evidence',
	'assign-leads',
	'record-measurement',
	'define-metric',
	'request-update',
	'ask-question',
	'answer-question',
	'read-answer',
	'set-revised-target',
	'answer-revised-target',
	'record-practice',
	'enter-recommendation',
	'record-inspectorate-decision'
] as const satisfies readonly Action[];

/**
 * All that the page of a recommendation shows: the exact words, the three speakers, the clock with
 * its working, sub-points, actions, proof, numbers, and what this actor may do. `not-found` else.
 */
export async function getRecommendation(ctx: Ctx, ref: string) {
	const { db, actor } = ctx;
	const reach = scope(actor);
	const recommendation = await findRecommendation(db.read, reach, ref);
	const inspection =
		recommendation && (await findInspection(db.read, reach, recommendation.inspection));
	const deadline = await deadlineOf(db.read, ref);
	if (!recommendation || !inspection || !deadline) throw new DomainError('not-found');

	const [subPoints, targets, position, ratings, submissions, questions, requests, force] =
		await Promise.all([
			subPointsOf(db.read, ref),
			targetsOf(db.read, ref),
			positionOf(db.read, ref),
			ratingsOf(db.read, ref),
			submissionsOf(db.read, ref),
			questionsIn(db.read, reach, { recommendation: ref }),
			openRequestsIn(db.read, reach, ref),
			findOrganisation(db.read, recommendation.forceId)
		]);
	const opinions = opinionsOf(
		{
			...recommendation,
			publishedOn: inspection.publishedOn,
			commissioner: position?.commissioner ?? null,
			commissionerOn: position?.commissionerOn ?? null,
			updateId: position?.updateId ?? null,
			decisionWords: position?.decisionWords ?? null,
			decisionOn: position?.decisionOn ?? null
		},
		today(ctx)
	);
	const { lastUpdateId } = recommendation;
	const considering = opinions.commissioner === 'considering';
	const restsOnId = (considering ? submissions : ratings)[0]?.updateId;
	const named = [lastUpdateId, restsOnId].flatMap((id) => id ?? []);
	const [actions, evidence, metrics, updates, ownerIds] = await Promise.all([
		listActions(ctx, { recommendation: ref }),
		listEvidence(ctx, { recommendation: ref }),
		listMetrics(ctx, { recommendation: ref }),
		named.length > 0 ? updatesNamed(db.read, reach, named) : [],
		ownersOf(db.read, ref)
	]);
	const pieces = evidence.map((piece) => ({
		...piece,
		subPoints: piece.links.flatMap((link) =>
			link.recommendation === ref ? (link.subPoint ?? []) : []
		)
	}));
	const decided =
		position?.decisionWords &&
		(await lastAbout(db.read, recommendation.forceId, ref, 'inspectorate-decision-recorded'));
	const resource = { forceId: recommendation.forceId, ownerIds };
	return {
		recommendation,
		inspection,
		force,
		deadline,
		subPoints,
		targets,
		opinions,
		lastUpdate: updates.find(({ id }) => id === lastUpdateId) ?? null,
		/** The update that the Commissioner considers, or that the rating rests on. */
		restsOn: updates.find(({ id }) => id === restsOnId) ?? null,
		rating: ratings[0] ?? null,
		ratings,
		submissions,
		/** HMICFRS's decision, from its letter, and who recorded it here. */
		decision: decided
			? { ...decided.data, recordedOn: decided.recordedOn, recordedPost: decided.by.post }
			: null,
		actions,
		evidence: pieces,
		missingKinds: missingKinds(pieces),
		metrics,
		questions,
		requests,
		gaps: gapsOf({
			fieldworkFrom: inspection.fieldworkFrom,
			subPoints,
			actions,
			evidence: pieces,
			metrics
		}),
		may: Object.fromEntries(
			ASKED.map((action) => [action, decide(actor, action, resource)])
		) as Record<(typeof ASKED)[number], boolean>
	};
}
