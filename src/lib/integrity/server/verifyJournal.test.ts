import { beforeEach, expect, test } from 'vitest';
import { GENESIS, link } from '#lib/journal/chain.ts';
import { linksOf } from '#lib/journal/server/repository.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { toTamperWith, type Tampered } from '../../../../tests/support/tamper.ts';

const COLUMNS =
	'stream, seq, type, at, recorded_on, effective_on, actor_kind, actor_id, subject, submission, body, hash';

onBothEngines('verify, of the journal,', (_, database) => {
	let t: Tampered;
	beforeEach(async () => {
		t = await toTamperWith(database);
	});
	const after = (...statements: string[]) => t.after(...statements);
	const lastSeq = async () => (await linksOf(t.db.read, 'gwent')).length;

	test('names a journal row that was changed', async () => {
		expect(
			await after(`update journal set body = replace(body, 'We have begun', 'We are done')
				where type = 'update-released'`)
		).toEqual({
			holds: false,
			code: 'journal',
			data: { stream: 'gwent', seq: (await lastSeq()) - 1, reason: 'changed' }
		});
	});

	test.each([
		['recorded_on', 'recordedOn', '2019-06-01'],
		['effective_on', 'effectiveOn', '2019-06-01'],
		['type', 'type', 'answer-read'],
		['subject', 'subject', 'other'],
		['actor_id', 'actorId', 'other'],
		['actor_kind', 'actorKind', 'operator'],
		['at', 'at', '2019-06-01T00:00:00.000Z'],
		['submission', 'submission', 'other']
	])('names a column beside the hashed bytes that was changed: %s', async (column, name, value) => {
		expect(
			await after(`update journal set ${column} = '${value}' where stream = 'gwent' and seq = 2`)
		).toEqual({
			holds: false,
			code: 'journal-column',
			data: { stream: 'gwent', seq: 2, column: name }
		});
	});

	test('names the place of a journal row that was deleted', async () => {
		expect(await after(`delete from journal where stream = 'gwent' and seq = 2`)).toMatchObject({
			code: 'journal',
			data: { stream: 'gwent', seq: 2, reason: 'missing' }
		});
	});

	test('names a last row that was deleted, by the head', async () => {
		const last = await lastSeq();
		expect(
			await after(`delete from journal where stream = 'gwent' and seq = ${String(last)}`)
		).toMatchObject({
			code: 'journal',
			data: { stream: 'gwent', seq: last, reason: 'shorter-than-head' }
		});
	});

	test('names a row that was inserted, also where it is rightly linked', async () => {
		const links = await linksOf(t.db.read, 'gwent');
		const next = links.length + 1;
		const hash = link(links.at(-1)?.hash ?? '', 'new');
		const insert = (linked: string) =>
			`insert into journal select stream, ${String(next)}, type, at, recorded_on, effective_on,
			actor_kind, actor_id, subject, null, 'new', '${linked}' from journal
			where stream = 'gwent' and seq = 2`;
		expect(await after(insert(hash))).toMatchObject({
			code: 'journal',
			data: { stream: 'gwent', seq: next, reason: 'longer-than-head' }
		});
	});

	test('names a stream that has rows and no head', async () => {
		expect(
			await after(`insert into journal select 'elsewhere', 1, type, at, recorded_on, effective_on,
			actor_kind, actor_id, subject, null, 'new', '${link(GENESIS, 'new')}' from journal
			where stream = 'gwent' and seq = 1`)
		).toMatchObject({
			code: 'journal',
			data: { stream: 'elsewhere', seq: 1, reason: 'longer-than-head' }
		});
	});

	test('names a row that was replaced by another', async () => {
		const replaced =
			database.engine === 'sqlite'
				? ['insert or replace into journal']
				: [
						`create table other as select * from journal where stream = 'gwent' and seq = 2`,
						`delete from journal where stream = 'gwent' and seq = 2`,
						'insert into journal'
					];
		const source = database.engine === 'sqlite' ? 'journal' : 'other';
		const insert = `${replaced.pop() ?? ''} (${COLUMNS}) select stream, seq, type, at, recorded_on,
			effective_on, actor_kind, actor_id, subject, submission, '{}', hash from ${source}
			where stream = 'gwent' and seq = 2`;
		expect(await after(...replaced, insert)).toMatchObject({
			code: 'journal',
			data: { stream: 'gwent', seq: 2, reason: 'changed' }
		});
	});

	test('names the first of two rows that changed places', async () => {
		const move = (from: number, to: number) =>
			`update journal set seq = ${String(to)} where stream = 'gwent' and seq = ${String(from)}`;
		expect(await after(move(2, 99), move(3, 2), move(99, 3))).toMatchObject({
			code: 'journal',
			data: { stream: 'gwent', seq: 2, reason: 'changed' }
		});
	});

	test.each([
		['count', 'count = count + 1', 'shorter-than-head'],
		['count, downwards', 'count = count - 1', 'longer-than-head'],
		['hash', `hash = '${GENESIS}'`, 'head-differs'],
		['last day', `recorded_on = '2019-06-01'`, 'head-differs']
	])('names a changed head: its %s', async (__, change, reason) => {
		expect(await after(`update journal_head set ${change} where stream = 'gwent'`)).toMatchObject({
			code: 'journal',
			data: { stream: 'gwent', reason }
		});
	});

	test('names a head that was deleted', async () => {
		expect(await after(`delete from journal_head where stream = 'gwent'`)).toMatchObject({
			code: 'journal',
			data: { stream: 'gwent', reason: 'longer-than-head' }
		});
	});
});
