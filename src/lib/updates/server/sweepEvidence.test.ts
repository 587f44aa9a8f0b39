import { mkdtempSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { hashes } from '#lib/evidence/server/repository.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { aPiece } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../tests/support/world.ts';
import { withAhead, withPiece } from '../draft.ts';
import { dropDraft, keepDraft } from './drafts.ts';
import { sweepEvidence } from './sweepEvidence.ts';

const LATER = new Date('2100-01-01');
const LONG_AGO = new Date('2000-01-01');

onBothEngines('sweeping the store of evidence', (open) => {
	let the: World;
	let folder: string;
	let store: EvidenceStore;
	let recommendation: string;

	beforeEach(async () => {
		the = await world(await open());
		recommendation = await aRecommendation(the, await anInspection(the));
		folder = mkdtempSync(join(tmpdir(), 'evidence-'));
		store = new EvidenceStore(folder);
	});

	async function* bytesOf(text: string) {
		yield await Promise.resolve(Buffer.from(text));
	}
	const kept = async (text: string) => {
		const received = await store.receive(bytesOf(text), 1000);
		await store.keep(received);
		return { sha256: received.sha256, bytes: received.bytes, name: 'a.txt', type: 'text/plain' };
	};
	const draft = (file: Awaited<ReturnType<typeof kept>>) =>
		keepDraft(the.as('lead'), recommendation, null, (values) =>
			withPiece(values, { id: file.sha256, typed: {}, file })
		);
	const add = (file: Awaited<ReturnType<typeof kept>>) =>
		aPiece(the.as('lead'), recommendation, {}, file);

	test('takes what neither evidence nor a draft names, and nothing else', async () => {
		const [proof, drafted, orphan] = [await kept('proof'), await kept('drafted'), await kept('no')];
		await add(proof);
		await draft(drafted);
		const ahead = await kept('ahead');
		await keepDraft(the.as('lead'), recommendation, null, (values) =>
			withAhead(values, { id: 'sent', file: ahead })
		);
		await store.receive(bytesOf('never kept'), 1000);
		mkdirSync(join(folder, 'operator'));
		writeFileSync(join(folder, 'operator', 'notes.txt'), 'not ours');
		expect(await sweepEvidence(the.db, store, LATER)).toBe(2);
		expect(await store.holds(proof.sha256)).toBe(true);
		expect(await store.holds(drafted.sha256)).toBe(true);
		expect(await store.holds(ahead.sha256)).toBe(true);
		expect(await store.holds(orphan.sha256)).toBe(false);
		expect(await sweepEvidence(the.db, store, LATER)).toBe(0);
	});

	test('knows every hash that evidence names, however few rows are read at once', async () => {
		const added: string[] = [];
		for (const text of ['one', 'two', 'three', 'four']) {
			const file = await kept(text);
			await add(file);
			added.push(file.sha256);
		}
		for (const atOnce of [1, 2, 3, 4, 5]) {
			const named = await Array.fromAsync(hashes(the.db.read, atOnce));
			expect(named.map(({ sha256 }) => sha256)).toEqual(added);
		}
	});

	test('passes over what is no file, or is gone before it is looked at', async () => {
		await add(await kept('proof'));
		await store.receive(bytesOf('never kept'), 1000);
		mkdirSync(join(folder, 'tmp', 'folder'));
		symlinkSync(join(folder, 'gone'), join(folder, 'tmp', 'dead-link'));
		expect(await sweepEvidence(the.db, store, LATER)).toBe(1);
	});

	test('leaves what is young: it may be on its way into evidence', async () => {
		await add(await kept('proof'));
		const orphan = await kept('young');
		expect(await sweepEvidence(the.db, store, LONG_AGO)).toBe(0);
		expect(await store.holds(orphan.sha256)).toBe(true);
	});

	test('touches no kept file of a store that is not this database’s own', async () => {
		const other = await kept('of another database');
		expect(await sweepEvidence(the.db, store, LATER)).toBe(0);
		await add({ ...other, sha256: 'a'.repeat(64) });
		expect(await sweepEvidence(the.db, store, LATER)).toBe(0);
		expect(await store.holds(other.sha256)).toBe(true);
	});

	test('takes the file of a draft that was dropped, unless evidence names it too', async () => {
		const [mine, both] = [await kept('mine'), await kept('both')];
		await draft(mine);
		await draft(both);
		await add(both);
		expect(await sweepEvidence(the.db, store, LATER)).toBe(0);
		await dropDraft(the.as('lead'), recommendation);
		expect(await sweepEvidence(the.db, store, LATER)).toBe(1);
		expect(await store.holds(both.sha256)).toBe(true);
	});
});
