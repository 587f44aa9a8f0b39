import { createHash } from 'node:crypto';
import type { Db } from '#lib/db/server/connect.ts';
import type { Instant } from '#lib/kernel/localDate.ts';
import type { Actor } from '#lib/people/actor.ts';
import { addOrganisation } from '#lib/people/server/addOrganisation.ts';
import { addPerson } from '#lib/people/server/addPerson.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { grantRole } from '#lib/people/server/grantRole.ts';
import { hashPassword } from '#lib/people/server/passwords.ts';
import { actorOf } from '#lib/people/server/sessions.ts';
import { ORGANISATIONS, PEOPLE, type Who } from './organisations.ts';
import { DEMONSTRATION_PASSWORD } from './password.ts';

/** The people of the story, each able to act on a day. */
export interface Cast {
	as(who: Who, on: string): Ctx;
	id(who: Who): string;
}

const OPERATOR: Actor = { kind: 'operator', id: 'seed', grants: [] };

/** Ten in the morning of a day, as a moment: the sample's clock. */
export function morning(on: string): Instant {
	return `${on}T10:00:00.000Z` as Instant;
}

/** Ids that are the same each time the story is told: its reports then have the same bytes. */
function countedIds(): () => string {
	let last = 0;
	return () => {
		last += 1;
		const hex = createHash('sha256').update(`reinspect sample ${String(last)}`).digest('hex');
		return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
	};
}

/** Sets up the organisations and the demonstration accounts, and gives who can act. */
export async function gatherCast(db: Db): Promise<Cast> {
	const ids = countedIds();
	const operator: Ctx = {
		actor: OPERATOR,
		db,
		now: morning('2017-02-01'),
		language: 'en',
		newId: ids
	};
	for (const organisation of ORGANISATIONS) await addOrganisation(operator, organisation);
	// One hash for all: argon2 is slow on purpose, and they share the password.
	const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD);
	const actors = new Map<Who, Actor>();
	for (const who of Object.keys(PEOPLE) as Who[]) {
		const { email, name, language, role, organisationId, forceId, post } = PEOPLE[who];
		const { id } = await addPerson(operator, {
			email,
			name,
			language,
			password: DEMONSTRATION_PASSWORD,
			passwordHash,
			demonstration: true
		});
		await grantRole(operator, { personId: id, role, organisationId, forceId, post });
		const signedIn = await actorOf(db.read, id, { demonstration: true });
		if (signedIn) actors.set(who, signedIn.actor);
	}
	const actor = (who: Who): Actor => {
		const found = actors.get(who);
		if (!found) throw new Error(`Nobody plays ${who}`);
		return found;
	};
	return {
		as: (who, on) => ({ actor: actor(who), db, now: morning(on), language: 'en', newId: ids }),
		id: (who) => actor(who).id
	};
}
