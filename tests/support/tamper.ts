import { mkdtemp } from 'node:fs/promises';
import { join } from 'node:path';
import { inject } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { openSqlite } from '#lib/db/server/sqlite.ts';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { verify, type Verdict } from '#lib/integrity/server/verify.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import type { TestDatabase } from './databases.ts';
import { withClient } from './globalSetup.ts';
import { anInspection, aRecommendation, world, type World } from './world.ts';

const GUARDS = {
	sqlite: [
		'drop trigger if exists journal_no_update',
		'drop trigger if exists journal_no_delete',
		'drop trigger if exists journal_head_one_first',
		'drop trigger if exists journal_head_one_by_one',
		'drop trigger if exists journal_head_no_delete'
	],
	postgres: [
		'drop trigger if exists journal_no_change on journal',
		'drop trigger if exists journal_head_one_first on journal_head',
		'drop trigger if exists journal_head_one_by_one on journal_head'
	]
};

/** Does what somebody could do who has the database and no program. */
async function behindTheProgram(
	{ engine }: TestDatabase,
	url: string,
	...statements: string[]
): Promise<void> {
	const all = [...GUARDS[engine], ...statements].join(';\n');
	if (engine === 'postgres') {
		await withClient(url, (client) => client.query(all));
		return;
	}
	const client = openSqlite(url.slice('file:'.length), { waits: 1000 });
	client.exec(all);
	client.close();
}

/** Bytes put into a store by their hash. */
async function keep(store: EvidenceStore, text: string) {
	async function* bytes() {
		yield await Promise.resolve(Buffer.from(text));
	}
	const received = await store.receive(bytes(), 1000);
	await store.keep(received);
	return { sha256: received.sha256, bytes: received.bytes, name: 'note.txt', type: 'text/plain' };
}

/** A database with a file, an update and 18 events, for somebody to tamper with. */
export interface Tampered {
	db: Db;
	here: World;
	recommendation: string;
	/** The evidence's file, and its path in the store. */
	sha256: string;
	path: string;
	/** What verify finds after these statements were run behind the program’s back. */
	after(...statements: string[]): Promise<Verdict>;
}

/** Makes a fresh one. */
export async function toTamperWith(database: TestDatabase): Promise<Tampered> {
	const url = await database.fresh();
	const db = await database.openAt(url);
	const folder = await mkdtemp(join(inject('testFolder'), 'store-'));
	const store = new EvidenceStore(folder);
	const here = await world(db);
	const recommendation = await aRecommendation(here, await anInspection(here));
	const file = await keep(store, 'minutes of a meeting');
	const { ref } = await addEvidence(
		here.as('lead', '2019-07-01'),
		{
			kind: 'minutes',
			title: { en: 'Minutes' },
			shows: { en: 'that it was agreed' },
			effectiveOn: localDate('2019-06-30'),
			marking: 'OFFICIAL',
			about: [{ recommendation }]
		},
		file
	);
	await releaseUpdate(here.as('lead', '2019-07-02'), recommendation, {
		summary: { en: 'We have begun.' },
		status: 'in-progress',
		evidence: [ref]
	});
	return {
		db,
		here,
		recommendation,
		sha256: file.sha256,
		path: join(folder, file.sha256.slice(0, 2), file.sha256),
		after: async (...statements) => {
			if (statements.length > 0) await behindTheProgram(database, url, ...statements);
			return verify(db, store);
		}
	};
}
