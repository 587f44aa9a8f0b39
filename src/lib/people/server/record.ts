import type { Tx } from '#lib/db/server/connect.ts';
import type { Author, DataOf, Event, EventOf, EventType } from '#lib/journal/events.ts';
import { append } from '#lib/journal/server/append.repository.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { postFor, type Actor } from '../actor.ts';
import { today, type Ctx } from './ctx.ts';

/** What a use-case says has happened. */
export interface Said<Type extends EventType> {
	stream: string;
	type: Type;
	subject: string;
	effectiveOn?: LocalDate | undefined;
	submission?: string | null | undefined;
	data: DataOf<Type>;
}

/** Turns an event into rows: each room that owns tables has one. */
export type Project = (tx: Tx, event: Event) => Promise<void>;

/**
 * Appends an event in the name of who acts, then lets the room turn it into rows, in the one
 * transaction: a row is always what its events make of it.
 */
export async function record<Type extends EventType>(
	tx: Tx,
	ctx: Pick<Ctx, 'actor' | 'now'>,
	project: Project,
	said: Said<Type>
): Promise<EventOf<Type>> {
	const event = await append(tx, {
		...said,
		by: authorOf(ctx.actor, said.stream),
		at: ctx.now,
		recordedOn: today(ctx)
	});
	await project(tx, event as Event);
	return event;
}

function authorOf(actor: Actor, stream: string): Author {
	const grant = postFor(actor, stream);
	return {
		kind: actor.kind,
		id: actor.id,
		organisationId: grant?.organisationId ?? null,
		post: grant?.post ?? null
	};
}
