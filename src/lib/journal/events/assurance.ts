import { z } from 'zod';
import { INSPECTORATE_DECISIONS, RATINGS } from '#lib/kernel/lists.ts';
import { bilingual, day, event, id, whole } from './shape.ts';

/** Submission, rating, scrutiny and the inspectorate's decision. Stream: the force. */
export const assuranceEvents = [
	event('submission-made', {
		id,
		recommendation: id,
		/** The released update that the force asks the Commissioner to consider. */
		updateId: id,
		note: bilingual.nullable()
	}),
	event('rating-given', {
		id,
		recommendation: id,
		rating: z.enum(RATINGS),
		reasons: bilingual,
		/** The released update the rating rests on: the version that was seen. */
		updateId: id.nullable(),
		submissionId: id.nullable()
	}),
	event('update-requested', { id, recommendation: id, dueOn: day, note: bilingual.nullable() }),
	event('question-asked', {
		ref: id,
		inspection: id,
		recommendation: id.nullable(),
		text: bilingual,
		dueOn: day.nullable()
	}),
	event('question-answered', { ref: id, text: bilingual }),
	event('answer-read', { ref: id, note: bilingual.nullable() }),
	event('inspectorate-decision-recorded', {
		id,
		recommendation: id,
		decision: z.enum(INSPECTORATE_DECISIONS),
		/** HMICFRS's own word, from its own letter. */
		words: bilingual,
		on: day,
		letter: z.string(),
		letterLink: z.string().nullable()
	})
] as const;

export const reportEvents = [
	event('report-prepared', {
		ref: id,
		inspection: id,
		number: whole,
		asAt: day,
		preparedBy: bilingual,
		/** Refs of the metrics, at most three, that answer «Are children safer?». */
		metrics: z.array(id).max(3),
		notKnown: z.array(bilingual),
		questions: z.array(bilingual).max(3),
		decisions: z.array(bilingual)
	})
] as const;
