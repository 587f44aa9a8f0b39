import { and, eq, exists, getTableColumns, inArray, sql, type SQL } from 'drizzle-orm';
import { ascending, foundOf, type Page } from '#lib/db/server/order.ts';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader, Tx } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import { found } from '#lib/db/server/search.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn, reachedOf } from '#lib/people/server/scope.repository.ts';

/**
 * The WHERE of the recommendations a scope reaches: all of a force's, or, for an action owner,
 * those with an action of their own.
 */
export function recommendationsIn(db: Reader, scope: Scope): SQL | undefined {
	const { recommendations, actions, actionLinks } = db.tables;
	return reachedOf(scope, recommendations.forceId, () =>
		exists(
			db
				.select({ one: sql`1` })
				.from(actionLinks)
				.innerJoin(actions, eq(actions.ref, actionLinks.action))
				.where(
					and(
						eq(actionLinks.recommendation, recommendations.ref),
						eq(actions.ownerId, scope.personId)
					)
				)
		)
	);
}

/**
 * A recommendation, if the scope reaches it; of another force's there is nothing. `head` is how long
 * its force's stream was at that moment: all that is recorded after it is new to who reads this.
 */
export const findRecommendation = one(
	keptIn((db: Reader, scope: Scope, ref: Given) => {
		const { recommendations, journalHead } = db.tables;
		const head = db
			.select({ count: journalHead.count })
			.from(journalHead)
			.where(eq(journalHead.stream, recommendations.forceId));
		return db
			.select({ ...getTableColumns(recommendations), head: sql<number>`${head}` })
			.from(recommendations)
			.where(and(eq(recommendations.ref, ref), recommendationsIn(db, scope)));
	})
);
export type RecommendationRow = NonNullable<Awaited<ReturnType<typeof findRecommendation>>>;

/** The highest number given in an inspection; 0 for none. */
export async function lastNumber(db: Reader, inspection: string): Promise<number> {
	const { recommendations } = db.tables;
	const [row] = await db
		.select({ last: sql<number>`coalesce(max(${recommendations.number}), 0)` })
		.from(recommendations)
		.where(eq(recommendations.inspection, inspection));
	return row?.last ?? 0;
}

export const subPointsOf = kept((db: Reader, recommendation: Given) => {
	const { subPoints } = db.tables;
	return db
		.select()
		.from(subPoints)
		.where(eq(subPoints.recommendation, recommendation))
		.orderBy(ascending(subPoints.letter), ascending(subPoints.id));
});

export const targetsOf = kept((db: Reader, recommendation: Given) => {
	const { revisedTargets } = db.tables;
	return db
		.select()
		.from(revisedTargets)
		.where(eq(revisedTargets.recommendation, recommendation))
		.orderBy(ascending(revisedTargets.number));
});

const ownersOfActions = kept((db: Reader, recommendation: Given) => {
	const { actions, actionLinks } = db.tables;
	return db
		.select({ ownerId: actions.ownerId })
		.from(actionLinks)
		.innerJoin(actions, eq(actions.ref, actionLinks.action))
		.where(eq(actionLinks.recommendation, recommendation))
		.orderBy(ascending(actions.ref), ascending(actionLinks.subPoint));
});

/** The people whose own the recommendation is: the owners of its actions. */
export async function ownersOf(db: Reader, recommendation: string): Promise<string[]> {
	const rows = await ownersOfActions(db, recommendation);
	return [...new Set(rows.flatMap(({ ownerId }) => ownerId ?? []))];
}

const findDeadline = one(
	kept((db: Reader, recommendation: Given) => {
		const { deadlines } = db.tables;
		return db
			.select({ deadline: deadlines.deadline })
			.from(deadlines)
			.where(and(eq(deadlines.subject, recommendation), eq(deadlines.kind, 'recommendation')));
	})
);

/** HMICFRS's deadline of a recommendation, with its rule and working. */
export async function deadlineOf(db: Reader, recommendation: string) {
	return (await findDeadline(db, recommendation))?.deadline;
}

