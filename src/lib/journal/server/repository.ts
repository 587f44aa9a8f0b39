import { and, eq, exists, inArray, lte, max, or } from 'drizzle-orm';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { Reader, Tx } from '#lib/db/server/connect.ts';
import { insertRow, kept, one, type Given } from '#lib/db/server/kept.ts';
import { markFindable, putWords } from '#lib/db/server/search.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Instant, LocalDate } from '#lib/kernel/localDate.ts';
import { canonical, GENESIS, link, type Link } from '../chain.ts';
import {
	Happening,
	type Author,
	type DataOf,
	type Event,
	type EventOf,
	type EventType
} from '../events.ts';
import { about } from '../about.ts';
import { said, saidOf } from '../said.ts';

/** What a use-case gives the journal: who, when, about what, and what happened. */
export interface Entry<Type extends EventType> {
	stream: string;
	type: Type;
	subject: string;
	by: Author;
	at: Instant;
	/** The London day of `at`. */
	recordedOn: LocalDate;
	/** Defaults to the day it is recorded. */
	effectiveOn?: LocalDate | undefined;
	submission?: string | null | undefined;
	data: DataOf<Type>;
}

/**
 * Appends one event to its stream's chain, inside the transaction that changes the rows.
 * Throws `DomainError('wrong-state')` when the day is before the stream's last event: «as at» is a
 * prefix of the chain only because days never go back.
 */
export async function append<Type extends EventType>(
	tx: Tx,
	entry: Entry<Type>
): Promise<EventOf<Type>> {
	const { journal, journalHead } = tx.tables;
	const head = await headOf(tx, entry.stream);
	if (head && entry.recordedOn < head.recordedOn) {
		throw new DomainError('wrong-state', {
			reason: 'day-before-last-event',
			last: head.recordedOn
		});
	}
	const happening = Happening.parse({ type: entry.type, data: entry.data });
	const seq = (head?.count ?? 0) + 1;
	const event = {
		stream: entry.stream,
		seq,
		type: entry.type,
		at: entry.at,
		recordedOn: entry.recordedOn,
		effectiveOn: entry.effectiveOn ?? entry.recordedOn,
		by: entry.by,
		subject: entry.subject,
		// Empty text is no id either: a second would meet the first in the unique index.
		submission: entry.submission || null,
		data: happening.data
	};
	const body = canonical(event);
	const hash = link(head?.hash ?? GENESIS, body);
	await insertRow(tx, journal, {
		stream: event.stream,
		seq,
		type: event.type,
		at: event.at,
		recordedOn: event.recordedOn,
		effectiveOn: event.effectiveOn,
		actorKind: event.by.kind,
		actorId: event.by.id,
		subject: event.subject,
		submission: event.submission,
		body,
		hash
	});
	const next = { count: seq, hash, recordedOn: event.recordedOn };
	if (head) await tx.update(journalHead).set(next).where(eq(journalHead.stream, event.stream));
	else {
		await tx.insert(journalHead).values({ stream: event.stream, ...next });
		await markFindable(tx, event.stream);
	}
	const kept = JSON.parse(body) as EventOf<Type>;
	await makeFindable(tx, kept as Event);
	return kept;
}

/** Keeps what an event says findable; `append` does, and so does a rebuilding of the index. */
export async function makeFindable(tx: Tx, event: Event): Promise<void> {
	const words = event.type === 'action-handed-over' ? await saidSince(tx, event) : said(event);
	if (words) await putWords(tx, { ...words, forceId: event.stream });
	const { stream, seq } = event;
	const things = about(event).map((thing) => ({ thing, stream, seq }));
	// Again, where a reindexing was stopped, they are there already.
	for (const row of things) await insertRow(tx, tx.tables.eventsAbout, row, 'or-not');
}

async function saidSince(tx: Tx, event: EventOf<'action-handed-over'>) {
	const added = await lastAbout(tx, event.stream, event.data.ref, 'action-added');
	return added && saidOf(added, event);
}

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

/** The events of a stream in order; with `asAt`, those recorded by the end of that London day. */
export async function eventsOf(db: Reader, stream: string, asAt?: LocalDate): Promise<Event[]> {
	const { journal } = db.tables;
	const rows = await db
		.select({ body: journal.body })
		.from(journal)
		.where(and(eq(journal.stream, stream), asAt ? lte(journal.recordedOn, asAt) : undefined))
		.orderBy(ascending(journal.seq));
	return rows.map((row) => JSON.parse(row.body) as Event);
}

