import { createHash, randomBytes } from 'node:crypto';
import type { Db, Reader } from '#lib/db/server/connect.ts';
import { instant, type Instant } from '#lib/kernel/localDate.ts';
import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import type { Actor } from '../actor.ts';
import { isPassword, NOBODYS_HASH } from './passwords.ts';
import {
	deleteSession,
	deleteSessionsSeenBefore,
	findCredential,
	findPerson,
	findSession,
	grantsOf,
	insertSession,
	keepSignIn,
	seeSession
} from './repository.ts';

const MINUTE = 60_000;
/** A session ends after half an hour without a page, and twelve hours after it began. */
export const IDLE = 30 * MINUTE;
export const ABSOLUTE = 12 * 60 * MINUTE;

/** A person who is signed in. */
export interface SignedIn {
	actor: Actor;
	person: { id: string; name: string; language: Language; post: BilingualText | null };
	/** When they had signed in before, by the site's clock; null on a first visit. */
	beforeAt: string | null;
}

/** Which accounts are open here: those of the demonstration under `DEMO=1` only. */
export interface OpenAccounts {
	demonstration: boolean;
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/**
 * Begins a session: the token, 256 random bits, for the cookie; only its hash is kept. Nothing for
 * a wrong address or password, or an account that is not open here, after the same work for each.
 * `now` is the real clock, `siteNow` the site's, by which events are dated.
 */
export async function signIn(
	db: Db,
	now: Date,
	email: string,
	password: string,
	{ siteNow = instant(now), ...open }: OpenAccounts & { siteNow?: Instant }
): Promise<{ token: string } | null> {
	const found = await findCredential(db.read, email.trim().toLowerCase());
	const right = await isPassword(password, found?.passwordHash ?? NOBODYS_HASH);
	if (!found || !right || !isOpen(found, open)) return null;
	const token = randomBytes(32).toString('base64url');
	const at = now.toISOString();
	await db.write(async (tx) => {
		await deleteSessionsSeenBefore(tx, new Date(now.getTime() - ABSOLUTE).toISOString());
		await insertSession(tx, {
			id: hashOf(token),
			personId: found.personId,
			createdAt: at,
			seenAt: at,
			beforeAt: found.signedInAt
		});
		await keepSignIn(tx, found.personId, siteNow);
	});
	return { token };
}

/** Ends a session at once, on the server. */
export async function signOut(db: Db, token: string): Promise<void> {
	await db.write((tx) => deleteSession(tx, hashOf(token)));
}

/**
 * Who holds a token, with the roles they have now; nothing once the session has ended, or the
 * account is not open here.
 */
export async function sessionOf(
	db: Db,
	now: Date,
	token: string,
	open: OpenAccounts
): Promise<SignedIn | null> {
	const session = await findSession(db.read, hashOf(token));
	if (!session) return null;
	const idle = now.getTime() - Date.parse(session.seenAt);
	if (idle > IDLE || now.getTime() - Date.parse(session.createdAt) > ABSOLUTE) return null;
	const signedIn = await actorOf(db.read, session.personId, open);
	if (signedIn && idle > MINUTE) {
		await db.write((tx) => seeSession(tx, session.id, now.toISOString()));
	}
	return signedIn && { ...signedIn, beforeAt: session.beforeAt };
}

/** A person whose account is open here as an actor, with every role they hold. */
export async function actorOf(
	db: Reader,
	personId: string,
	open: OpenAccounts
): Promise<SignedIn | null> {
	const person = await findPerson(db, personId);
	if (!person || !isOpen(person, open)) return null;
	const grants = await grantsOf(db, personId);
	return {
		actor: { kind: 'person', id: personId, grants },
		person: {
			id: personId,
			name: person.name,
			language: person.language,
			post: grants[0]?.post ?? null
		},
		beforeAt: null
	};
}

function isOpen(person: { demonstration: boolean }, open: OpenAccounts): boolean {
	return open.demonstration || !person.demonstration;
}
