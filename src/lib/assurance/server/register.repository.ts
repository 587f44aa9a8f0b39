import { and, eq, inArray, isNotNull, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Given } from '#lib/db/server/kept.ts';
import { ascending } from '#lib/db/server/order.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn } from '#lib/people/server/scope.repository.ts';
import { recommendationsIn } from '#lib/recommendations/server/repository.ts';
import { changing, fixed, matchOf, order, type Asked } from './filter.repository.ts';

/** The columns by which three opinions and the clock are known. */
function opinionColumns(db: Reader) {
	const { recommendations, inspections, positions } = db.tables;
	return {
		ref: recommendations.ref,
		inspection: recommendations.inspection,
		inspectionTitle: inspections.title,
		forceId: recommendations.forceId,
		kind: recommendations.kind,
		topic: recommendations.topic,
		publishedOn: inspections.publishedOn,
		immediate: recommendations.immediate,
		dueOn: recommendations.dueOn,
		completeOn: recommendations.completeOn,
		forceStatus: recommendations.forceStatus,
		forceSaidOn: recommendations.forceSaidOn,
		forceReason: recommendations.forceReason,
		lastUpdateId: recommendations.lastUpdateId,
		deliveryLead: recommendations.deliveryLead,
		commissioner: positions.commissioner,
		commissionerOn: positions.commissionerOn,
		updateId: positions.updateId,
		decisionWords: positions.decisionWords,
		decisionOn: positions.decisionOn
	};
}

/** The WHERE of what a scope reaches and a filter leaves on a day. */
function left(db: Reader, scope: Scope, asked: Asked, today: Given, match: Given | undefined) {
	return and(
		recommendationsIn(db, scope),
		...fixed(db, asked, match),
		...changing(db, asked.filter, today)
	);
}

const pageOf = keptIn((db, scope, asked: Asked, today: Given, match?: Given) => {
	const { recommendations, inspections, positions } = db.tables;
	const { size, page } = asked.filter;
	return db
		.select(opinionColumns(db))
		.from(recommendations)
		.innerJoin(inspections, eq(inspections.ref, recommendations.inspection))
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(left(db, scope, asked, today, match))
		.orderBy(order(db, asked), ascending(recommendations.ref))
		.limit(size)
		.offset((page - 1) * size);
});

const countOf = keptIn((db, scope, asked: Asked, today: Given, match?: Given) => {
	const { recommendations, positions } = db.tables;
	return db
		.select({ total: sql<number>`count(*)` })
		.from(recommendations)
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(left(db, scope, asked, today, match));
});

/** Rows of the register: one page of what the scope reaches and the filter leaves, and how many. */
export async function registerRows(db: Reader, scope: Scope, asked: Asked, today: LocalDate) {
	const match = matchOf(db, scope, asked);
	// One query for every page and order of a filter.
	const unpaged = { page: 1, size: 25, sort: 'ref', descending: false } as const;
	const all = { ...asked, filter: { ...asked.filter, ...unpaged } };
	const [count] = await countOf(db, scope, all, today, match);
	return { rows: await pageOf(db, scope, asked, today, match), total: count?.total ?? 0 };
}

const refsOf = keptIn((db, scope, asked: Asked | null, match?: Given) => {
	const { recommendations } = db.tables;
	return db
		.select({ ref: recommendations.ref })
		.from(recommendations)
		.where(and(recommendationsIn(db, scope), ...(asked ? fixed(db, asked, match) : [])))
		.orderBy(ascending(recommendations.ref));
});

/** The refs of all that the scope reaches, and that a filter leaves by what never changes. */
export async function refsIn(db: Reader, scope: Scope, asked?: Asked): Promise<string[]> {
	const match = asked && matchOf(db, scope, asked);
	const rows = await refsOf(db, scope, asked ?? null, match);
	return rows.map(({ ref }) => ref);
}

const leadPosts = keptIn((db, scope) => {
	const { recommendations } = db.tables;
	return db
		.selectDistinct({ post: recommendations.deliveryLead })
		.from(recommendations)
		.where(and(recommendationsIn(db, scope), isNotNull(recommendations.deliveryLead)))
		.orderBy(ascending(recommendations.deliveryLead));
});

const ownerPosts = keptIn((db, scope) => {
	const { recommendations, actions, actionLinks } = db.tables;
	return db
		.selectDistinct({ post: actions.ownerPost })
		.from(actions)
		.innerJoin(actionLinks, eq(actionLinks.action, actions.ref))
		.innerJoin(recommendations, eq(recommendations.ref, actionLinks.recommendation))
		.where(and(recommendationsIn(db, scope), ne(actions.progress, 'done')))
		.orderBy(ascending(actions.ownerPost));
});

