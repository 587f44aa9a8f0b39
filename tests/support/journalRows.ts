import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/db.ts';

/** A journal row as the database sees it; the journal's own rules are not its business. */
export const journalRow = (stream: string, seq: number, body = `${stream} ${seq}`) => ({
	stream,
	seq,
	type: 'noted',
	at: '2019-11-15T09:00:00.000Z',
	recordedOn: '2019-11-15',
	effectiveOn: '2019-11-15',
	actorKind: 'person' as const,
	actorId: 'somebody',
	subject: stream,
	submission: null,
	body,
	hash: linkHash('', body)
});

export const headRow = (stream: string, count: number) => ({
	stream,
	count,
	hash: `head ${count}`,
	recordedOn: '2019-11-15'
});

export const linkHash = (previous: string, body: string) =>
	createHash('sha256').update(previous).update(body).digest('hex');

/** Reads the head of a stream and puts one more event after it. */
export async function appendTo(tx: Tx, stream: string, body: string): Promise<void> {
	const { journal, journalHead } = tx.tables;
	const [head] = await tx.select().from(journalHead).where(eq(journalHead.stream, stream));
	const count = (head?.count ?? 0) + 1;
	const hash = linkHash(head?.hash ?? '', body);
	await tx.insert(journal).values({ ...journalRow(stream, count, body), hash });
	if (head) await tx.update(journalHead).set({ count, hash }).where(eq(journalHead.stream, stream));
	else await tx.insert(journalHead).values({ ...headRow(stream, count), hash });
}
