import type { Db } from '#lib/db/server/connect.ts';
import { accounts, organisations as rows } from './repository.ts';
import type { OpenAccounts } from './sessions.ts';

/** Every organisation, by id: who they are is no secret. */
export async function organisations(db: Db) {
	return rows(db.read);
}

/** Whether anybody has an account that is open here. */
export async function anyone(db: Db, open: OpenAccounts): Promise<boolean> {
	const { real, demonstration } = await accounts(db.read);
	return real > 0 || (open.demonstration && demonstration > 0);
}
