import { and, eq, inArray, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Scope } from '#lib/people/policy.ts';
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

/**
 * The ratings of a recommendation, with reasons and post, the last first. Two may be of one day:
 * the journal knows which came after the other.
 */
export async function ratingsOf(db: Reader, recommendation: string) {
	const { ratings, journal } = db.tables;
	const rows = await db
		.select({ rating: ratings })
		.from(ratings)
		.innerJoin(journal, eq(journal.subject, ratings.id))
		.where(eq(ratings.recommendation, recommendation))
		.orderBy(descending(journal.seq), ascending(ratings.id));
	return rows.map(({ rating }) => rating);
}

/** The submissions of a recommendation, the last first. */
export async function submissionsOf(db: Reader, recommendation: string) {
	const { submissions, journal } = db.tables;
	const rows = await db
		.select({ submission: submissions })
		.from(submissions)
		.innerJoin(journal, eq(journal.subject, submissions.id))
		.where(eq(submissions.recommendation, recommendation))
		.orderBy(descending(journal.seq), ascending(submissions.id));
	return rows.map(({ submission }) => submission);
}

/**
 * The WHERE of the questions a scope reaches: all of a force's, or, for an action owner, those
 * about a recommendation of their own.
 */
function questionsReached(db: Reader, scope: Scope): SQL | undefined {
	const { questions, recommendations } = db.tables;
	if (scope.everyForce) return undefined;
	const all = scope.forces.filter(({ reach }) => reach === 'all').map(({ forceId }) => forceId);
	const own = db
		.select({ ref: recommendations.ref })
		.from(recommendations)
		.where(recommendationsIn(db, scope));
	const about = inArray(questions.recommendation, own);
	return all.length === 0 ? about : or(inArray(questions.forceId, all), about);
}

/** A question, if the scope reaches it. */
export async function findQuestion(db: Reader, scope: Scope, ref: string) {
	const { questions } = db.tables;
	const [row] = await db
		.select()
		.from(questions)
		.where(and(eq(questions.ref, ref), questionsReached(db, scope)));
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
				questionsReached(db, scope),
				about.inspection ? eq(questions.inspection, about.inspection) : undefined,
				about.recommendation ? eq(questions.recommendation, about.recommendation) : undefined
			)
		)
		.orderBy(ascending(questions.ref));
}

/** Questions with an answer that nobody of the office has read. */
export async function unreadAnswers(db: Reader, scope: Scope) {
	const { questions } = db.tables;
	return db
		.select()
		.from(questions)
		.where(
			and(questionsReached(db, scope), isNotNull(questions.answeredOn), isNull(questions.readOn))
		)
		.orderBy(ascending(questions.answeredOn), ascending(questions.ref));
}

/** Questions that wait for an answer. */
export async function openQuestions(db: Reader, scope: Scope) {
	const { questions } = db.tables;
	return db
		.select()
		.from(questions)
		.where(and(questionsReached(db, scope), isNull(questions.answeredOn)))
		.orderBy(ascending(questions.askedOn), ascending(questions.ref));
}

/** The latest revised target of each recommendation, answered or not. */
export async function latestTargets(db: Reader, scope: Scope) {
	const { revisedTargets, recommendations } = db.tables;
	const rows = await db
		.select({
			recommendation: revisedTargets.recommendation,
			number: revisedTargets.number,
			targetOn: revisedTargets.targetOn,
			setOn: revisedTargets.setOn,
			answer: revisedTargets.answer,
			completeOn: recommendations.completeOn,
			topic: recommendations.topic,
			forceId: recommendations.forceId
		})
		.from(revisedTargets)
		.innerJoin(recommendations, eq(recommendations.ref, revisedTargets.recommendation))
		.where(recommendationsIn(db, scope))
		.orderBy(ascending(revisedTargets.recommendation), descending(revisedTargets.number));
	const seen = new Set<string>();
	return rows.filter(({ recommendation }) => {
		const latest = !seen.has(recommendation);
		seen.add(recommendation);
		return latest;
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
		.orderBy(ascending(positions.commissionerOn), ascending(positions.recommendation));
}
