import { expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { localDate, type Instant } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { canonical, findBreak } from '../chain.ts';
import { append, type Entry } from './append.repository.ts';
import { headAsAt, headOf, lastMoment, streams } from './heads.repository.ts';
import { eventsOf, findSubmission, linksOf } from './repository.ts';

const said = (on: string, more: Partial<Entry<'answer-read'>> = {}): Entry<'answer-read'> => ({
	stream: 'gwent',
	type: 'answer-read',
	subject: 'GWP-Q-001',
	by: { kind: 'person', id: 'somebody', organisationId: 'gwent-pcc', post: { cy: 'Pennaeth' } },
	at: `${on}T09:00:00.000Z` as Instant,
	recordedOn: localDate(on),
	data: { ref: 'GWP-Q-001', note: { en: 'read on the day' } },
	...more
});

onBothEngines('the journal', (open) => {
	const write = (db: Db, ...entries: Entry<'answer-read'>[]) =>
		db.write(async (tx) => {
			for (const entry of entries) await append(tx, entry);
		});

	test('keeps each stream as a chain of its own, numbered from one, with its head', async () => {
		const db = await open();
		await write(db, said('2019-11-01'), said('2019-11-02', { stream: 'kent' }), said('2019-11-03'));
		expect(await streams(db.read)).toEqual(['gwent', 'kent']);
		for (const [stream, count] of Object.entries({ gwent: 2, kent: 1 })) {
			const links = await linksOf(db.read, stream);
			const head = await headOf(db.read, stream);
			expect(links.map(({ seq }) => seq)).toEqual([1, 2].slice(0, count));
			expect(head).toMatchObject({ count, hash: links.at(-1)?.hash });
			expect(findBreak(stream, links, head)).toBeUndefined();
		}
	});

	test('keeps exactly the bytes that were hashed, in their canonical form', async () => {
		const db = await open();
		await write(db, said('2019-11-01', { submission: 'once' }));
		const [stored] = await linksOf(db.read, 'gwent');
		expect(stored?.body).toBe(
			'{"at":"2019-11-01T09:00:00.000Z",' +
				'"by":{"id":"somebody","kind":"person","organisationId":"gwent-pcc","post":{"cy":"Pennaeth"}},' +
				'"data":{"note":{"en":"read on the day"},"ref":"GWP-Q-001"},"effectiveOn":"2019-11-01",' +
				'"recordedOn":"2019-11-01","seq":1,"stream":"gwent","subject":"GWP-Q-001",' +
				'"submission":"once","type":"answer-read"}'
		);
		const [event] = await eventsOf(db.read, 'gwent');
		expect(canonical(event)).toBe(stored?.body);
	});

	test('refuses an event of a day before the last one of its stream, and only of its stream', async () => {
		const db = await open();
		await write(db, said('2019-11-12'));
		await expect(write(db, said('2019-11-11'))).rejects.toMatchObject({
			code: 'wrong-state',
			data: { reason: 'day-before-last-event', last: '2019-11-12' }
		});
		await write(db, said('2019-11-12'), said('2019-11-11', { stream: 'kent' }));
		expect(await headOf(db.read, 'gwent')).toMatchObject({ count: 2, recordedOn: '2019-11-12' });
	});

	test('as at a day is a prefix: what was recorded by then, whatever day it is about', async () => {
		const db = await open();
		await write(
			db,
			said('2019-11-01'),
			said('2019-11-12', { effectiveOn: localDate('2019-10-20') }),
			said('2019-11-13')
		);
		const all = await eventsOf(db.read, 'gwent');
		expect(await eventsOf(db.read, 'gwent', localDate('2019-10-31'))).toEqual([]);
		expect(await eventsOf(db.read, 'gwent', localDate('2019-11-01'))).toEqual(all.slice(0, 1));
		expect(await eventsOf(db.read, 'gwent', localDate('2019-11-12'))).toEqual(all.slice(0, 2));
		expect(all[1]).toMatchObject({ recordedOn: '2019-11-12', effectiveOn: '2019-10-20' });
		const links = await linksOf(db.read, 'gwent');
		expect(await headAsAt(db.read, 'gwent', localDate('2019-11-12'), 3)).toEqual({
			seq: 2,
			hash: links[1]?.hash
		});
		expect(await headAsAt(db.read, 'gwent', localDate('2019-10-31'), 3)).toBeUndefined();
		// Two events were there when the reader began: a third, recorded meanwhile, is not its head.
		expect(await headAsAt(db.read, 'gwent', localDate('2019-11-30'), 2)).toMatchObject({ seq: 2 });
	});

	test('forms that carry no id of their own are not taken for each other', async () => {
		const db = await open();
		await write(db, said('2019-11-01', { submission: '' }), said('2019-11-01', { submission: '' }));
		expect((await eventsOf(db.read, 'gwent')).map(({ submission }) => submission)).toEqual([
			null,
			null
		]);
	});

	test('knows the moment of the last event of all streams', async () => {
		const db = await open();
		expect(await lastMoment(db.read)).toBeNull();
		await write(db, said('2019-11-01'), said('2019-11-03', { stream: 'kent' }), said('2019-11-02'));
		expect(await lastMoment(db.read)).toBe('2019-11-03T09:00:00.000Z');
	});

	test('knows a form that was posted before, in its own stream', async () => {
		const db = await open();
		await write(db, said('2019-11-01', { submission: 'form' }), said('2019-11-01'));
		expect(await findSubmission(db.read, 'gwent', 'form')).toMatchObject({ seq: 1 });
		expect(await findSubmission(db.read, 'kent', 'form')).toBeUndefined();
		expect(await findSubmission(db.read, 'gwent', null)).toBeUndefined();
		await expect(write(db, said('2019-11-02', { submission: 'form' }))).rejects.toThrow();
		await write(db, said('2019-11-02', { submission: 'form', stream: 'kent' }));
		expect(await headOf(db.read, 'gwent')).toMatchObject({ count: 2 });
	});

	test('refuses what is not in the catalogue in that shape, and then keeps nothing', async () => {
		const db = await open();
		const noText = { ref: 'GWP-Q-001', note: { en: ' ' } };
		const more = { ref: 'GWP-Q-001', note: null, extra: 1 };
		await expect(write(db, said('2019-11-01', { data: noText }))).rejects.toThrow();
		await expect(
			write(db, said('2019-11-01'), said('2019-11-01', { data: more }))
		).rejects.toThrow();
		expect(await headOf(db.read, 'gwent')).toBeUndefined();
		expect(await eventsOf(db.read, 'gwent')).toEqual([]);
	});
});
