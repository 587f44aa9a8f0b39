import { z } from 'zod';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate, Instant } from '#lib/kernel/localDate.ts';
import { assuranceEvents, reportEvents } from './events/assurance.ts';
import { inspectionEvents } from './events/inspections.ts';
import { peopleEvents } from './events/people.ts';
import { recommendationEvents } from './events/recommendations.ts';
import { actionEvents, evidenceEvents, metricEvents, updateEvents } from './events/work.ts';

/** The catalogue: everything that can happen, each with its shape. */
export const Happening = z.discriminatedUnion('type', [
	...peopleEvents,
	...inspectionEvents,
	...recommendationEvents,
	...metricEvents,
	...actionEvents,
	...evidenceEvents,
	...updateEvents,
	...assuranceEvents,
	...reportEvents
]);
export type Happening = z.infer<typeof Happening>;
export type EventType = Happening['type'];
export const EVENT_TYPES: readonly EventType[] = Happening.options.map(
	(option) => option.shape.type.value
);

/** Who did it: people by id only; the post and organisation are those held at the time. */
export interface Author {
	kind: 'person' | 'operator' | 'clock';
	id: string;
	organisationId: string | null;
	post: BilingualText | null;
}

/** What every event carries, whatever happened. */
export interface Envelope {
	stream: string;
	seq: number;
	at: Instant;
	/** The London day on which it was recorded; never decreases in a stream. */
	recordedOn: LocalDate;
	/** The day from which it was so, where that is earlier than the day it was recorded. */
	effectiveOn: LocalDate;
	by: Author;
	/** The ref or id the event is about. */
	subject: string;
	/** The form's hidden id, which makes a second post answer with the first's result. */
	submission: string | null;
}

/** The data of one type of event. */
export type DataOf<Type extends EventType> = Extract<Happening, { type: Type }>['data'];

/** An event of one type, as the journal returns it. */
export interface EventOf<Type extends EventType> extends Envelope {
	type: Type;
	data: DataOf<Type>;
}

/** Any event, told apart by its type. */
export type Event = { [Type in EventType]: EventOf<Type> }[EventType];
