import { and, asc, between, eq, inArray, ne, type SQLWrapper } from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import type { Page } from '#lib/db/server/order.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Scope } from '#lib/people/policy.ts';
import { recommendationsIn } from '#lib/recommendations/server/repository.ts';

/** The refs of the actions that serve a recommendation the scope reaches. */
function reachable(db: Reader, scope: Scope, recommendation?: string) {
	const { actionLinks, recommendations } = db.tables;
	return db
		.select({ action: actionLinks.action })
		.from(actionLinks)
		.innerJoin(recommendations, eq(recommendations.ref, actionLinks.recommendation))
		.where(
			and(
				recommendationsIn(db, scope),
				recommendation ? eq(recommendations.ref, recommendation) : undefined
			)
		);
}

/** An action, if the scope reaches a recommendation it serves. */
export async function findAction(db: Reader, scope: Scope, ref: string) {
	const { actions } = db.tables;
	const [row] = await db
		.select()
		.from(actions)
		.where(and(eq(actions.ref, ref), inArray(actions.ref, reachable(db, scope))));
	return row;
}
export type ActionRow = NonNullable<Awaited<ReturnType<typeof findAction>>>;

/** The actions a scope reaches, or those of one recommendation, in order of ref. */
export async function actionsIn(db: Reader, scope: Scope, recommendation?: string) {
	const { actions } = db.tables;
	return db
		.select()
		.from(actions)
		.where(inArray(actions.ref, reachable(db, scope, recommendation)))
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
	const where = and(inArray(actions.ref, refs), inArray(actions.ref, reachable(db, scope)));
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
		.where(and(ne(actions.progress, 'done'), narrow, inArray(actions.ref, reachable(db, scope))))
		.orderBy(asc(actions.dueOn), asc(actions.ref));
}
