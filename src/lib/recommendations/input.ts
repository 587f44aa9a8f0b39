import { z } from 'zod';
import { link, submission } from '#lib/inspections/input.ts';
import { bilingual, day } from '#lib/journal/events/shape.ts';
import type { TimeLimit } from '#lib/kernel/deadline.ts';
import { RECOMMENDATION_KINDS, TARGET_ANSWERS } from '#lib/kernel/lists.ts';

export const timeLimit: z.ZodType<TimeLimit> = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('immediately') }),
	z.object({ kind: z.literal('months'), months: z.number().int().min(1).max(60) }),
	z.object({ kind: z.literal('weeks'), weeks: z.number().int().min(1).max(260) }),
	z.object({ kind: z.literal('days-beginning-with'), days: z.number().int().min(1).max(1000) }),
	z.object({ kind: z.literal('fixed-day'), on: day }),
	z.object({ kind: z.literal('not-stated') })
]);

export const RecommendationInput = z.object({
	kind: z.enum(RECOMMENDATION_KINDS).default('recommendation'),
	topic: bilingual,
	words: bilingual,
	sourceTitle: z.string().trim().min(1),
	sourceLink: link.nullable().default(null),
	/** Whether a person has compared the words with the report: only then are they exact. */
	compared: z.boolean().default(false),
	chapter: z.string().nullable().default(null),
	causeOfConcern: z.string().nullable().default(null),
	addressedTo: z.array(z.string()).optional(),
	partners: z.array(bilingual).default([]),
	timeLimit,
	subPoints: z.array(bilingual).max(26).default([]),
	inspectorateNumber: z.string().nullable().default(null),
	submission
});
export type RecommendationInput = z.input<typeof RecommendationInput>;

export const LeadsInput = z.object({ sro: bilingual, deliveryLead: bilingual, submission });
export type LeadsInput = z.input<typeof LeadsInput>;

export const TargetInput = z.object({
	targetOn: day,
	forecastOn: day.nullable().default(null),
	reason: bilingual,
	version: z.number().int().optional(),
	submission
});
export type TargetInput = z.input<typeof TargetInput>;

export const TargetAnswerInput = z
	.object({
		answer: z.enum(TARGET_ANSWERS),
		reason: bilingual.nullable().default(null),
		submission
	})
	.refine(({ answer, reason }) => answer === 'accepted' || reason !== null, {
		path: ['reason'],
		error: 'reason-missing'
	});
export type TargetAnswerInput = z.input<typeof TargetAnswerInput>;

export const PracticeInput = z.object({
	subPoint: z.string(),
	on: day,
	what: bilingual,
	submission
});
export type PracticeInput = z.input<typeof PracticeInput>;

export const PortalInput = z.object({
	status: z.string().trim().min(1),
	level: z.string().nullable().default(null),
	lookedOn: day,
	submission
});
export type PortalInput = z.input<typeof PortalInput>;
