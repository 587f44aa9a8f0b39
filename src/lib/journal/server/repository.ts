import {
	and,
	eq,
	exists,
	gt,
	inArray,
	lte,
	min,
	or,
	sql,
	type Column,
	type SQL
} from 'drizzle-orm';
import type { Reader } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import { ascending, descending } from '#lib/db/server/order.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Link } from '../chain.ts';
import type { Event, EventOf, EventType } from '../events.ts';

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

/** The next so many events of a stream after one, by its place in it. */
export async function eventsAfter(
	db: Reader,
	stream: string,
	seq: number,
	most: number
): Promise<Event[]> {
	const { journal } = db.tables;
	const rows = await db
		.select({ body: journal.body })
		.from(journal)
		.where(and(eq(journal.stream, stream), gt(journal.seq, seq)))
		.orderBy(ascending(journal.seq))
		.limit(most);
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
 * Where in its stream a thing was first told of, by its id: which of two things of one day and one
 * stream came first only the journal says.
 */
export function firstTold(db: Reader, id: Column): SQL {
	const { journal } = db.tables;
	const first = db
		.select({ seq: min(journal.seq) })
		.from(journal)
		.where(eq(journal.subject, id));
	return sql`${first}`;
}

/**
 * When a thing was first told of, by its id, for a list over several streams, where places in them
 * say nothing: by the moment, then by the stream and the place in it.
 */
export function momentTold(db: Reader, id: Column): SQL {
	const { journal } = db.tables;
	// Fixed lengths, so that texts sort as moments and numbers do.
	const seq = sql`cast(1000000000 + ${journal.seq} as text)`;
	const first = db
		.select({ told: sql`${journal.at} || ' ' || ${journal.stream} || ' ' || ${seq}` })
		.from(journal)
		.where(eq(journal.subject, id))
		.orderBy(ascending(journal.seq))
		.limit(1);
	return sql`${first}`;
}
