import { and, eq, isNotNull, isNull, type SQL } from 'drizzle-orm';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn, reachedOf } from '#lib/people/server/scope.repository.ts';
import {
	reachesRecommendation,
	recommendationsIn
} from '#lib/recommendations/server/repository.ts';

/** What the Commissioner is and HMICFRS has for a recommendation now; nothing yet for none. */
export const positionOf = one(
	kept((db: Reader, recommendation: Given) => {
		const { positions } = db.tables;
		return db.select().from(positions).where(eq(positions.recommendation, recommendation));
	})
);

const ratingsBy = kept((db: Reader, recommendation: Given) => {
	const { ratings, journal } = db.tables;
	return db
		.select({ rating: ratings })
		.from(ratings)
		.innerJoin(journal, eq(journal.subject, ratings.id))
		.where(eq(ratings.recommendation, recommendation))
		.orderBy(descending(journal.seq), ascending(ratings.id));
});

/**
 * The ratings of a recommendation, with reasons and post, the last first. Two may be of one day:
 * the journal knows which came after the other.
 */
export async function ratingsOf(db: Reader, recommendation: string) {
	return (await ratingsBy(db, recommendation)).map(({ rating }) => rating);
}

const submissionsBy = kept((db: Reader, recommendation: Given) => {
	const { submissions, journal } = db.tables;
	return db
		.select({ submission: submissions })
		.from(submissions)
		.innerJoin(journal, eq(journal.subject, submissions.id))
		.where(eq(submissions.recommendation, recommendation))
		.orderBy(descending(journal.seq), ascending(submissions.id));
});

/** The submissions of a recommendation, the last first. */
export async function submissionsOf(db: Reader, recommendation: string) {
	return (await submissionsBy(db, recommendation)).map(({ submission }) => submission);
}

/**
 * The WHERE of the questions a scope reaches: all of a force's, or, for an action owner, those
 * about a recommendation of their own.
 */
function questionsReached(db: Reader, scope: Scope): SQL | undefined {
	const { questions } = db.tables;
	return reachedOf(scope, questions.forceId, () =>
		reachesRecommendation(db, scope, questions.recommendation)
	);
}

/** A question, if the scope reaches it. */
export const findQuestion = one(
	keptIn((db: Reader, scope: Scope, ref: Given) => {
		const { questions } = db.tables;
		return db
			.select()
			.from(questions)
			.where(and(eq(questions.ref, ref), questionsReached(db, scope)));
	})
);

const questionsOf = keptIn(
	(db: Reader, scope: Scope, inspection?: Given, recommendation?: Given) => {
		const { questions } = db.tables;
		return db
			.select()
			.from(questions)
			.where(
				and(
					questionsReached(db, scope),
					inspection ? eq(questions.inspection, inspection) : undefined,
					recommendation ? eq(questions.recommendation, recommendation) : undefined
				)
			)
			.orderBy(ascending(questions.ref));
	}
);

/** The questions a scope reaches: all, or those of an inspection or a recommendation. */
export async function questionsIn(
	db: Reader,
	scope: Scope,
	about: { inspection?: string; recommendation?: string } = {}
) {
	return questionsOf(db, scope, about.inspection, about.recommendation);
}

/** Questions with an answer that nobody of the office has read. */
export const unreadAnswers = keptIn((db: Reader, scope: Scope) => {
	const { questions } = db.tables;
	return db
		.select()
		.from(questions)
		.where(
			and(questionsReached(db, scope), isNotNull(questions.answeredOn), isNull(questions.readOn))
		)
		.orderBy(ascending(questions.answeredOn), ascending(questions.ref));
});

/** Questions that wait for an answer. */
export const openQuestions = keptIn((db: Reader, scope: Scope) => {
	const { questions } = db.tables;
	return db
		.select()
		.from(questions)
		.where(and(questionsReached(db, scope), isNull(questions.answeredOn)))
		.orderBy(ascending(questions.askedOn), ascending(questions.ref));
});

const targetsIn = keptIn((db: Reader, scope: Scope) => {
	const { revisedTargets, recommendations } = db.tables;
	return db
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
});

/** The latest revised target of each recommendation, answered or not. */
export async function latestTargets(db: Reader, scope: Scope) {
	const rows = await targetsIn(db, scope);
	const seen = new Set<string>();
	return rows.filter(({ recommendation }) => {
		const latest = !seen.has(recommendation);
		seen.add(recommendation);
		return latest;
	});
}

/** Recommendations that the Commissioner is considering, since when. */
export const waitingForRating = keptIn((db: Reader, scope: Scope) => {
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
});
