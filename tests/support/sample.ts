import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Db } from '#lib/db/server/connect.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import type { Instant } from '#lib/kernel/localDate.ts';
import type { Language } from '#lib/kernel/languages.ts';
import { actorOf } from '#lib/people/server/sessions.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findCredential } from '#lib/people/server/repository.ts';
import { PEOPLE, type Who } from '../../src/command/sample/organisations.ts';
import { tellStory } from '../../src/command/sample/story.ts';

/** An empty store of evidence in a folder of its own. */
function emptyStore(): EvidenceStore {
	return new EvidenceStore(mkdtempSync(join(tmpdir(), 'evidence-')));
}

/** The sample, told into a database; with someone of it to act as on a day. */
export async function sample(db: Db, store = emptyStore(), told: { notes?: boolean } = {}) {
	await tellStory(db, store, 'sample/evidence', told);
	return {
		store,
		as: (who: Who, on = '2019-11-15', language: Language = 'en') => actAs(db, who, on, language)
	};
}

/** What a use-case is given when a person of the sample acts at noon of a day. */
export async function actAs(db: Db, who: Who, on: string, language: Language = 'en'): Promise<Ctx> {
	const credential = await findCredential(db.read, PEOPLE[who].email);
	const signedIn =
		credential && (await actorOf(db.read, credential.personId, { demonstration: true }));
	if (!signedIn) throw new Error(`Nobody plays ${who}`);
	return { actor: signedIn.actor, db, now: `${on}T12:00:00.000Z` as Instant, language };
}
