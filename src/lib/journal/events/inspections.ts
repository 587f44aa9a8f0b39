import { z } from 'zod';
import { COMPLETENESSES, FOLLOW_UP_KINDS, MILESTONES, PROGRAMMES } from '#lib/kernel/lists.ts';
import { bilingual, day, deadline, event, id, whole } from './shape.ts';

export const CLOCK_KINDS = ['immediate-update', 'plan', 'section-55', 'follow-up'] as const;
export type ClockKind = (typeof CLOCK_KINDS)[number];

const caseAudit = z.strictObject({
	total: whole,
	good: whole,
	requiresImprovement: whole,
	inadequate: whole,
	source: z.string()
});

/** The report of an inspection, its clocks, and what was done by each. Stream: the force. */
export const inspectionEvents = [
	event('inspection-entered', {
		ref: id,
		forceId: id,
		programme: z.enum(PROGRAMMES),
		methodology: id,
		title: bilingual,
		publishedOn: day,
		fieldworkFrom: day.nullable(),
		fieldworkTo: day.nullable(),
		link: z.string().nullable(),
		completeness: z.enum(COMPLETENESSES),
		caseAudit: caseAudit.nullable(),
		followUpKind: z.enum(FOLLOW_UP_KINDS),
		/** Areas the report is known to name, whose words or time limit have not been found. */
		furtherAreas: z.array(bilingual),
		sources: z.array(z.string()),
		section55Applies: z.boolean(),
		clocks: z.array(z.strictObject({ kind: z.enum(CLOCK_KINDS), deadline }))
	}),
	event('cause-of-concern-entered', {
		id,
		inspection: id,
		words: bilingual,
		chapter: id.nullable()
	}),
	event('milestone-recorded', {
		id,
		inspection: id,
		milestone: z.enum(MILESTONES),
		on: day,
		/** The day by which something was asked for, as in «comments by 1 August». */
		byDay: day.nullable(),
		note: bilingual.nullable(),
		link: z.string().nullable()
	})
] as const;
