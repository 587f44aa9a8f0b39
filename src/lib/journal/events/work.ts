import { z } from 'zod';
import {
	ACTION_PROGRESS,
	DIRECTIONS,
	EVIDENCE_KINDS,
	FORCE_STATUSES,
	FREQUENCIES,
	MARKINGS,
	MEASURES,
	UNITS
} from '#lib/kernel/lists.ts';
import { bilingual, day, event, id, whole } from './shape.ts';

/** A figure with what it was computed from; a median carries the number of cases. */
export const figure = z.strictObject({
	numerator: whole.nullable(),
	denominator: whole.nullable(),
	value: z.number().nullable(),
	cases: whole.nullable()
});
export type Figure = z.infer<typeof figure>;

export const metricEvents = [
	event('metric-defined', {
		ref: id,
		forceId: id,
		name: bilingual,
		definition: bilingual,
		measure: z.enum(MEASURES),
		unit: z.enum(UNITS),
		better: z.enum(DIRECTIONS),
		frequency: z.enum(FREQUENCIES),
		sourceSystem: bilingual,
		baseline: z.strictObject({ figure, period: bilingual }).nullable(),
		/** In the metric's unit: per cent for a proportion. */
		target: z.number().nullable(),
		recommendations: z.array(id),
		subPoints: z.array(id)
	}),
	event('measurement-recorded', {
		id,
		metric: id,
		periodStart: day,
		periodEnd: day,
		figure: figure.nullable(),
		/** Why there is «no figure» for the period; null where there is one. */
		noFigure: bilingual.nullable(),
		note: bilingual.nullable(),
		/** The measurement this one replaces, with the reason in `note`. */
		revises: id.nullable(),
		/** The update that brought it; events of before there were such updates have none. */
		updateId: id.nullable().optional()
	}),
	/** What is said beside the point of a period; the figure stays as it is. */
	event('measurement-annotated', { metric: id, periodStart: day, note: bilingual })
] as const;

export const actionEvents = [
	event('action-added', {
		ref: id,
		forceId: id,
		title: bilingual,
		recommendations: z.array(id).min(1),
		subPoints: z.array(id),
		ownerPost: bilingual,
		ownerId: id.nullable(),
		dueOn: day,
		waitsOn: bilingual.nullable()
	}),
	event('action-progressed', {
		ref: id,
		progress: z.enum(ACTION_PROGRESS),
		note: bilingual.nullable(),
		waitsOn: bilingual.nullable(),
		doneOn: day.nullable(),
		/** The update that brought it; events of before there were such updates have none. */
		updateId: id.nullable().optional()
	}),
	event('action-due-changed', {
		ref: id,
		from: day,
		to: day,
		reason: bilingual,
		/** The update that brought it; events of before there were such updates have none. */
		updateId: id.nullable().optional()
	}),
	event('action-handed-over', {
		ref: id,
		from: z.strictObject({ ownerPost: bilingual, ownerId: id.nullable() }),
		ownerPost: bilingual,
		ownerId: id.nullable(),
		reason: bilingual
	})
] as const;

export const evidenceEvents = [
	event('evidence-added', {
		ref: id,
		forceId: id,
		organisationId: id,
		version: whole,
		kind: z.enum(EVIDENCE_KINDS),
		title: bilingual,
		shows: bilingual,
		marking: z.enum(MARKINGS),
		file: z
			.strictObject({
				sha256: z.string().length(64),
				bytes: whole,
				name: z.string(),
				type: z.string()
			})
			.nullable(),
		link: z.string().nullable()
	}),
	event('evidence-linked', {
		id,
		ref: id,
		recommendation: id,
		subPoint: id.nullable(),
		action: id.nullable()
	}),
	event('evidence-released', { ref: id, updateId: id.nullable() })
] as const;

const account = {
	id,
	recommendation: id,
	summary: bilingual,
	status: z.enum(FORCE_STATUSES),
	/** Why at risk, or why reopened. */
	reason: bilingual.nullable(),
	forecastOn: day.nullable()
};

export const updateEvents = [
	event('update-contributed', {
		...account,
		revisedTarget: z.strictObject({ targetOn: day, reason: bilingual }).nullable(),
		practiceFrom: z.array(z.strictObject({ subPoint: id, on: day, what: bilingual })),
		evidence: z.array(id),
		/** Days that actions are to be moved to; the events of before have none. */
		actions: z.array(z.strictObject({ ref: id, to: day, reason: bilingual })).optional(),
		/** How actions go; the events of before have none. */
		progress: z
			.array(
				z.strictObject({
					ref: id,
					/** Absent for a note alone: the rest stays as it is when it is released. */
					progress: z.enum(ACTION_PROGRESS).optional(),
					note: bilingual.nullable(),
					waitsOn: bilingual.nullable(),
					doneOn: day.nullable(),
					/** The action's version when it was said; the events of before have none. */
					version: whole.optional()
				})
			)
			.optional(),
		/** Figures of metrics; the events of before have none. */
		measurements: z
			.array(
				z.strictObject({
					metric: id,
					periodStart: day,
					periodEnd: day,
					figure: figure.nullable(),
					noFigure: bilingual.nullable(),
					note: bilingual.nullable()
				})
			)
			.optional()
	}),
	/** The force lead does not release a contribution, and says why to who wrote it. */
	event('contribution-declined', { id, recommendation: id, reason: bilingual }),
	event('update-released', {
		...account,
		kind: z.enum(['account', 'nothing-changed']),
		evidence: z.array(id)
	})
] as const;
