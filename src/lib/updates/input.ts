import { z } from 'zod';
import { ProgressInput } from '#lib/actions/input.ts';
import { submission } from '#lib/inspections/input.ts';
import { bilingual, day } from '#lib/journal/events/shape.ts';
import { FORCE_STATUSES } from '#lib/kernel/lists.ts';
import { MeasurementInput } from '#lib/metrics/input.ts';

export const UpdateInput = z.object({
	summary: bilingual,
	status: z.enum(FORCE_STATUSES),
	reason: bilingual.nullable().default(null),
	forecastOn: day.nullable().default(null),
	revisedTarget: z.object({ targetOn: day, reason: bilingual }).nullable().default(null),
	practiceFrom: z.array(z.object({ subPoint: z.string(), on: day, what: bilingual })).default([]),
	/** Days that actions of this recommendation are moved to. */
	actions: z.array(z.object({ ref: z.string(), to: day, reason: bilingual })).default([]),
	/**
	 * How actions of this recommendation go; of one that goes as before nothing is recorded. A note
	 * alone has no word. `version` is the action's when it was said.
	 */
	progress: z
		.array(
			ProgressInput.omit({ submission: true }).extend({
				ref: z.string(),
				progress: ProgressInput.shape.progress.optional(),
				version: z.number().int().optional()
			})
		)
		.default([]),
	/** Figures of metrics of this recommendation. */
	measurements: z
		.array(MeasurementInput.omit({ submission: true }).extend({ metric: z.string() }))
		.default([]),
	/** Refs of evidence that is there and that the account rests on. */
	evidence: z.array(z.string()).default([]),
	/** The recommendation's `head` when the page was shown. */
	version: z.number().int().optional(),
	/** Up to which event what was since said of actions was shown too. */
	seen: z.number().int().default(0),
	/** The contribution that is released with this, if it is one. */
	contribution: z.string().nullable().default(null),
	submission
});
export type UpdateInput = z.input<typeof UpdateInput>;
export type UpdateParsed = z.output<typeof UpdateInput>;

export const DeclineInput = z.object({ reason: bilingual, submission });
export type DeclineInput = z.input<typeof DeclineInput>;

export const RequestInput = z.object({
	dueOn: day,
	note: bilingual.nullable().default(null),
	submission
});
export type RequestInput = z.input<typeof RequestInput>;
