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
import type { Given } from '#lib/db/server/kept.ts';
import { ascending, contains, descending } from '#lib/db/server/order.ts';
import { matching, refsFound } from '#lib/db/server/search.ts';
import { collationKey } from '#lib/kernel/calendar.ts';
import type { Language } from '#lib/kernel/languages.ts';
import { FORCE_STATUSES } from '#lib/kernel/lists.ts';
import { wordsIn } from '#lib/kernel/mutations.ts';
import type { Scope } from '#lib/people/policy.ts';
import { COMMISSIONER_WORDS, type RegisterFilter } from '../filter.ts';

/** A filter, and the language in which its text is looked for and its rows are sorted. */
export interface Asked {
	filter: RegisterFilter;
	language: Language;
}

/** What a filter asks of the things about a recommendation that never change. */
export function fixed(
	db: Reader,
	{ filter, language }: Asked,
	match: Given | undefined
): (SQL | undefined)[] {
	const { recommendations } = db.tables;
	return [
		filter.kind.length > 0 ? inArray(recommendations.kind, filter.kind) : undefined,
		filter.force ? eq(recommendations.forceId, filter.force) : undefined,
		filter.inspection ? eq(recommendations.inspection, filter.inspection) : undefined,
		filter.text ? saying(db, filter.text, language, match) : undefined
	];
}

/** The topic holds the text, or the topic and words hold each of its words, in this language. */
function saying(
	db: Reader,
	text: string,
	language: Language,
	match: Given | undefined
): SQL | undefined {
	const { recommendations } = db.tables;
	const key = language === 'cy' ? recommendations.topicKeyCy : recommendations.topicKeyEn;
	const within = contains(key, collationKey(text));
	if (match === undefined) return within;
	return or(within, inArray(recommendations.ref, refsFound(db, match)));
}

/** How the index is asked for the words of a filter's text; nothing where it has none. */
export function matchOf(db: Reader, scope: Scope, { filter, language }: Asked): string | undefined {
	const words = wordsIn(filter.text).slice(0, 8);
	const forceIds = scope.forces.map(({ forceId }) => forceId);
	return words.length === 0 || forceIds.length === 0
		? undefined
		: matching(db, 'recommendation', forceIds, words, [language]);
}

/** What a filter asks of the things that change: opinions, days, who leads. */
export function changing(db: Reader, filter: RegisterFilter, today: Given): (SQL | undefined)[] {
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

/** The order a filter asks for; the caller ends it with the ref. */
export function order(db: Reader, { filter, language }: Asked): SQL {
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
	return filter.descending ? descending(column) : ascending(column);
}

/** Words of a closed list sort in the list's own order, not by their letters. */
function placeIn(words: readonly string[], column: SQLiteColumn | SQL): SQL {
	const cases = words.map((word, place) => sql`when ${word} then ${sql.raw(String(place))}`);
	return sql`case ${column} ${sql.join(cases, sql` `)} end`;
}
