import {
	and,
	eq,
	exists,
	gte,
	inArray,
	isNotNull,
	isNull,
	lt,
	lte,
	ne,
	or,
	sql,
	type SQL
} from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#lib/db/server/connect.ts';
import { ascending, contains, descending } from '#lib/db/server/order.ts';
import { refsWith } from '#lib/db/server/search.ts';
import { collationKey } from '#lib/kernel/calendar.ts';
import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import { FORCE_STATUSES } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { welshForms, wordsIn } from '#lib/kernel/mutations.ts';
import type { Scope } from '#lib/people/policy.ts';
import { recommendationsIn } from '#lib/recommendations/server/repository.ts';
import { COMMISSIONER_WORDS, type RegisterFilter } from '../filter.ts';

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

/** Rows of the register: one page of what the scope reaches and the filter leaves, and how many. */
export async function registerRows(
	db: Reader,
	scope: Scope,
	filter: RegisterFilter,
	today: LocalDate,
	language: Language
) {
	const { recommendations, inspections, positions } = db.tables;
	const where = and(
		recommendationsIn(db, scope),
		...fixed(db, scope, filter, language),
		...changing(db, filter, today)
	);
	const query = db
		.select(opinionColumns(db))
		.from(recommendations)
		.innerJoin(inspections, eq(inspections.ref, recommendations.inspection))
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(where)
		.orderBy(...order(db, filter, language), ascending(recommendations.ref))
		.limit(filter.size)
		.offset((filter.page - 1) * filter.size);
	const [count] = await db
		.select({ total: sql<number>`count(*)` })
		.from(recommendations)
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(where);
	return { rows: await query, total: count?.total ?? 0 };
}

/** The refs of all that the scope reaches, and that a filter leaves by what never changes. */
export async function refsIn(
	db: Reader,
	scope: Scope,
	narrow?: { filter: RegisterFilter; language: Language }
): Promise<string[]> {
	const { recommendations } = db.tables;
	const own = narrow ? fixed(db, scope, narrow.filter, narrow.language) : [];
	const rows = await db
		.select({ ref: recommendations.ref })
		.from(recommendations)
		.where(and(recommendationsIn(db, scope), ...own))
		.orderBy(ascending(recommendations.ref));
	return rows.map(({ ref }) => ref);
}

/** The posts that lead a recommendation which the scope reaches, or own an open action of one. */
export async function postsIn(db: Reader, scope: Scope): Promise<BilingualText[]> {
	const { recommendations, actions, actionLinks } = db.tables;
	const leads = await db
		.selectDistinct({ post: recommendations.deliveryLead })
		.from(recommendations)
		.where(and(recommendationsIn(db, scope), isNotNull(recommendations.deliveryLead)))
		.orderBy(ascending(recommendations.deliveryLead));
	const owners = await db
		.selectDistinct({ post: actions.ownerPost })
		.from(actions)
		.innerJoin(actionLinks, eq(actionLinks.action, actions.ref))
		.innerJoin(recommendations, eq(recommendations.ref, actionLinks.recommendation))
		.where(and(recommendationsIn(db, scope), ne(actions.progress, 'done')))
		.orderBy(ascending(actions.ownerPost));
	return [...leads, ...owners].flatMap(({ post }) => post ?? []);
}

/**
 * How many recommendations of each inspection are alike in what counts: the three speakers and the
 * clock, with the earliest of HMICFRS's days among them; of all inspections or of one.
 */
export async function alike(db: Reader, scope: Scope, today: LocalDate, inspection?: string) {
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
}

/** The recommendations not yet complete whose day by HMICFRS has come or comes until a day. */
export async function openUntil(db: Reader, scope: Scope, until: LocalDate, most: number) {
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
}

/** The recommendations not complete, the longest without an update first. */
export async function openLongest(db: Reader, scope: Scope, most: number) {
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
}

/** The topics of some recommendations that the scope reaches, by ref. */
export async function topicsOf(
	db: Reader,
	scope: Scope,
	refs: readonly string[]
): Promise<Record<string, BilingualText>> {
	const { recommendations } = db.tables;
	if (refs.length === 0) return {};
	const rows = await db
		.select({ ref: recommendations.ref, topic: recommendations.topic })
		.from(recommendations)
		.where(and(recommendationsIn(db, scope), inArray(recommendations.ref, [...new Set(refs)])))
		.orderBy(ascending(recommendations.ref));
	return Object.fromEntries(rows.map(({ ref, topic }) => [ref, topic]));
}

