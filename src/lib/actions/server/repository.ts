import { and, between, eq, inArray, isNotNull, isNull, lt, ne, sql, type SQL } from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import {
	ascending,
	contains,
	descending,
	foundOf,
	unindexed,
	type Page,
	writtenIn
} from '#lib/db/server/order.ts';
import type { Language } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { found } from '#lib/db/server/search.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn } from '#lib/people/server/scope.repository.ts';
import { reachedByLinks } from '#lib/recommendations/server/repository.ts';
import { ACTIONS_A_PAGE, type ActionFilter } from '../filter.ts';
import { ownerKey, readOwnerKey, type Owner } from '../owner.ts';

/**
 * The WHERE of the actions that serve a recommendation the scope reaches: all of a force's, or, for
 * an owner, those beside an action of their own.
 */
function reached(db: Reader, scope: Scope, forceId?: SQL): SQL | undefined {
	const { actions, actionLinks } = db.tables;
	return reachedByLinks(db, scope, forceId ?? actions.forceId, {
		own: eq(actionLinks.action, actions.ref),
		recommendation: actionLinks.recommendation
	});
}

/** An action, if the scope reaches a recommendation it serves. */
export const findAction = one(
	keptIn((db: Reader, scope: Scope, ref: Given) => {
		const { actions } = db.tables;
		return db
			.select()
			.from(actions)
			.where(and(eq(actions.ref, ref), reached(db, scope)));
	})
);
export type ActionRow = NonNullable<Awaited<ReturnType<typeof findAction>>>;

/** The actions a scope reaches, or those of one recommendation, in order of ref. */
export const actionsIn = keptIn((db: Reader, scope: Scope, recommendation?: Given) => {
	const { actions } = db.tables;
	return db
		.select()
		.from(actions)
		.where(
			and(
				recommendation ? inArray(actions.ref, serving(db, recommendation)) : undefined,
				reached(db, scope, recommendation && unindexed(actions.forceId))
			)
		)
		.orderBy(ascending(actions.ref));
});

export const linksOfActions = kept((db: Reader, refs: Given[]) => {
	const { actionLinks } = db.tables;
	return db
		.select()
		.from(actionLinks)
		.where(inArray(actionLinks.action, refs))
		.orderBy(
			ascending(actionLinks.action),
			ascending(actionLinks.recommendation),
			ascending(actionLinks.subPoint)
		);
});

const foundIn = keptIn((db, scope, match: Given, page: Page) => {
	const { actions } = db.tables;
	const known = reached(db, scope);
	const sought = { table: actions, key: actions.ref, known, by: actions.ref, order: ascending };
	return found(db, match, sought, page);
});

const rowsOf = kept((db: Reader, keys: Given[]) => {
	const { actions } = db.tables;
	return db
		.select({ key: actions.ref, row: actions })
		.from(actions)
		.where(inArray(actions.ref, keys))
		.orderBy(ascending(actions.ref));
});

/** Of some refs the actions a scope reaches, in order of ref: one page, and how many. */
export async function actionsAmong(db: Reader, scope: Scope, match: string, page: Page) {
	return foundOf(
		page,
		(part) => foundIn(db, scope, match, part),
		(keys) => rowsOf(db, keys)
	);
}

/** The actions a scope reaches that are not done and are due in a period, both days in it. */
export const actionsDue = keptIn((db: Reader, scope: Scope, from: Given, until: Given) => {
	const { actions } = db.tables;
	const due = between(actions.dueOn, from, until);
	return db
		.select()
		.from(actions)
		.where(and(ne(actions.progress, 'done'), due, reached(db, scope)))
		.orderBy(ascending(actions.dueOn), ascending(actions.ref));
});

/** The actions a scope reaches that are not done and are one person's own. */
export const openActionsOwnedBy = keptIn((db: Reader, scope: Scope, ownerId: Given) => {
	const { actions } = db.tables;
	return db
		.select()
		.from(actions)
		.where(and(ne(actions.progress, 'done'), eq(actions.ownerId, ownerId), reached(db, scope)))
		.orderBy(ascending(actions.dueOn), ascending(actions.ref));
});

/** One page of the actions a scope reaches and a filter leaves, and how many there are in all. */
export async function actionsPage(
	db: Reader,
	scope: Scope,
	filter: ActionFilter,
	today: LocalDate,
	language: Language
) {
	const { actions } = db.tables;
	const open = ne(actions.progress, 'done');
	const state = {
		open,
		late: and(open, lt(actions.dueOn, today)),
		waiting: and(open, isNotNull(actions.waitsOn)),
		done: eq(actions.progress, 'done'),
		all: undefined
	}[filter.state];
	const where = and(
		state,
		filter.owner ? ownedBy(db, filter.owner) : undefined,
		reached(db, scope)
	);
	const column = {
		owner: writtenIn(actions.ownerPost, language),
		due: actions.dueOn,
		ref: actions.ref
	}[filter.sort];
	const rows = await db
		.select()
		.from(actions)
		.where(where)
		.orderBy(
			filter.descending ? descending(column) : ascending(column),
			ascending(actions.dueOn),
			ascending(actions.ref)
		)
		.limit(ACTIONS_A_PAGE)
		.offset((filter.page - 1) * ACTIONS_A_PAGE);
	return { rows, total: await db.$count(actions, where) };
}

/** The open actions that wait on a partner, the soonest due first. */
export const waitingActions = keptIn((db: Reader, scope: Scope, most: number) => {
	const { actions } = db.tables;
	return db
		.select()
		.from(actions)
		.where(and(ne(actions.progress, 'done'), isNotNull(actions.waitsOn), reached(db, scope)))
		.orderBy(ascending(actions.dueOn), ascending(actions.ref))
		.limit(most);
});

/** Who owns the actions a scope reaches, in order of post; with `open`, those that are not done. */
export async function ownersIn(db: Reader, scope: Scope, open = false): Promise<Owner[]> {
	const { actions } = db.tables;
	return db
		.selectDistinct({ ownerPost: actions.ownerPost, ownerId: actions.ownerId })
		.from(actions)
		.where(and(open ? ne(actions.progress, 'done') : undefined, reached(db, scope)))
		.orderBy(ascending(actions.ownerPost), ascending(actions.ownerId));
}

/** The actions of one owner of a force that are not done, in order of ref. */
export async function openActionsOf(db: Reader, forceId: string, owner: string) {
	const { actions } = db.tables;
	const rows = await db
		.select()
		.from(actions)
		.where(and(eq(actions.forceId, forceId), ne(actions.progress, 'done'), ownedBy(db, owner)))
		.orderBy(ascending(actions.ref));
	return rows.filter((row) => ownerKey(row) === owner);
}

/** A post is kept as JSON in one language or both: its text stands there between quotes. */
function ownedBy(db: Reader, key: string): SQL | undefined {
	const { actions } = db.tables;
	const { ownerId, post } = readOwnerKey(key);
	if (ownerId !== undefined) return eq(actions.ownerId, ownerId);
	if (post === undefined) return sql`1 = 0`;
	return and(isNull(actions.ownerId), contains(actions.ownerPost, JSON.stringify(post)));
}

/** The refs of the actions that serve a recommendation, whoever may see them. */
function serving(db: Reader, recommendation: Given) {
	const { actionLinks } = db.tables;
	return db
		.select({ action: actionLinks.action })
		.from(actionLinks)
		.where(eq(actionLinks.recommendation, recommendation));
}
