import { and, eq } from 'drizzle-orm';
import { ascending } from '#lib/db/server/order.ts';
import type { Reader, Tx } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import type { Scope } from '#lib/people/policy.ts';
import { keptIn } from '#lib/people/server/scope.repository.ts';
import { recommendationsIn } from '#lib/recommendations/server/repository.ts';

const KIND = 'update';

/** A person's own draft on a recommendation; nobody else's is found. */
export const findDraft = one(
	kept((db: Reader, personId: Given, subject: Given) => {
		const { drafts } = db.tables;
		return db
			.select()
			.from(drafts)
			.where(own(db, personId, subject));
	})
);

/** A person's own drafts on the recommendations a scope reaches, the oldest first. */
export const draftsIn = keptIn((db: Reader, scope: Scope, personId: Given) => {
	const { drafts, recommendations } = db.tables;
	return db
		.select({
			ref: recommendations.ref,
			topic: recommendations.topic,
			updatedAt: drafts.updatedAt
		})
		.from(drafts)
		.innerJoin(recommendations, eq(recommendations.ref, drafts.subject))
		.where(and(eq(drafts.personId, personId), eq(drafts.kind, KIND), recommendationsIn(db, scope)))
		.orderBy(ascending(drafts.updatedAt), ascending(drafts.id));
});

export async function putDraft(
	tx: Tx,
	draft: {
		id: string;
		personId: string;
		kind: string;
		subject: string;
		version: number;
		values: Record<string, unknown>;
		updatedAt: string;
	}
): Promise<void> {
	const { drafts } = tx.tables;
	const { values, updatedAt, version } = draft;
	await tx
		.insert(drafts)
		.values(draft)
		.onConflictDoUpdate({ target: drafts.id, set: { values, updatedAt, version } });
}

export async function deleteDraft(tx: Tx, personId: string, subject: string): Promise<void> {
	await tx.delete(tx.tables.drafts).where(own(tx, personId, subject));
}

/** What was sent is a draft no more: a draft's id is its submission. */
export async function deleteSent(tx: Tx, personId: string, submission: string): Promise<void> {
	const { drafts } = tx.tables;
	await tx.delete(drafts).where(and(eq(drafts.id, submission), eq(drafts.personId, personId)));
}

function own(db: Reader, personId: string | Given, subject: string | Given) {
	const { drafts } = db.tables;
	return and(eq(drafts.personId, personId), eq(drafts.subject, subject), eq(drafts.kind, KIND));
}

/** What every draft holds, whoever's it is. */
export async function draftValues(db: Reader): Promise<Record<string, unknown>[]> {
	const { drafts } = db.tables;
	const rows = await db.select({ values: drafts.values }).from(drafts);
	return rows.map(({ values }) => values);
}
