import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Scope } from '#lib/people/policy.ts';
import { inScope } from '#lib/people/server/scope.repository.ts';
import { recommendationsIn } from '#lib/recommendations/server/repository.ts';

/** What the Commissioner is and HMICFRS has for a recommendation now; nothing yet for none. */
export async function positionOf(db: Reader, recommendation: string) {
	const { positions } = db.tables;
	const [row] = await db
		.select()
		.from(positions)
		.where(eq(positions.recommendation, recommendation));
	return row;
}

/** The last rating of a recommendation, with reasons and post. */
export async function lastRating(db: Reader, recommendation: string) {
	const { ratings } = db.tables;
	const rows = await db
		.select()
		.from(ratings)
		.where(eq(ratings.recommendation, recommendation))
		.orderBy(desc(ratings.givenOn), desc(ratings.id));
	return rows[0];
}

export async function submissionsOf(db: Reader, recommendation: string) {
	const { submissions } = db.tables;
	return db
		.select()
		.from(submissions)
		.where(eq(submissions.recommendation, recommendation))
		.orderBy(desc(submissions.madeOn), asc(submissions.id));
}

/** A question, if the scope reaches its force. */
export async function findQuestion(db: Reader, scope: Scope, ref: string) {
	const { questions } = db.tables;
	const [row] = await db
		.select()
		.from(questions)
		.where(and(eq(questions.ref, ref), inScope(scope, questions.forceId)));
	return row;
}

export async function questionsIn(
	db: Reader,
	scope: Scope,
	about: { inspection?: string; recommendation?: string } = {}
) {
	const { questions } = db.tables;
	return db
		.select()
		.from(questions)
		.where(
			and(
				inScope(scope, questions.forceId),
				about.inspection ? eq(questions.inspection, about.inspection) : undefined,
				about.recommendation ? eq(questions.recommendation, about.recommendation) : undefined
			)
		)
		.orderBy(asc(questions.ref));
}

/** Questions with an answer that nobody of the office has read. */
export async function unreadAnswers(db: Reader, scope: Scope) {
	const { questions } = db.tables;
	return db
		.select()
		.from(questions)
		.where(
			and(
				inScope(scope, questions.forceId),
				isNotNull(questions.answeredOn),
				isNull(questions.readOn)
			)
		)
		.orderBy(asc(questions.answeredOn), asc(questions.ref));
}

/** Questions that wait for an answer. */
export async function openQuestions(db: Reader, scope: Scope) {
	const { questions } = db.tables;
	return db
		.select()
		.from(questions)
		.where(and(inScope(scope, questions.forceId), isNull(questions.answeredOn)))
		.orderBy(asc(questions.askedOn), asc(questions.ref));
}

/** The latest revised target of each recommendation, where it is not answered. */
export async function unansweredTargets(db: Reader, scope: Scope) {
	const { revisedTargets, recommendations } = db.tables;
	const rows = await db
		.select({
			recommendation: revisedTargets.recommendation,
			number: revisedTargets.number,
			targetOn: revisedTargets.targetOn,
			setOn: revisedTargets.setOn,
			answer: revisedTargets.answer,
			topic: recommendations.topic,
			forceId: recommendations.forceId
		})
		.from(revisedTargets)
		.innerJoin(recommendations, eq(recommendations.ref, revisedTargets.recommendation))
		.where(recommendationsIn(db, scope))
		.orderBy(asc(revisedTargets.recommendation), desc(revisedTargets.number));
	const seen = new Set<string>();
	return rows.filter(({ recommendation, answer }) => {
		const latest = !seen.has(recommendation);
		seen.add(recommendation);
		return latest && answer === null;
	});
}

/** Recommendations that the Commissioner is considering, since when. */
export async function waitingForRating(db: Reader, scope: Scope) {
	const { positions, recommendations } = db.tables;
	return db
		.select({
			recommendation: positions.recommendation,
			since: positions.commissionerOn,
			topic: recommendations.topic,
			forceId: recommendations.forceId
		})
		.from(positions)
		.innerJoin(recommendations, eq(recommendations.ref, positions.recommendation))
		.where(and(eq(positions.commissioner, 'considering'), recommendationsIn(db, scope)))
		.orderBy(asc(positions.commissionerOn), asc(positions.recommendation));
}
