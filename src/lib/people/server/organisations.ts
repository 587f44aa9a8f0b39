import type { Db } from '#lib/db/server/connect.ts';
import { accounts, organisations as rows } from './repository.ts';

/** Every organisation, by id: who they are is no secret. */
export async function organisations(db: Db) {
	return rows(db.read);
}

/** Whether anybody has an account here yet. */
export async function anyone(db: Db): Promise<boolean> {
	const { real, demonstration } = await accounts(db.read);
	return real + demonstration > 0;
}

/** Whether the database answers: one read, for readiness. Throws what the database throws. */
export async function answers(db: Db): Promise<void> {
	await accounts(db.read);
}
