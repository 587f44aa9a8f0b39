import { z } from 'zod';
import { submission } from '#lib/inspections/input.ts';
import { bilingual, day } from '#lib/journal/events/shape.ts';

export const ReportInput = z.object({
	asAt: day,
	metrics: z.array(z.string()).max(3).default([]),
	notKnown: z.array(bilingual).default([]),
	questions: z.array(bilingual).max(3).default([]),
	decisions: z.array(bilingual).default([]),
	submission
});
export type ReportInput = z.input<typeof ReportInput>;
