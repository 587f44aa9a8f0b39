import { and, eq, inArray, isNotNull, isNull } from 'drizzle-orm';
import { ascending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Scope } from '#lib/people/policy.ts';
import { recommendationsIn } from '#lib/recommendations/server/repository.ts';

/** The recommendations of some inspections on which HMICFRS has recorded no decision. */
export async function undecided(
	db: Reader,
	scope: Scope,
	inspections: readonly string[],
	most: number
) {
	const { recommendations, positions } = db.tables;
	if (inspections.length === 0) return [];
	return db
		.select({
			ref: recommendations.ref,
			topic: recommendations.topic,
			inspection: recommendations.inspection
		})
		.from(recommendations)
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(
			and(
				recommendationsIn(db, scope),
				inArray(recommendations.inspection, [...inspections]),
				isNull(positions.decisionOn)
			)
		)
		.orderBy(ascending(recommendations.ref))
		.limit(most);
}

/** What is known of the proof of some recommendations: of evidence only what is released. */
export async function proofOf(db: Reader, refs: readonly string[]) {
	const { subPoints, actionLinks, evidence, evidenceLinks, metricLinks } = db.tables;
	if (refs.length === 0) return { subPoints: [], actions: [], evidence: [], metrics: [] };
	const among = [...refs];
	const [points, actions, pieces, metrics] = await Promise.all([
		db
			.select()
			.from(subPoints)
			.where(inArray(subPoints.recommendation, among))
			.orderBy(ascending(subPoints.letter), ascending(subPoints.id)),
		db
			.select({
				thing: actionLinks.action,
				recommendation: actionLinks.recommendation,
				subPoint: actionLinks.subPoint
			})
			.from(actionLinks)
			.where(inArray(actionLinks.recommendation, among))
			.orderBy(
				ascending(actionLinks.action),
				ascending(actionLinks.recommendation),
				ascending(actionLinks.subPoint)
			),
		db
			.select({
				thing: evidenceLinks.evidence,
				recommendation: evidenceLinks.recommendation,
				subPoint: evidenceLinks.subPoint,
				kind: evidence.kind,
				effectiveOn: evidence.effectiveOn
			})
			.from(evidenceLinks)
			.innerJoin(evidence, eq(evidence.ref, evidenceLinks.evidence))
			.where(and(inArray(evidenceLinks.recommendation, among), isNotNull(evidence.releasedOn)))
			.orderBy(ascending(evidenceLinks.evidence), ascending(evidenceLinks.id)),
		db
			.select({
				thing: metricLinks.metric,
				recommendation: metricLinks.recommendation,
				subPoint: metricLinks.subPoint
			})
			.from(metricLinks)
			.where(inArray(metricLinks.recommendation, among))
			.orderBy(
				ascending(metricLinks.metric),
				ascending(metricLinks.recommendation),
				ascending(metricLinks.subPoint)
			)
	]);
	return { subPoints: points, actions, evidence: pieces, metrics };
}
