import { z } from 'zod';
import { LANGUAGES } from '#lib/kernel/languages.ts';
import { ORGANISATION_KINDS, ROLES } from '#lib/kernel/lists.ts';
import { bilingual } from '#lib/journal/events/shape.ts';

/** An e-mail address as it is kept: small letters, no white space around it. */
export const email = z.string().trim().toLowerCase().pipe(z.email());

export const PersonInput = z.object({
	email,
	name: z.string().trim().min(1),
	language: z.enum(LANGUAGES),
	/** At least twelve characters (NCSC: length, no composition rules). */
	password: z.string().min(12).max(128),
	demonstration: z.boolean()
});
export type PersonInput = z.infer<typeof PersonInput>;

export const OrganisationInput = z.object({
	id: z.string().regex(/^[a-z][a-z0-9-]*$/),
	kind: z.enum(ORGANISATION_KINDS),
	code: z.string().regex(/^[A-Z]{2,8}$/),
	name: bilingual,
	head: bilingual.nullable(),
	forceId: z.string().nullable()
});
export type OrganisationInput = z.infer<typeof OrganisationInput>;

export const GrantInput = z.object({
	personId: z.string(),
	role: z.enum(ROLES),
	organisationId: z.string(),
	forceId: z.string(),
	post: bilingual
});
export type GrantInput = z.infer<typeof GrantInput>;
