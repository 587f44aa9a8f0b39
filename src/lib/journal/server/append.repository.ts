import { and, eq, gt, inArray } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import { insertRow, one } from '#lib/db/server/kept.ts';
import { markFindable, putWords } from '#lib/db/server/search.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Instant, LocalDate } from '#lib/kernel/localDate.ts';
import { about } from '../about.ts';
import { canonical, GENESIS, link } from '../chain.ts';
import {
	Happening,
	type Author,
	type DataOf,
	type Event,
	type EventOf,
	type EventType
} from '../events.ts';
import { said, saidOf, SAYING } from '../said.ts';
import { headOf } from './heads.repository.ts';
import { lastAbout } from './repository.ts';

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

/**
 * Makes an event findable again, of whatever time it is: of a thing whose words were said again
 * later the later ones stay, in whatever order and by however many processes this is done.
 */
export async function makeFindableAgain(tx: Tx, event: Event): Promise<void> {
	if (await saidLater(tx, event.stream, event.subject, event.seq)) await keepPlace(tx, event);
	else await makeFindable(tx, event);
}

const saidLater = one((tx: Tx, stream: string, subject: string, seq: number) => {
	const { journal } = tx.tables;
	return tx
		.select({ seq: journal.seq })
		.from(journal)
		.where(
			and(
				eq(journal.subject, subject),
				eq(journal.stream, stream),
				gt(journal.seq, seq),
				inArray(journal.type, SAYING)
			)
		)
		.limit(1);
});

/** Keeps what an event says findable, and which things it is about. */
async function makeFindable(tx: Tx, event: Event): Promise<void> {
	const words = event.type === 'action-handed-over' ? await saidSince(tx, event) : said(event);
	if (words) await putWords(tx, { ...words, forceId: event.stream });
	await keepPlace(tx, event);
}

async function keepPlace(tx: Tx, event: Event): Promise<void> {
	const { stream, seq } = event;
	const things = about(event).map((thing) => ({ thing, stream, seq }));
	// Again, where a reindexing was stopped, they are there already.
	for (const row of things) await insertRow(tx, tx.tables.eventsAbout, row, 'or-not');
}

async function saidSince(tx: Tx, event: EventOf<'action-handed-over'>) {
	const added = await lastAbout(tx, event.stream, event.data.ref, 'action-added');
	return added && saidOf(added, event);
}