/** The posts that lead a recommendation which the scope reaches, or own an open action of one. */
export async function postsIn(db: Reader, scope: Scope): Promise<BilingualText[]> {
	const all = [...(await leadPosts(db, scope)), ...(await ownerPosts(db, scope))];
	return all.flatMap(({ post }) => post ?? []);
}

/**
 * How many recommendations of each inspection are alike in what counts: the three speakers and the
 * clock, with the earliest of HMICFRS's days among them; of all inspections or of one.
 */
export const alike = keptIn((db, scope, today: Given, inspection?: Given) => {
	const { recommendations, positions } = db.tables;
	const clock = sql<'past' | 'immediate' | 'late' | 'other'>`case
		when ${recommendations.completeOn} is null and ${recommendations.dueOn} < ${today} then 'past'
		when ${recommendations.completeOn} is null and ${recommendations.immediate} then 'immediate'
		when ${recommendations.completeOn} > ${recommendations.dueOn} then 'late'
		else 'other' end`;
	const decided = sql<number>`case when ${positions.decisionOn} is null then 0 else 1 end`;
	return (
		db
			.select({
				inspection: recommendations.inspection,
				status: recommendations.forceStatus,
				commissioner: positions.commissioner,
				decided,
				clock,
				earliest: sql<LocalDate | null>`min(${recommendations.dueOn})`,
				count: sql<number>`count(*)`
			})
			.from(recommendations)
			.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
			.where(
				and(
					recommendationsIn(db, scope),
					inspection ? eq(recommendations.inspection, inspection) : undefined
				)
			)
			// By place: the same expression with its own parameters is another one to PostgreSQL.
			.groupBy(sql`1, 2, 3, 4, 5`)
			.orderBy(sql`1, 2, 3 nulls last, 4, 5`)
	);
});

/** The recommendations not yet complete whose day by HMICFRS has come or comes until a day. */
export const openUntil = keptIn((db, scope, until: Given, most: number) => {
	const { recommendations, inspections } = db.tables;
	return db
		.select({
			ref: recommendations.ref,
			topic: recommendations.topic,
			dueOn: recommendations.dueOn,
			immediate: recommendations.immediate,
			completeOn: recommendations.completeOn,
			publishedOn: inspections.publishedOn
		})
		.from(recommendations)
		.innerJoin(inspections, eq(inspections.ref, recommendations.inspection))
		.where(
			and(
				recommendationsIn(db, scope),
				isNull(recommendations.completeOn),
				or(lte(recommendations.dueOn, until), eq(recommendations.immediate, true))
			)
		)
		.orderBy(ascending(recommendations.dueOn), ascending(recommendations.ref))
		.limit(most);
});

/** The recommendations not complete, the longest without an update first. */
export const openLongest = keptIn((db, scope, most: number) => {
	const { recommendations, inspections } = db.tables;
	return db
		.select({
			ref: recommendations.ref,
			topic: recommendations.topic,
			forceStatus: recommendations.forceStatus,
			forceSaidOn: recommendations.forceSaidOn,
			lastUpdateId: recommendations.lastUpdateId,
			dueOn: recommendations.dueOn,
			immediate: recommendations.immediate,
			completeOn: recommendations.completeOn,
			publishedOn: inspections.publishedOn
		})
		.from(recommendations)
		.innerJoin(inspections, eq(inspections.ref, recommendations.inspection))
		.where(and(recommendationsIn(db, scope), isNull(recommendations.completeOn)))
		.orderBy(
			sql`coalesce(${recommendations.forceSaidOn}, ${inspections.publishedOn})`,
			ascending(recommendations.ref)
		)
		.limit(most);
});

const topicsAmong = keptIn((db, scope, refs: Given[]) => {
	const { recommendations } = db.tables;
	return db
		.select({ ref: recommendations.ref, topic: recommendations.topic })
		.from(recommendations)
		.where(and(recommendationsIn(db, scope), inArray(recommendations.ref, refs)))
		.orderBy(ascending(recommendations.ref));
});

/** The topics of some recommendations that the scope reaches, by ref. */
export async function topicsOf(
	db: Reader,
	scope: Scope,
	refs: readonly string[]
): Promise<Record<string, BilingualText>> {
	const rows = await topicsAmong(db, scope, [...new Set(refs)]);
	return Object.fromEntries(rows.map(({ ref, topic }) => [ref, topic]));
}
