import { z } from 'zod';
import { submission } from '#lib/inspections/input.ts';
import { bilingual, day } from '#lib/journal/events/shape.ts';
import { ACTION_PROGRESS } from '#lib/kernel/lists.ts';

export const ActionInput = z.object({
	title: bilingual,
	recommendations: z.array(z.string()).min(1),
	subPoints: z.array(z.string()).default([]),
	ownerPost: bilingual,
	ownerId: z.string().nullable().default(null),
	dueOn: day,
	waitsOn: bilingual.nullable().default(null),
	submission
});
export type ActionInput = z.input<typeof ActionInput>;

export const ProgressInput = z.object({
	progress: z.enum(ACTION_PROGRESS),
	note: bilingual.nullable().default(null),
	waitsOn: bilingual.nullable().default(null),
	doneOn: day.nullable().default(null),
	submission
});
export type ProgressInput = z.input<typeof ProgressInput>;

export const DueInput = z.object({ to: day, reason: bilingual, submission });
export type DueInput = z.input<typeof DueInput>;

export const HandOverInput = z.object({
	forceId: z.string(),
	/** The key of the owner who has them now (owner.ts). */
	from: z.string(),
	/** The refs of the actions that were shown to the person who hands them over. */
	seen: z.array(z.string()),
	ownerPost: bilingual,
	ownerId: z.string().nullable().default(null),
	reason: bilingual,
	submission
});
export type HandOverInput = z.input<typeof HandOverInput>;
