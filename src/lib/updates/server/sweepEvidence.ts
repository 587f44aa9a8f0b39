import type { Db } from '#lib/db/server/connect.ts';
import { hashes } from '#lib/evidence/server/repository.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { draftValues } from './drafts.repository.ts';

/**
 * Removes files of before a moment that no evidence and no draft names: an upload whose form was
 * refused after its bytes were kept, or whose draft was dropped. What is named is read first, and
 * bytes kept again are young again, so nothing that is being added is taken.
 */
export async function sweepEvidence(db: Db, store: EvidenceStore, before: Date): Promise<number> {
	// Any text of a draft that could be a hash counts as one: rather too much is kept than too little.
	const drafts = JSON.stringify(await draftValues(db.read)).match(/[0-9a-f]{64}/g) ?? [];
	return store.sweep(before, hashes(db.read), new Set(drafts));
}
