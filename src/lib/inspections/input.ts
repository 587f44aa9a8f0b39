import { z } from 'zod';
import { bilingual, day } from '#lib/journal/events/shape.ts';
import { COMPLETENESSES, FOLLOW_UP_KINDS, MILESTONES, PROGRAMMES } from '#lib/kernel/lists.ts';
import { safeLink } from '#lib/kernel/links.ts';

/** A link as it is kept: http or https only. */
export const link = z
	.string()
	.trim()
	.refine((text) => safeLink(text) !== undefined, { error: 'link' });
export const submission = z.string().max(64).optional();

const whole = z.number().int().nonnegative();

export const InspectionInput = z.object({
	forceId: z.string().min(1),
	programme: z.enum(PROGRAMMES),
	title: bilingual,
	publishedOn: day,
	fieldworkFrom: day.nullable().default(null),
	fieldworkTo: day.nullable().default(null),
	link: link.nullable().default(null),
	completeness: z.enum(COMPLETENESSES),
	caseAudit: z
		.object({
			total: whole,
			good: whole,
			requiresImprovement: whole,
			inadequate: whole,
			source: z.string()
		})
		.nullable()
		.default(null),
	followUpKind: z.enum(FOLLOW_UP_KINDS).default('post-inspection-review'),
	furtherAreas: z.array(bilingual).default([]),
	sources: z.array(z.string()).default([]),
	submission
});
export type InspectionInput = z.input<typeof InspectionInput>;

export const MilestoneInput = z.object({
	milestone: z.enum(MILESTONES),
	on: day,
	byDay: day.nullable().default(null),
	note: bilingual.nullable().default(null),
	link: link.nullable().default(null),
	submission
});
export type MilestoneInput = z.input<typeof MilestoneInput>;

export const CauseOfConcernInput = z.object({
	words: bilingual,
	chapter: z.string().nullable().default(null),
	submission
});
export type CauseOfConcernInput = z.input<typeof CauseOfConcernInput>;
