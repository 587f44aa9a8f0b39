import { z } from 'zod';
import { submission } from '#lib/inspections/input.ts';
import { bilingual, day } from '#lib/journal/events/shape.ts';
import { figure } from '#lib/journal/events/work.ts';
import { DIRECTIONS, FREQUENCIES, MEASURES, UNITS } from '#lib/kernel/lists.ts';

export const MetricInput = z.object({
	forceId: z.string().min(1),
	name: bilingual,
	definition: bilingual,
	measure: z.enum(MEASURES),
	unit: z.enum(UNITS),
	better: z.enum(DIRECTIONS),
	frequency: z.enum(FREQUENCIES),
	sourceSystem: bilingual,
	baseline: z.object({ figure, period: bilingual }).nullable().default(null),
	target: z.number().nonnegative().nullable().default(null),
	recommendations: z.array(z.string()).min(1),
	subPoints: z.array(z.string()).default([]),
	submission
});
export type MetricInput = z.input<typeof MetricInput>;

export const MeasurementInput = z.object({
	periodStart: day,
	periodEnd: day,
	figure: figure.nullable(),
	noFigure: bilingual.nullable().default(null),
	note: bilingual.nullable().default(null),
	submission
});

/** What is said beside the point of a period, by its first day. */
export const AnnotationInput = z.object({ periodStart: day, note: bilingual, submission });
export type AnnotationInput = z.input<typeof AnnotationInput>;
export type MeasurementInput = z.input<typeof MeasurementInput>;
