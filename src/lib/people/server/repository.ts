import { and, eq, inArray, lt } from 'drizzle-orm';
import { ascending } from '#lib/db/server/order.ts';
import type { Reader, Tx } from '#lib/db/server/connect.ts';
import type { Grant } from '../actor.ts';

/** Every organisation, in order of id. */
export async function organisations(db: Reader) {
	const { organisations: table } = db.tables;
	return db.select().from(table).orderBy(ascending(table.id));
}

export async function findOrganisation(db: Reader, id: string) {
	const { organisations: table } = db.tables;
	const [row] = await db.select().from(table).where(eq(table.id, id));
	return row;
}

export async function grantsOf(db: Reader, personId: string): Promise<(Grant & { id: string })[]> {
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
}

export async function findPerson(db: Reader, id: string) {
	const { persons } = db.tables;
	const [row] = await db.select().from(persons).where(eq(persons.id, id));
	return row;
}

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

export async function findSession(db: Reader, id: string) {
	const { sessions } = db.tables;
	const [row] = await db.select().from(sessions).where(eq(sessions.id, id));
	return row;
}

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
export async function rolesOf(db: Reader, personId: string, forceId: string) {
	const { grants } = db.tables;
	return db
		.select({ id: grants.id, role: grants.role })
		.from(grants)
		.where(and(eq(grants.personId, personId), eq(grants.forceId, forceId)))
		.orderBy(ascending(grants.id));
}

/** The posts of a force with an account, in order of id. */
export async function forcePosts(db: Reader, forceId: string) {
	const { grants } = db.tables;
	return db
		.select({ personId: grants.personId, post: grants.post })
		.from(grants)
		.where(and(eq(grants.forceId, forceId), inArray(grants.role, ['force-lead', 'action-owner'])))
		.orderBy(ascending(grants.id));
}
