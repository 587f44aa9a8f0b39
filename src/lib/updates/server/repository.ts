import { and, eq, gt, inArray, isNull, max, notExists, or, sql, type SQL } from 'drizzle-orm';
import { ascending, descending, foundOf, type Page } from '#lib/db/server/order.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import { found } from '#lib/db/server/search.ts';
import { firstTold, momentTold } from '#lib/journal/server/repository.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn } from '#lib/people/server/scope.repository.ts';
import {
	reachesRecommendation,
	recommendationsIn
} from '#lib/recommendations/server/repository.ts';

/** The WHERE of the updates a scope may know of: contributions only inside the force. */
function known(db: Reader, scope: Scope): SQL | undefined {
	const { updates } = db.tables;
	const of = (unreleased: boolean) => ({
		...scope,
		forces: scope.forces.filter((force) => force.unreleased === unreleased)
	});
	const [inside, outside] = [of(true), of(false)];
	const reached = (part: Scope) => reachesRecommendation(db, part, updates.recommendation);
	const released = eq(updates.state, 'released');
	if (inside.forces.length === 0) return and(released, reached(scope));
	if (outside.forces.length === 0) return reached(inside);
	return or(reached(inside), and(released, reached(outside)));
}

/** An update the scope may know of. */
export const findUpdate = one(
	keptIn((db: Reader, scope: Scope, id: Given) => {
		const { updates } = db.tables;
		return db
			.select()
			.from(updates)
			.where(and(eq(updates.id, id), known(db, scope)));
	})
);
export type UpdateRow = NonNullable<Awaited<ReturnType<typeof findUpdate>>>;

/** Of some ids the updates that the scope may know of. */
export const updatesNamed = keptIn((db: Reader, scope: Scope, ids: Given[]) => {
	const { updates } = db.tables;
	return db
		.select()
		.from(updates)
		.where(and(inArray(updates.id, ids), known(db, scope)))
		.orderBy(ascending(updates.id));
});

/** The updates on a recommendation that the scope may know of, the newest first. */
export const updatesOf = keptIn((db: Reader, scope: Scope, recommendation: Given) => {
	const { updates } = db.tables;
	return db
		.select()
		.from(updates)
		.where(and(eq(updates.recommendation, recommendation), known(db, scope)))
		.orderBy(
			descending(updates.writtenOn),
			descending(firstTold(db, updates.id)),
			ascending(updates.id)
		);
});

/** Contributions that wait for release, over all that the scope reaches, the oldest first. */
export const contributionsIn = keptIn((db: Reader, scope: Scope) => {
	const { updates } = db.tables;
	return db
		.select()
		.from(updates)
		.where(and(eq(updates.state, 'contributed'), known(db, scope)))
		.orderBy(
			ascending(updates.writtenOn),
			ascending(momentTold(db, updates.id)),
			ascending(updates.id)
		);
});

/**
 * A person's contributions that were declined and that they have not written again since, the oldest
 * first. Which came first only the journal says: rows have days.
 */
export const declinedOf = keptIn((db: Reader, scope: Scope, personId: Given) => {
	const { updates, journal, eventsAbout: index } = db.tables;
	const declined = db
		.select({ seq: max(journal.seq) })
		.from(journal)
		.where(and(eq(journal.subject, updates.id), eq(journal.type, 'contribution-declined')));
	const again = db
		.select({ one: sql`1` })
		.from(index)
		.innerJoin(journal, and(eq(journal.stream, index.stream), eq(journal.seq, index.seq)))
		.where(
			and(
				eq(index.thing, updates.recommendation),
				gt(index.seq, declined),
				inArray(journal.type, ['update-contributed', 'update-released']),
				eq(journal.actorId, personId)
			)
		);
	return db
		.select()
		.from(updates)
		.where(
			and(
				eq(updates.state, 'declined'),
				eq(updates.writtenBy, personId),
				known(db, scope),
				notExists(again)
			)
		)
		.orderBy(
			ascending(updates.writtenOn),
			ascending(momentTold(db, updates.id)),
			ascending(updates.id)
		);
});

/** Requests for an update that no release has met, over all that the scope reaches. */
export const openRequestsIn = keptIn((db: Reader, scope: Scope, recommendation?: Given) => {
	const { updateRequests, recommendations } = db.tables;
	return db
		.select({
			id: updateRequests.id,
			recommendation: updateRequests.recommendation,
			dueOn: updateRequests.dueOn,
			note: updateRequests.note,
			askedOn: updateRequests.askedOn,
			forceId: recommendations.forceId
		})
		.from(updateRequests)
		.innerJoin(recommendations, eq(recommendations.ref, updateRequests.recommendation))
		.where(
			and(
				isNull(updateRequests.metOn),
				recommendationsIn(db, scope),
				recommendation ? eq(recommendations.ref, recommendation) : undefined
			)
		)
		.orderBy(
			ascending(updateRequests.dueOn),
			ascending(momentTold(db, updateRequests.id)),
			ascending(updateRequests.id)
		);
});

const foundIn = keptIn((db, scope, match: Given, page: Page) => {
	const { updates } = db.tables;
	const seen = known(db, scope);
	const sought = {
		table: updates,
		key: updates.id,
		known: seen,
		by: updates.writtenOn,
		order: descending
	};
	return found(db, match, sought, page);
});

const rowsOf = kept((db: Reader, keys: Given[]) => {
	const { updates } = db.tables;
	return db
		.select({ key: updates.id, row: updates })
		.from(updates)
		.where(inArray(updates.id, keys))
		.orderBy(ascending(updates.id));
});

/** Of some ids the updates a scope may know of, the newest first: one page, and how many. */
export async function updatesAmong(db: Reader, scope: Scope, match: string, page: Page) {
	return foundOf(
		page,
		(part) => foundIn(db, scope, match, part),
		(keys) => rowsOf(db, keys)
	);
}