/** The deadlines of those of an inspection's recommendations that a scope reaches, by ref. */
export async function deadlinesIn(db: Reader, scope: Scope, inspection: string) {
	const { deadlines, recommendations } = db.tables;
	const rows = await db
		.select({ ref: recommendations.ref, deadline: deadlines.deadline })
		.from(recommendations)
		.innerJoin(deadlines, eq(deadlines.subject, recommendations.ref))
		.where(
			and(
				eq(recommendations.inspection, inspection),
				eq(deadlines.kind, 'recommendation'),
				recommendationsIn(db, scope)
			)
		)
		.orderBy(ascending(recommendations.ref));
	return Object.fromEntries(rows.map(({ ref, deadline }) => [ref, deadline]));
}

/** Marks that something changed which a person deciding must have seen: the event's `seq`. */
export async function touch(tx: Tx, ref: string, seq: number): Promise<void> {
	const { recommendations } = tx.tables;
	await tx.update(recommendations).set({ version: seq }).where(eq(recommendations.ref, ref));
}

const foundIn = keptIn((db, scope, match: Given, page: Page) => {
	const { recommendations } = db.tables;
	const known = recommendationsIn(db, scope);
	const sought = {
		table: recommendations,
		key: recommendations.ref,
		known,
		by: recommendations.ref,
		order: ascending
	};
	return found(db, match, sought, page);
});

const rowsOf = kept((db: Reader, keys: Given[]) => {
	const { recommendations } = db.tables;
	return db
		.select({ key: recommendations.ref, row: recommendations })
		.from(recommendations)
		.where(inArray(recommendations.ref, keys))
		.orderBy(ascending(recommendations.ref));
});

/** Of some refs the recommendations a scope reaches, in order of ref: one page, and how many. */
export async function recommendationsAmong(db: Reader, scope: Scope, match: string, page: Page) {
	return foundOf(
		page,
		(part) => foundIn(db, scope, match, part),
		(keys) => rowsOf(db, keys)
	);
}

const servingActions = kept((db: Reader, recommendation: Given) => {
	const { actionLinks } = db.tables;
	return db
		.selectDistinct({ ref: actionLinks.action })
		.from(actionLinks)
		.where(eq(actionLinks.recommendation, recommendation))
		.orderBy(ascending(actionLinks.action));
});

const evidenceAbout = kept((db: Reader, recommendation: Given) => {
	const { evidenceLinks } = db.tables;
	return db
		.selectDistinct({ ref: evidenceLinks.evidence })
		.from(evidenceLinks)
		.where(eq(evidenceLinks.recommendation, recommendation))
		.orderBy(ascending(evidenceLinks.evidence));
});

const questionsAbout = kept((db: Reader, recommendation: Given) => {
	const { questions } = db.tables;
	return db
		.select({ ref: questions.ref })
		.from(questions)
		.where(eq(questions.recommendation, recommendation))
		.orderBy(ascending(questions.ref));
});

/** The refs of the actions, evidence and questions of a recommendation, in order. */
export async function thingsOf(db: Reader, recommendation: string): Promise<string[]> {
	const things = [
		...(await servingActions(db, recommendation)),
		...(await evidenceAbout(db, recommendation)),
		...(await questionsAbout(db, recommendation))
	];
	return things.map(({ ref }) => ref);
}

/**
 * The WHERE of what belongs to a recommendation the scope reaches, asked row by row: `exists` uses
 * the row's own ref, where `in` would first list every recommendation there is.
 */
export function reachesRecommendation(db: Reader, scope: Scope, column: SQLiteColumn): SQL {
	const { recommendations } = db.tables;
	return exists(
		db
			.select({ one: sql`1` })
			.from(recommendations)
			.where(and(eq(recommendations.ref, column), recommendationsIn(db, scope)))
	);
}

/**
 * The WHERE of what links tie to recommendations: all of a force's, or, for an action owner, what
 * one of its links, those of which `own` is true, ties to a recommendation of theirs.
 */
export function reachedByLinks(
	db: Reader,
	scope: Scope,
	forceId: SQLiteColumn | SQL,
	{ own, recommendation }: { own: SQL; recommendation: SQLiteColumn }
): SQL | undefined {
	return reachedOf(scope, forceId, () =>
		exists(
			db
				.select({ one: sql`1` })
				.from(recommendation.table)
				.where(and(own, reachesRecommendation(db, scope, recommendation)))
		)
	);
}
