import { and, eq, inArray, lt } from 'drizzle-orm';
import { ascending } from '#lib/db/server/order.ts';
import type { Reader, Tx } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';

/** Every organisation, in order of id. */
export const organisations = kept((db: Reader) => {
	const { organisations: table } = db.tables;
	return db.select().from(table).orderBy(ascending(table.id));
});

export const findOrganisation = one(
	kept((db: Reader, id: Given) => {
		const { organisations: table } = db.tables;
		return db.select().from(table).where(eq(table.id, id));
	})
);

/** Some organisations, in order of id. */
export const organisationsNamed = kept((db: Reader, ids: Given[]) => {
	const { organisations: table } = db.tables;
	return db
		.select({ id: table.id, name: table.name })
		.from(table)
		.where(inArray(table.id, ids))
		.orderBy(ascending(table.id));
});

export const grantsOf = kept((db: Reader, personId: Given) => {
	const { grants } = db.tables;
	return db
		.select({
			id: grants.id,
			role: grants.role,
			organisationId: grants.organisationId,
			forceId: grants.forceId,
			post: grants.post
		})
		.from(grants)
		.where(eq(grants.personId, personId))
		.orderBy(ascending(grants.id));
});

export const findPerson = one(
	kept((db: Reader, id: Given) => {
		const { persons } = db.tables;
		return db.select().from(persons).where(eq(persons.id, id));
	})
);

/** A person and the hash of their password, by address. */
export async function findCredential(db: Reader, email: string) {
	const { persons, credentials } = db.tables;
	const [row] = await db
		.select({
			personId: persons.id,
			demonstration: persons.demonstration,
			passwordHash: credentials.passwordHash,
			signedInAt: persons.signedInAt
		})
		.from(persons)
		.innerJoin(credentials, eq(credentials.personId, persons.id))
		.where(eq(persons.email, email));
	return row;
}

export async function insertPerson(
	tx: Tx,
	person: {
		id: string;
		email: string;
		name: string;
		language: 'en' | 'cy';
		demonstration: boolean;
		passwordHash: string;
	}
): Promise<void> {
	const { passwordHash, ...row } = person;
	await tx.insert(tx.tables.persons).values(row);
	await tx.insert(tx.tables.credentials).values({ personId: person.id, passwordHash });
}

/** How many accounts there are: of real people, and of the demonstration. */
export async function accounts(db: Reader): Promise<{ real: number; demonstration: number }> {
	const { persons } = db.tables;
	const demonstration = await db.$count(persons, eq(persons.demonstration, true));
	return { real: (await db.$count(persons)) - demonstration, demonstration };
}

export async function insertSession(
	tx: Tx,
	session: {
		id: string;
		personId: string;
		createdAt: string;
		seenAt: string;
		beforeAt: string | null;
	}
): Promise<void> {
	await tx.insert(tx.tables.sessions).values(session);
}

/** Keeps when a person signed in, for «since you last signed in». */
export async function keepSignIn(tx: Tx, personId: string, at: string): Promise<void> {
	const { persons } = tx.tables;
	await tx.update(persons).set({ signedInAt: at }).where(eq(persons.id, personId));
}

export const findSession = one(
	kept((db: Reader, id: Given) => {
		const { sessions } = db.tables;
		return db.select().from(sessions).where(eq(sessions.id, id));
	})
);

export async function seeSession(tx: Tx, id: string, seenAt: string): Promise<void> {
	const { sessions } = tx.tables;
	await tx.update(sessions).set({ seenAt }).where(eq(sessions.id, id));
}

export async function deleteSession(tx: Tx, id: string): Promise<void> {
	const { sessions } = tx.tables;
	await tx.delete(sessions).where(eq(sessions.id, id));
}

/** Forgets the sessions nobody has used since a moment. */
export async function deleteSessionsSeenBefore(tx: Tx, moment: string): Promise<void> {
	const { sessions } = tx.tables;
	await tx.delete(sessions).where(lt(sessions.seenAt, moment));
}

/** Whether a person holds a role of the other side for the same force. */
export const rolesOf = kept((db: Reader, personId: Given, forceId: Given) => {
	const { grants } = db.tables;
	return db
		.select({ id: grants.id, role: grants.role })
		.from(grants)
		.where(and(eq(grants.personId, personId), eq(grants.forceId, forceId)))
		.orderBy(ascending(grants.id));
});

/** The posts of a force with an account, in order of id. */
export async function forcePosts(db: Reader, forceId: string) {
	const { grants } = db.tables;
	return db
		.select({ personId: grants.personId, post: grants.post })
		.from(grants)
		.where(and(eq(grants.forceId, forceId), inArray(grants.role, ['force-lead', 'action-owner'])))
		.orderBy(ascending(grants.id));
}
