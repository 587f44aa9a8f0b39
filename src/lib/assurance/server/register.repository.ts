import { and, asc, eq, inArray, isNotNull, isNull, lt, or, sql, type SQL } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Reader } from '#lib/db/server/connect.ts';
import { ascending, contains, descending } from '#lib/db/server/order.ts';
import { collationKey } from '#lib/kernel/calendar.ts';
import type { Language } from '#lib/kernel/languages.ts';
import { FORCE_STATUSES } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
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
	const where = and(recommendationsIn(db, scope), ...conditions(db, filter, today, language));
	const query = db
		.select(opinionColumns(db))
		.from(recommendations)
		.innerJoin(inspections, eq(inspections.ref, recommendations.inspection))
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(where)
		.orderBy(...order(db, filter, language), asc(recommendations.ref))
		.limit(filter.size)
		.offset((filter.page - 1) * filter.size);
	const [count] = await db
		.select({ total: sql<number>`count(*)` })
		.from(recommendations)
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(where);
	return { rows: await query, total: Number(count?.total ?? 0) };
}

/** Every row of an inspection that the scope reaches, in order of ref. */
export async function opinionRows(db: Reader, scope: Scope, inspection?: string) {
	const { recommendations, inspections, positions } = db.tables;
	return db
		.select(opinionColumns(db))
		.from(recommendations)
		.innerJoin(inspections, eq(inspections.ref, recommendations.inspection))
		.leftJoin(positions, eq(positions.recommendation, recommendations.ref))
		.where(
			and(
				recommendationsIn(db, scope),
				inspection ? eq(recommendations.inspection, inspection) : undefined
			)
		)
		.orderBy(asc(recommendations.ref));
}

function conditions(
	db: Reader,
	filter: RegisterFilter,
	today: LocalDate,
	language: Language
): (SQL | undefined)[] {
	const { recommendations, positions } = db.tables;
	const words = filter.commissioner.filter((word) => word !== 'not-asked-yet');
	const unasked = filter.commissioner.includes('not-asked-yet');
	const past = and(
		isNotNull(recommendations.dueOn),
		lt(recommendations.dueOn, today),
		isNull(recommendations.completeOn)
	);
	const immediate = and(eq(recommendations.immediate, true), isNull(recommendations.completeOn));
	const key = language === 'cy' ? recommendations.topicKeyCy : recommendations.topicKeyEn;
	return [
		filter.status.length > 0 ? inArray(recommendations.forceStatus, filter.status) : undefined,
		filter.commissioner.length > 0
			? or(
					words.length > 0 ? inArray(positions.commissioner, words) : undefined,
					unasked ? isNull(positions.commissioner) : undefined
				)
			: undefined,
		filter.clock.length > 0
			? or(
					filter.clock.includes('past') ? past : undefined,
					filter.clock.includes('immediate') ? immediate : undefined
				)
			: undefined,
		filter.kind.length > 0 ? inArray(recommendations.kind, filter.kind) : undefined,
		filter.inspection ? eq(recommendations.inspection, filter.inspection) : undefined,
		filter.text ? contains(key, collationKey(filter.text)) : undefined
	];
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
		topic: language === 'cy' ? recommendations.topicKeyCy : recommendations.topicKeyEn
	}[filter.sort];
	return [filter.descending ? descending(column) : ascending(column)];
}

/** Words of a closed list sort in the list's own order, not by their letters. */
function placeIn(words: readonly string[], column: SQLiteColumn | SQL): SQL {
	const cases = words.map((word, place) => sql`when ${word} then ${sql.raw(String(place))}`);
	return sql`case ${column} ${sql.join(cases, sql` `)} end`;
}
