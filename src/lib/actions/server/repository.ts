import {
	and,
	asc,
	between,
	eq,
	exists,
	inArray,
	ne,
	sql,
	type SQL,
	type SQLWrapper
} from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Page } from '#lib/db/server/order.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Scope } from '#lib/people/policy.ts';
import { inScope } from '#lib/people/server/scope.repository.ts';
import { reachesRecommendation } from '#lib/recommendations/server/repository.ts';

/**
 * The WHERE of the actions that serve a recommendation the scope reaches: all of a force's, or, for
 * an owner, those beside an action of their own.
 */
function reached(db: Reader, scope: Scope, recommendation?: string): SQL | undefined {
	const { actions, actionLinks } = db.tables;
	const links = db
		.select({ one: sql`1` })
		.from(actionLinks)
		.where(
			and(
				eq(actionLinks.action, actions.ref),
				recommendation ? eq(actionLinks.recommendation, recommendation) : undefined,
				reachesRecommendation(db, scope, actionLinks.recommendation)
			)
		);
	return and(inScope(scope, actions.forceId), exists(links));
}

/** An action, if the scope reaches a recommendation it serves. */
export async function findAction(db: Reader, scope: Scope, ref: string) {
	const { actions } = db.tables;
	const [row] = await db
		.select()
		.from(actions)
		.where(and(eq(actions.ref, ref), reached(db, scope)));
	return row;
}
export type ActionRow = NonNullable<Awaited<ReturnType<typeof findAction>>>;

/** The actions a scope reaches, or those of one recommendation, in order of ref. */
export async function actionsIn(db: Reader, scope: Scope, recommendation?: string) {
	const { actions } = db.tables;
	return db
		.select()
		.from(actions)
		.where(
			and(
				recommendation ? inArray(actions.ref, serving(db, recommendation)) : undefined,
				reached(db, scope, recommendation)
			)
		)
		.orderBy(asc(actions.ref));
}

export async function linksOfActions(db: Reader, refs: readonly string[]) {
	const { actionLinks } = db.tables;
	if (refs.length === 0) return [];
	return db
		.select()
		.from(actionLinks)
		.where(inArray(actionLinks.action, [...refs]))
		.orderBy(asc(actionLinks.action), asc(actionLinks.recommendation), asc(actionLinks.subPoint));
}

/** Of some refs the actions a scope reaches, in order of ref: one page, and how many. */
export async function actionsAmong(db: Reader, scope: Scope, refs: SQLWrapper, page: Page) {
	const { actions } = db.tables;
	const where = and(inArray(actions.ref, refs), reached(db, scope));
	const rows = await db
		.select()
		.from(actions)
		.where(where)
		.orderBy(asc(actions.ref))
		.limit(page.size)
		.offset(page.from);
	return { rows, total: await db.$count(actions, where) };
}

/** The actions a scope reaches that are not done: those due in a period, or those of one owner. */
export async function openActions(
	db: Reader,
	scope: Scope,
	only: { from: LocalDate; until: LocalDate } | { ownerId: string }
) {
	const { actions } = db.tables;
	const narrow =
		'ownerId' in only
			? eq(actions.ownerId, only.ownerId)
			: between(actions.dueOn, only.from, only.until);
	return db
		.select()
		.from(actions)
		.where(and(ne(actions.progress, 'done'), narrow, reached(db, scope)))
		.orderBy(asc(actions.dueOn), asc(actions.ref));
}

/** The refs of the actions that serve a recommendation, whoever may see them. */
function serving(db: Reader, recommendation: string) {
	const { actionLinks } = db.tables;
	return db
		.select({ action: actionLinks.action })
		.from(actionLinks)
		.where(eq(actionLinks.recommendation, recommendation));
}
