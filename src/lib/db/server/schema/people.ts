import type { OrganisationKind, Role } from '#lib/kernel/lists.ts';
import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import type { Columns } from '../columns.ts';

export const peopleTables = (c: Columns) => ({
	organisations: c.table('organisations', {
		id: c.text().primaryKey(),
		kind: c.text().$type<OrganisationKind>().notNull(),
		code: c.text().notNull(),
		name: c.json<BilingualText>().notNull(),
		head: c.json<BilingualText>(),
		forceId: c.text()
	}),
	grants: c.table(
		'grants',
		{
			id: c.text().primaryKey(),
			personId: c.text().notNull(),
			role: c.text().$type<Role>().notNull(),
			organisationId: c.text().notNull(),
			forceId: c.text().notNull(),
			post: c.json<BilingualText>().notNull()
		},
		(t) => [c.index('grants_person').on(t.personId)]
	),
	persons: c.table(
		'persons',
		{
			id: c.text().primaryKey(),
			email: c.text().notNull(),
			name: c.text().notNull(),
			language: c.text().$type<Language>().notNull(),
			demonstration: c.boolean().notNull(),
			/** When they last signed in, by the site's clock; null for never. */
			signedInAt: c.text()
		},
		(t) => [c.uniqueIndex('persons_email').on(t.email)]
	),
	credentials: c.table('credentials', {
		personId: c.text().primaryKey(),
		passwordHash: c.text().notNull()
	}),
	sessions: c.table('sessions', {
		/** SHA-256 of the token, in hex: the token itself is only in the cookie. */
		id: c.text().primaryKey(),
		personId: c.text().notNull(),
		createdAt: c.text().notNull(),
		seenAt: c.text().notNull(),
		/** When the person had signed in before this session, by the site's clock; null for never. */
		beforeAt: c.text()
	}),
	drafts: c.table(
		'drafts',
		{
			id: c.text().primaryKey(),
			personId: c.text().notNull(),
			kind: c.text().notNull(),
			subject: c.text().notNull(),
			version: c.integer().notNull(),
			values: c.json<Record<string, unknown>>().notNull(),
			updatedAt: c.text().notNull()
		},
		(t) => [c.index('drafts_person').on(t.personId, t.subject)]
	),
	counters: c.table('counters', { name: c.text().primaryKey(), last: c.integer().notNull() })
});
