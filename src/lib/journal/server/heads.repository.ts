import { and, eq, inArray, lte, max } from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { Instant, LocalDate } from '#lib/kernel/localDate.ts';

/** Every stream that has events, in order of name. */
export async function streams(db: Reader): Promise<string[]> {
	const { journalHead } = db.tables;
	const rows = await db
		.select({ stream: journalHead.stream })
		.from(journalHead)
		.orderBy(ascending(journalHead.stream));
	return rows.map((row) => row.stream);
}

/** Count, hash and last day of a stream, or nothing for one without events. */
export const headOf = one(
	kept((db: Reader, stream: Given) => {
		const { journalHead } = db.tables;
		return db.select().from(journalHead).where(eq(journalHead.stream, stream));
	})
);

const lastAt = one(
	kept((db: Reader) => {
		const { journal, journalHead } = db.tables;
		const ofHead = and(eq(journal.stream, journalHead.stream), eq(journal.seq, journalHead.count));
		return db
			.select({ at: max(journal.at) })
			.from(journalHead)
			.innerJoin(journal, ofHead);
	})
);

const countsOf = kept((db: Reader, streams: Given[]) => {
	const { journalHead } = db.tables;
	return db
		.select({ stream: journalHead.stream, count: journalHead.count })
		.from(journalHead)
		.where(inArray(journalHead.stream, streams))
		.orderBy(ascending(journalHead.stream));
});

/** How long the streams of some forces are, and the system's: it says who the forces are. */
export async function headsOf(db: Reader, forces: readonly string[]): Promise<string> {
	const rows = await countsOf(db, ['system', ...forces]);
	return rows.map(({ stream, count }) => `${stream} ${String(count)}`).join(', ');
}

/** The moment of the last event of all streams: one row for each stream is read. */
export async function lastMoment(db: Reader): Promise<Instant | null> {
	return ((await lastAt(db))?.at ?? null) as Instant | null;
}

/**
 * The hash of the last event recorded in a stream by the end of a day: the head as at that day.
 * `upTo`: the stream's length when a reader began; what came since is not looked at.
 */
export async function headAsAt(db: Reader, stream: string, asAt: LocalDate, upTo: number) {
	const { journal } = db.tables;
	const rows = await db
		.select({ seq: journal.seq, hash: journal.hash })
		.from(journal)
		.where(and(eq(journal.stream, stream), lte(journal.recordedOn, asAt), lte(journal.seq, upTo)))
		.orderBy(descending(journal.seq))
		.limit(1);
	return rows[0];
}
