import { z } from 'zod';
import { link, submission } from '#lib/inspections/input.ts';
import { bilingual, day } from '#lib/journal/events/shape.ts';
import { INSPECTORATE_DECISIONS, RATINGS } from '#lib/kernel/lists.ts';

export const SubmitInput = z.object({
	note: bilingual.nullable().default(null),
	version: z.number().int().optional(),
	submission
});
export type SubmitInput = z.input<typeof SubmitInput>;

export const RatingInput = z.object({
	rating: z.enum(RATINGS),
	reasons: bilingual,
	/** The recommendation's `head` when the page was shown. */
	version: z.number().int(),
	submission
});
export type RatingInput = z.input<typeof RatingInput>;

export const QuestionInput = z.object({
	text: bilingual,
	recommendation: z.string().nullable().default(null),
	dueOn: day.nullable().default(null),
	submission
});
export type QuestionInput = z.input<typeof QuestionInput>;

export const AnswerInput = z.object({ text: bilingual, submission });
export type AnswerInput = z.input<typeof AnswerInput>;

export const ReadInput = z.object({ note: bilingual.nullable().default(null), submission });
export type ReadInput = z.input<typeof ReadInput>;

export const DecisionInput = z.object({
	decision: z.enum(INSPECTORATE_DECISIONS),
	words: bilingual,
	on: day,
	letter: z.string().trim().min(1),
	letterLink: link.nullable().default(null),
	submission
});
export type DecisionInput = z.input<typeof DecisionInput>;
