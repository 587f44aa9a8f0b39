import { z } from 'zod';
import { ORGANISATION_KINDS, ROLES } from '#lib/kernel/lists.ts';
import { bilingual, event, id } from './shape.ts';

/** Organisations and the grants that give people their roles. Stream: `system`. */
export const peopleEvents = [
	event('organisation-added', {
		id,
		kind: z.enum(ORGANISATION_KINDS),
		code: z.string(),
		name: bilingual,
		/** The title of who leads it: the Commissioner, the Chief Constable. */
		head: bilingual.nullable(),
		/** The force that a local policing body holds to account. */
		forceId: id.nullable()
	}),
	event('role-granted', {
		id,
		personId: id,
		role: z.enum(ROLES),
		organisationId: id,
		forceId: id,
		post: bilingual
	})
] as const;