/** What a filter asks of the things about a recommendation that never change. */
function fixed(
	db: Reader,
	scope: Scope,
	filter: RegisterFilter,
	language: Language
): (SQL | undefined)[] {
	const { recommendations } = db.tables;
	return [
		filter.kind.length > 0 ? inArray(recommendations.kind, filter.kind) : undefined,
		filter.force ? eq(recommendations.forceId, filter.force) : undefined,
		filter.inspection ? eq(recommendations.inspection, filter.inspection) : undefined,
		filter.text ? saying(db, scope, filter.text, language) : undefined
	];
}

/** The topic holds the text, or the topic and words hold each of its words, in this language. */
function saying(db: Reader, scope: Scope, text: string, language: Language): SQL | undefined {
	const { recommendations } = db.tables;
	const key = language === 'cy' ? recommendations.topicKeyCy : recommendations.topicKeyEn;
	const words = wordsIn(text)
		.slice(0, 8)
		.map((word) => ({
			en: language === 'en' ? [word] : [],
			cy: language === 'cy' ? welshForms(word) : []
		}));
	const forceIds = scope.forces.map(({ forceId }) => forceId);
	const within = contains(key, collationKey(text));
	if (words.length === 0 || forceIds.length === 0) return within;
	return or(within, inArray(recommendations.ref, refsWith(db, 'recommendation', forceIds, words)));
}

function changing(db: Reader, filter: RegisterFilter, today: LocalDate): (SQL | undefined)[] {
	const { recommendations, positions } = db.tables;
	const words = filter.commissioner.filter((word) => word !== 'not-asked-yet');
	const unasked = filter.commissioner.includes('not-asked-yet');
	const past = and(
		isNotNull(recommendations.dueOn),
		lt(recommendations.dueOn, today),
		isNull(recommendations.completeOn)
	);
	const immediate = and(eq(recommendations.immediate, true), isNull(recommendations.completeOn));
	const [decision] = filter.decision.length === 1 ? filter.decision : [];
	return [
		filter.status.length > 0 ? inArray(recommendations.forceStatus, filter.status) : undefined,
		filter.commissioner.length > 0
			? or(
					words.length > 0 ? inArray(positions.commissioner, words) : undefined,
					unasked ? isNull(positions.commissioner) : undefined
				)
			: undefined,
		decision === 'none' ? isNull(positions.decisionOn) : undefined,
		decision === 'recorded' ? isNotNull(positions.decisionOn) : undefined,
		filter.clock.length > 0
			? or(
					filter.clock.includes('past') ? past : undefined,
					filter.clock.includes('immediate') ? immediate : undefined
				)
			: undefined,
		filter.dueFrom ? gte(recommendations.dueOn, filter.dueFrom) : undefined,
		filter.dueTo ? lte(recommendations.dueOn, filter.dueTo) : undefined,
		filter.lead ? ledBy(db, filter.lead) : undefined
	];
}

/** A post is kept as JSON in one language or both: its text stands there between quotes. */
function ledBy(db: Reader, post: string): SQL | undefined {
	const { recommendations, actions, actionLinks } = db.tables;
	const own = db
		.select({ one: sql`1` })
		.from(actionLinks)
		.innerJoin(actions, eq(actions.ref, actionLinks.action))
		.where(
			and(
				eq(actionLinks.recommendation, recommendations.ref),
				ne(actions.progress, 'done'),
				contains(actions.ownerPost, JSON.stringify(post))
			)
		);
	return or(contains(recommendations.deliveryLead, JSON.stringify(post)), exists(own));
}

function order(db: Reader, filter: RegisterFilter, language: Language): SQL[] {
	const { recommendations, positions } = db.tables;
	const column = {
		ref: recommendations.ref,
		due: recommendations.dueOn,
		status: placeIn(FORCE_STATUSES, recommendations.forceStatus),
		commissioner: placeIn(
			COMMISSIONER_WORDS,
			sql`coalesce(${positions.commissioner}, 'not-asked-yet')`
		),
		topic: language === 'cy' ? recommendations.topicKeyCy : recommendations.topicKeyEn,
		updated: recommendations.forceSaidOn
	}[filter.sort];
	return [filter.descending ? descending(column) : ascending(column)];
}

/** Words of a closed list sort in the list's own order, not by their letters. */
function placeIn(words: readonly string[], column: SQLiteColumn | SQL): SQL {
	const cases = words.map((word, place) => sql`when ${word} then ${sql.raw(String(place))}`);
	return sql`case ${column} ${sql.join(cases, sql` `)} end`;
}
