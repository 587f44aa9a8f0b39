import { z } from 'zod';
import { FIDELITIES, RECOMMENDATION_KINDS, TARGET_ANSWERS } from '#lib/kernel/lists.ts';
import { bilingual, day, deadline, event, id, whole } from './shape.ts';

const subPoint = z.strictObject({ id, letter: z.string(), words: bilingual });

/** What HMICFRS asked, who leads on it, revised targets and practice. Stream: the force. */
export const recommendationEvents = [
	event('recommendation-entered', {
		ref: id,
		inspection: id,
		number: whole,
		kind: z.enum(RECOMMENDATION_KINDS),
		/** A few words by which people call it: «Managing registered sex offenders». */
		topic: bilingual,
		words: bilingual,
		sourceTitle: z.string(),
		sourceLink: z.string().nullable(),
		fidelity: z.enum(FIDELITIES),
		chapter: id.nullable(),
		causeOfConcern: id.nullable(),
		/** Ids of the organisations it is addressed to. */
		addressedTo: z.array(id).min(1),
		partners: z.array(bilingual),
		deadline,
		subPoints: z.array(subPoint),
		inspectorateNumber: z.string().nullable()
	}),
	event('portal-status-seen', {
		recommendation: id,
		level: z.string().nullable(),
		status: z.string(),
		lookedOn: day
	}),
	event('leads-assigned', {
		recommendation: id,
		sro: bilingual,
		deliveryLead: bilingual
	}),
	event('revised-target-set', {
		recommendation: id,
		number: whole,
		targetOn: day,
		forecastOn: day.nullable(),
		reason: bilingual,
		updateId: id.nullable()
	}),
	event('revised-target-answered', {
		recommendation: id,
		number: whole,
		answer: z.enum(TARGET_ANSWERS),
		reason: bilingual.nullable()
	}),
	event('practice-from-recorded', {
		recommendation: id,
		subPoint: id,
		on: day,
		what: bilingual,
		updateId: id.nullable()
	})
] as const;