const bodiesAbout = kept((db: Reader, stream: Given, things: Given[], most?: number) => {
	const { journal, eventsAbout: index } = db.tables;
	const seqs = db
		.select({ seq: index.seq })
		.from(index)
		.where(and(inArray(index.thing, things), eq(index.stream, stream)));
	const query = db
		.select({ body: journal.body })
		.from(journal)
		.where(and(eq(journal.stream, stream), inArray(journal.seq, seqs)))
		.orderBy(descending(journal.seq));
	return most === undefined ? query : query.limit(most);
});

/** The events of a stream about any of some things, by their refs, in order; `most`: the last ones. */
export async function eventsAbout(
	db: Reader,
	stream: string,
	things: readonly string[],
	most?: number
): Promise<Event[]> {
	const rows = await bodiesAbout(db, stream, things, most);
	return rows.map((row) => JSON.parse(row.body) as Event).reverse();
}

const lastBodyAbout = one(
	kept((db: Reader, stream: Given, thing: Given, type: Given) => {
		const { journal, eventsAbout: index } = db.tables;
		return db
			.select({ body: journal.body })
			.from(index)
			.innerJoin(journal, and(eq(journal.stream, index.stream), eq(journal.seq, index.seq)))
			.where(and(eq(index.thing, thing), eq(index.stream, stream), eq(journal.type, type)))
			.orderBy(descending(journal.seq))
			.limit(1);
	})
);

/** The last event of a type about a thing, by its ref. */
export async function lastAbout<Type extends EventType>(
	db: Reader,
	stream: string,
	thing: string,
	type: Type
): Promise<EventOf<Type> | undefined> {
	const row = await lastBodyAbout(db, stream, thing, type);
	return row && (JSON.parse(row.body) as EventOf<Type>);
}

const lastBodies = kept((db: Reader, stream: Given, types: Given[], most: number) => {
	const { journal } = db.tables;
	return db
		.select({ body: journal.body })
		.from(journal)
		.where(and(eq(journal.stream, stream), inArray(journal.type, types)))
		.orderBy(descending(journal.seq))
		.limit(most);
});

/** The last events of some types in a stream, at most `most`, the newest first. */
export async function lastEvents(
	db: Reader,
	stream: string,
	types: readonly EventType[],
	most: number
): Promise<Event[]> {
	const rows = await lastBodies(db, stream, types, most);
	return rows.map((row) => JSON.parse(row.body) as Event);
}

/** A page of the events of some types, the newest first, and how many there are. */
export async function eventsPage(
	db: Reader,
	of: {
		types: readonly EventType[];
		/** Streams of which all is asked. */
		streams: readonly string[];
		/** Streams of which only what is about any of these things is asked, by their refs. */
		partly: { streams: readonly string[]; about: readonly string[] };
		size: number;
		from: number;
	}
): Promise<{ events: Event[]; total: number }> {
	const { journal, eventsAbout: index } = db.tables;
	const { streams, partly } = of;
	const isAbout = exists(
		db
			.select({ seq: index.seq })
			.from(index)
			.where(
				and(
					eq(index.stream, journal.stream),
					eq(index.seq, journal.seq),
					inArray(index.thing, [...partly.about])
				)
			)
	);
	const where = and(
		inArray(journal.type, [...of.types]),
		or(
			inArray(journal.stream, [...streams]),
			partly.streams.length > 0
				? and(inArray(journal.stream, [...partly.streams]), isAbout)
				: undefined
		)
	);
	const rows = await db
		.select({ body: journal.body })
		.from(journal)
		.where(where)
		.orderBy(descending(journal.at), descending(journal.seq), ascending(journal.stream))
		.limit(of.size)
		.offset(of.from);
	return {
		events: rows.map((row) => JSON.parse(row.body) as Event),
		total: await db.$count(journal, where)
	};
}

/** The chain of a stream as it is stored, for verifying. */
export async function linksOf(db: Reader, stream: string): Promise<Link[]> {
	const { journal } = db.tables;
	return db
		.select({ stream: journal.stream, seq: journal.seq, body: journal.body, hash: journal.hash })
		.from(journal)
		.where(eq(journal.stream, stream))
		.orderBy(ascending(journal.seq));
}

const submittedIn = one(
	kept((db: Reader, stream: Given, submission: Given) => {
		const { journal } = db.tables;
		return db
			.select({ body: journal.body })
			.from(journal)
			.where(and(eq(journal.stream, stream), eq(journal.submission, submission)));
	})
);

/** The event a form's submission id already made in a stream, if it was posted before. */
export async function findSubmission(
	db: Reader,
	stream: string,
	submission: string | null | undefined
): Promise<Event | undefined> {
	if (!submission) return undefined;
	const row = await submittedIn(db, stream, submission);
	return row && (JSON.parse(row.body) as Event);
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
