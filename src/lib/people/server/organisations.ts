import type { Db } from '#lib/db/server/connect.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { scope } from '../policy.ts';
import type { Ctx } from './ctx.ts';
import {
	accounts,
	findOrganisation,
	organisations as rows,
	organisationsNamed
} from './repository.ts';
import type { OpenAccounts } from './sessions.ts';

/** Every organisation, by id: who they are is no secret. */
export async function organisations(db: Db) {
	return rows(db.read);
}

/** An organisation, by its id. */
export async function organisation(db: Db, id: string) {
	return findOrganisation(db.read, id);
}

/** The names of the forces that an actor can see something of, by their ids. */
export async function forceNames(ctx: Ctx): Promise<Record<string, BilingualText>> {
	const ids = scope(ctx.actor).forces.map(({ forceId }) => forceId);
	const forces = await organisationsNamed(ctx.db.read, ids);
	return Object.fromEntries(forces.map(({ id, name }) => [id, name]));
}

/** Whether anybody has an account that is open here. */
export async function anyone(db: Db, open: OpenAccounts): Promise<boolean> {
	const { real, demonstration } = await accounts(db.read);
	return real > 0 || (open.demonstration && demonstration > 0);
}
