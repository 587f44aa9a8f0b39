import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { onBothEngines } from '../../../../../../tests/support/databases.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person
} from '../../../../../../tests/support/world.ts';
import { actions } from './+page.server.ts';

onBothEngines('who may not add evidence', (open) => {
	/** Posts a file as somebody; gives what was thrown and how much of the file was read. */
	async function post(person: Person) {
		const the = await world(await open());
		const ref = await aRecommendation(the, await anInspection(the));
		const folder = mkdtempSync(join(tmpdir(), 'evidence-'));
		let read = 0;
		const body = new ReadableStream<Uint8Array>(
			{
				pull(stream) {
					read += 1;
					stream.enqueue(new TextEncoder().encode('x'));
					if (read > 9) stream.close();
				}
			},
			{ highWaterMark: 0 }
		);
		const request = new Request('http://localhost/', {
			method: 'POST',
			body,
			headers: { 'content-type': 'multipart/form-data; boundary=b' },
			duplex: 'half'
		} as RequestInit);
		const ctx = the.as(person);
		const site = { store: new EvidenceStore(folder) };
		const event = { request, params: { ref }, locals: { ctx, language: 'en', site } };
		const outcome: unknown = await Promise.resolve(actions.default?.(event as never)).catch(
			(error: unknown) => error
		);
		return { outcome, read, kept: readdirSync(folder) };
	}

	test('is refused before a byte of it is read', async () => {
		const { outcome, read, kept } = await post('inspector');
		expect(outcome).toMatchObject({ code: 'not-allowed' });
		expect({ read, kept }).toEqual({ read: 0, kept: [] });
		expect(await post('kentLead')).toMatchObject({ outcome: { code: 'not-found' }, read: 0 });
	});

	test('while the lead’s form is read', async () => {
		const { outcome, read } = await post('lead');
		expect(outcome).toMatchObject({ status: 422 });
		expect(read).toBeGreaterThan(0);
	});
});
