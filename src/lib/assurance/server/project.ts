import { eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';
import { touch } from '#lib/recommendations/server/repository.ts';

/** Submissions, ratings, scrutiny and HMICFRS's decisions, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	switch (event.type) {
		case 'submission-made':
			return submit(tx, event);
		case 'rating-given':
			return rate(tx, event);
		case 'inspectorate-decision-recorded':
			return decide(tx, event);
		case 'question-asked':
			return ask(tx, event);
		case 'question-answered':
			return answer(tx, event);
		case 'answer-read':
			return read(tx, event);
		default:
	}
}

type Position = Partial<Tx['tables']['positions']['$inferInsert']>;

async function setPosition(tx: Tx, recommendation: string, position: Position): Promise<void> {
	const { positions } = tx.tables;
	await tx
		.insert(positions)
		.values({ ...position, recommendation })
		.onConflictDoUpdate({ target: positions.recommendation, set: position });
}

async function submit(tx: Tx, event: EventOf<'submission-made'>): Promise<void> {
	const { recommendation, updateId } = event.data;
	await tx
		.insert(tx.tables.submissions)
		.values({ ...event.data, madeOn: event.recordedOn, madeBy: event.by.id });
	await setPosition(tx, recommendation, {
		commissioner: 'considering',
		commissionerOn: event.recordedOn,
		updateId
	});
	await touch(tx, recommendation, event.seq);
}

async function rate(tx: Tx, event: EventOf<'rating-given'>): Promise<void> {
	const { recommendation, rating, updateId } = event.data;
	await tx.insert(tx.tables.ratings).values({
		...event.data,
		givenOn: event.recordedOn,
		givenBy: event.by.id,
		givenPost: event.by.post
	});
	await setPosition(tx, recommendation, {
		commissioner: rating,
		commissionerOn: event.recordedOn,
		updateId
	});
	await touch(tx, recommendation, event.seq);
}

async function decide(tx: Tx, event: EventOf<'inspectorate-decision-recorded'>): Promise<void> {
	const { recommendation, decision, words, on, letter, letterLink } = event.data;
	await setPosition(tx, recommendation, {
		decision,
		decisionWords: words,
		decisionOn: on,
		decisionLetter: letter,
		decisionLetterLink: letterLink
	});
	await touch(tx, recommendation, event.seq);
}

async function ask(tx: Tx, event: EventOf<'question-asked'>): Promise<void> {
	await tx.insert(tx.tables.questions).values({
		...event.data,
		forceId: event.stream,
		askedOn: event.recordedOn,
		askedBy: event.by.id
	});
}

async function answer(tx: Tx, event: EventOf<'question-answered'>): Promise<void> {
	const { questions } = tx.tables;
	await tx
		.update(questions)
		.set({
			answer: event.data.text,
			answeredOn: event.recordedOn,
			answeredPost: event.by.post
		})
		.where(eq(questions.ref, event.data.ref));
}

async function read(tx: Tx, event: EventOf<'answer-read'>): Promise<void> {
	const { questions } = tx.tables;
	await tx
		.update(questions)
		.set({ readOn: event.recordedOn, readNote: event.data.note })
		.where(eq(questions.ref, event.data.ref));
}
