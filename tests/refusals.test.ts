import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { openEvidence } from '#lib/evidence/server/getEvidence.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { evidenceIn } from '#lib/evidence/server/repository.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { scope } from '#lib/people/policy.ts';
import type { ReportDocument } from '#lib/reports/document.ts';
import { ReportDrawer } from '#lib/reports/server/worker.ts';
import { handleError } from '../src/hooks.server.ts';
import { testDatabases } from './support/databases.ts';
import { sample } from './support/sample.ts';

const [sqlite] = testDatabases();

/** What a browser is told when something is refused so. */
async function told(refused: Promise<unknown>): Promise<unknown> {
	const error: unknown = await refused.then(
		() => undefined,
		(reason: unknown) => reason
	);
	return handleError({ error, kind: 'unknown' } as Parameters<typeof handleError>[0]);
}

describe('what a browser is told', () => {
	let ctx: Ctx;
	let directory: string;

	beforeAll(async () => {
		const db = await sqlite?.open();
		if (!db) throw new Error('SQLite is always there.');
		directory = mkdtempSync(join(tmpdir(), 'refusals-'));
		const { as } = await sample(db, new EvidenceStore(directory));
		ctx = await as('lead');
	}, 60_000);

	test('of a file whose bytes are not those that were kept: gone, 410', async () => {
		const store = new EvidenceStore(directory);
		const pieces = await evidenceIn(ctx.db.read, scope(ctx.actor));
		const piece = pieces.find(({ file }) => file !== null);
		const { bytes } = await openEvidence(ctx, store, piece?.ref ?? '');
		expect(bytes).toBeDefined();
		const hash = piece?.file?.sha256 ?? '';
		writeFileSync(join(directory, hash.slice(0, 2), hash), 'other bytes');
		expect(await told(openEvidence(ctx, store, piece?.ref ?? ''))).toMatchObject({
			status: 410,
			code: 'damaged'
		});
	});

	test('of a file too large: 413, and nothing of it is left', async () => {
		const store = new EvidenceStore(directory);
		const stream = (async function* () {
			yield await Promise.resolve(Buffer.alloc(11));
		})();
		expect(await told(store.receive(stream, 10))).toMatchObject({ status: 413, code: 'too-large' });
		expect(readdirSync(join(directory, 'tmp'))).toEqual([]);
	});

	test('when one report is drawn and four wait: busy, 503; a place that is free is given again', async () => {
		// It answers what it was asked, the first first, each time it is asked to go on.
		const worker = `
			const { parentPort } = require('node:worker_threads');
			const asked = [];
			parentPort.on('message', ({ id, document }) => {
				if (document !== 'go on') return asked.push(id);
				parentPort.postMessage({ id: asked.shift(), pdf: new Uint8Array([1]) });
				parentPort.postMessage({ id, pdf: new Uint8Array([2]) });
			});`;
		const path = join(directory, 'worker.cjs');
		writeFileSync(path, worker);
		const drawer = new ReportDrawer(path);
		const draw = (document: unknown) => drawer.draw(document as ReportDocument);
		const first = draw('a report');
		const others = ['b', 'c', 'd'].map(draw);
		const last = draw('go on');
		expect(await told(draw('one too many'))).toMatchObject({ status: 503, code: 'busy' });
		expect([...(await first)]).toEqual([1]);
		expect([...(await last)]).toEqual([2]);
		const again = draw('e');
		await drawer.close();
		for (const refused of [...others, again]) {
			expect(await told(refused)).toMatchObject({ status: 503, code: 'busy' });
		}
	});

	test('of a fault of ours: nothing but an id', async () => {
		const fault = await told(Promise.reject(new Error('the password is secret')));
		expect(fault).toMatchObject({ message: 'fault' });
		expect(JSON.stringify(fault)).not.toContain('secret');
	});
});
