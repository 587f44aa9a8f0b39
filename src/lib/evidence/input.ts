import { z } from 'zod';
import { link, submission } from '#lib/inspections/input.ts';
import { bilingual, day } from '#lib/journal/events/shape.ts';
import { EVIDENCE_KINDS, MARKINGS } from '#lib/kernel/lists.ts';

export const LinkInput = z.object({
	recommendation: z.string(),
	subPoint: z.string().nullable().default(null),
	action: z.string().nullable().default(null)
});
export type LinkInput = z.input<typeof LinkInput>;

export const EvidenceInput = z.object({
	kind: z.enum(EVIDENCE_KINDS),
	title: bilingual,
	shows: bilingual,
	effectiveOn: day,
	marking: z.enum(MARKINGS),
	link: link.nullable().default(null),
	about: z.array(LinkInput).min(1),
	submission
});
export type EvidenceInput = z.input<typeof EvidenceInput>;
