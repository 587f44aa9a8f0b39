import { writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { beforeEach, expect, test } from 'vitest';
import { GENESIS, link } from '#lib/journal/chain.ts';
import { linksOf } from '#lib/journal/server/repository.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { toTamperWith, type Tampered } from '../../../../tests/support/tamper.ts';

onBothEngines('verify', (_, database) => {
	let t: Tampered;
	beforeEach(async () => {
		t = await toTamperWith(database);
	});
	const after = (...statements: string[]) => t.after(...statements);

	test('says that an untouched database holds, and what it looked at', async () => {
		expect(await after()).toEqual({ holds: true, streams: 2, events: 18, files: 1 });
	});

	test('names the row that disagrees with a chain made anew to its end', async () => {
		const links = await linksOf(t.db.read, 'gwent');
		let hash = GENESIS;
		const statements = links.map(({ seq, body }) => {
			const other = body.replace('We have begun', 'We are done');
			hash = link(hash, other);
			return `update journal set body = '${other.replaceAll("'", "''")}', hash = '${hash}'
				where stream = 'gwent' and seq = ${String(seq)}`;
		});
		const head = `update journal_head set hash = '${hash}' where stream = 'gwent'`;
		expect(await after(...statements, head)).toMatchObject({
			holds: false,
			code: 'row',
			data: { table: 'updates', difference: 'changed', column: 'summary' }
		});
	});

	test('names an event of a chain made anew from which no rows can be made', async () => {
		const [first] = await linksOf(t.db.read, 'gwent');
		const links = await linksOf(t.db.read, 'gwent');
		const last = links.length + 1;
		const body = (first?.body ?? '').replace('"seq":1,', `"seq":${String(last)},`);
		const hash = link(links.at(-1)?.hash ?? '', body);
		expect(
			await after(
				`insert into journal select stream, ${String(last)}, type, at, recorded_on, effective_on,
				actor_kind, actor_id, subject, submission, '${body}', '${hash}' from journal
				where stream = 'gwent' and seq = 1`,
				`update journal_head set count = ${String(last)}, hash = '${hash}',
				recorded_on = (select recorded_on from journal where stream = 'gwent' and seq = 1)
				where stream = 'gwent'`
			)
		).toEqual({
			holds: false,
			code: 'journal-unreadable',
			data: { stream: 'gwent', seq: last }
		});
	});

	test('names a file with another byte, and one that is gone', async () => {
		const { path, sha256 } = t;
		writeFileSync(path, 'minutes of a meetinG');
		const found = { holds: false, code: 'file', data: { ref: 'GWP-E-0001', sha256 } };
		expect(await after()).toEqual(found);
		await rm(path);
		expect(await after()).toEqual(found);
	});

	const first = 'GWP-NCPI-2019-01';
	test.each([
		[
			'changed',
			`update recommendations set force_status = 'complete'`,
			{ table: 'recommendations', key: first, difference: 'changed', column: 'forceStatus' }
		],
		[
			'deleted',
			`delete from deadlines where kind = 'recommendation'`,
			{
				table: 'deadlines',
				key: `["${first}","recommendation"]`,
				difference: 'missing',
				column: ''
			}
		],
		[
			'inserted',
			`insert into positions (recommendation) values ('X')`,
			{ table: 'positions', key: 'X', difference: 'added', column: '' }
		],
		[
			'made unreadable',
			`update recommendations set words = 'no'`,
			{ table: 'recommendations', key: '', difference: 'unreadable', column: '' }
		]
	])('names a row that was %s', async (__, statement, data) => {
		expect(await after(statement)).toEqual({ holds: false, code: 'row', data });
	});

	test('names a role that somebody gave themselves', async () => {
		const change = `update grants set role = 'policing-body-approver' where person_id = 'lead'`;
		expect(await after(change)).toMatchObject({
			code: 'row',
			data: { table: 'grants', difference: 'changed', column: 'role' }
		});
	});

	test('holds while others are at work', async () => {
		const working = (async () => {
			for (let index = 0; index < 20; index += 1) {
				await releaseUpdate(t.here.as('lead', '2019-07-03'), t.recommendation, {
					summary: { en: `Step ${String(index)}.` },
					status: 'in-progress'
				});
			}
		})();
		expect(await after()).toMatchObject({ holds: true });
		await working;
		expect(await after()).toMatchObject({ holds: true });
	});
});
