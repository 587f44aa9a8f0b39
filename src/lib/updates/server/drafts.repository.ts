import { and, eq } from 'drizzle-orm';
import type { Reader, Tx } from '#lib/db/server/connect.ts';

/** A person's own draft; nobody else's is found. */
export async function findDraft(db: Reader, personId: string, id: string) {
	const { drafts } = db.tables;
	const [row] = await db
		.select()
		.from(drafts)
		.where(and(eq(drafts.id, id), eq(drafts.personId, personId)));
	return row;
}

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

export async function deleteDraft(tx: Tx, personId: string, id: string): Promise<void> {
	const { drafts } = tx.tables;
	await tx.delete(drafts).where(and(eq(drafts.id, id), eq(drafts.personId, personId)));
}

/** What every draft holds, whoever's it is. */
export async function draftValues(db: Reader): Promise<Record<string, unknown>[]> {
	const { drafts } = db.tables;
	const rows = await db.select({ values: drafts.values }).from(drafts);
	return rows.map(({ values }) => values);
}
