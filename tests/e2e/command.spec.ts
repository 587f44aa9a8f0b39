import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { emptyFolder, reinspect, sampleFolder } from './program.ts';

const REPORT = ['report', '--inspection', 'GWP-NCPI-2019', '--as-at', '2019-11-15'];

test.describe('words', () => {
	test('--help says how, of the whole and of each verb, and does nothing else', async () => {
		const { folder, settings } = emptyFolder();
		const verbs = ['', 'serve', 'seed', 'report', 'verify'];
		const answers = await Promise.all(
			verbs.map((verb) => reinspect([verb, '--help'].filter(Boolean), settings))
		);
		for (const [index, { status, output, errors }] of answers.entries()) {
			expect([status, errors]).toEqual([0, '']);
			expect(output).toMatch(new RegExp(`^reinspect ${verbs[index] || 'serve'}.*\\n$`));
		}
		expect(existsSync(join(folder, 'reinspect.db'))).toBe(false);
	});

	const WRONG: [string[], string][] = [
		[['audit'], '‘audit’ is not a command. Use serve, seed, report or verify.'],
		[['verify', 'all'], '‘all’ is not understood. See reinspect verify --help.'],
		[['seed', '--force'], '‘--force’ is not understood. See reinspect seed --help.'],
		[['report', '--out', 'r.pdf'], 'Give --inspection. See reinspect report --help.'],
		[REPORT, 'Give --out. See reinspect report --help.'],
		[
			[...REPORT.slice(0, 3), '--as-at', '2019-11-31', '--out', 'r.pdf'],
			'Give --as-at a day that exists, like 2019-11-15.'
		],
		[[...REPORT, '--out', 'r.pdf', '--length', 'short'], 'Give --length one of: summary, full.'],
		[[...REPORT, '--out', 'r.doc', '--format', 'doc'], 'Give --format one of: pdf, html, json.']
	];

	test('wrong words: exit 2, and one line that says what to do, before anything is opened', async () => {
		const { folder, settings } = emptyFolder();
		const answers = await Promise.all(WRONG.map(([words]) => reinspect(words, settings)));
		expect(answers).toEqual(
			WRONG.map(([, line]) => ({ status: 2, output: '', errors: `${line}\n` }))
		);
		expect(existsSync(join(folder, 'reinspect.db'))).toBe(false);
	});

	test('a wrong setting: exit 2, and one line that says what to give', async () => {
		const { status, errors } = await reinspect(['verify'], { DATABASE_URL: 'mysql://here' });
		expect([status, errors]).toEqual([
			2,
			'DATABASE_URL is ‘mysql://here’. Give file:PATH or postgres://….\n'
		]);
	});
});

test.describe('verify', () => {
	test('holds on the sample, and says what it looked at', async () => {
		const { settings } = await sampleFolder();
		const { status, output } = await reinspect(['verify'], settings);
		expect(status).toBe(0);
		expect(output).toMatch(/^Everything holds: 3 streams, \d+ events, 12 files\.\n$/);
	});

	test('names the journal row that was altered behind the program’s back', async () => {
		const { folder, settings } = await sampleFolder();
		const db = new Database(join(folder, 'reinspect.db'));
		db.exec('drop trigger journal_no_update');
		const seq = db
			.prepare("select min(seq) from journal where stream = 'gwent' and body like '%\"at-risk\"%'")
			.pluck()
			.get() as number;
		db.prepare(
			`update journal set body = replace(body, '"at-risk"', '"complete"') where stream = 'gwent' and seq = ?`
		).run(seq);
		db.close();
		const { status, errors } = await reinspect(['verify'], settings);
		expect(status).toBe(1);
		expect(errors).toMatch(
			new RegExp(`^This does not hold: journal: stream gwent, seq ${String(seq)}, reason .*\\n$`)
		);
	});

	test('names the file of evidence of which one byte was changed', async () => {
		const { folder, settings } = await sampleFolder();
		const db = new Database(join(folder, 'reinspect.db'), { readonly: true });
		const body = db
			.prepare("select body from journal where subject = 'GWP-E-0004' order by seq limit 1")
			.pluck()
			.get() as string;
		db.close();
		const sha256 = /"sha256":"([0-9a-f]{64})"/.exec(body)?.[1] ?? '';
		const path = join(folder, 'evidence', sha256.slice(0, 2), sha256);
		const bytes = readFileSync(path);
		bytes[100] = (bytes[100] ?? 0) ^ 1;
		writeFileSync(path, bytes);
		const { status, errors } = await reinspect(['verify'], settings);
		expect([status, errors]).toEqual([
			1,
			`This does not hold: file: ref GWP-E-0004, sha256 ${sha256}\n`
		]);
	});

	test('is not green on nothing: a database that is not there is not made', async () => {
		const { folder, settings } = emptyFolder();
		const path = join(folder, 'reinspect.db');
		for (const words of [['verify'], [...REPORT, '--out', join(folder, 'r.pdf')]]) {
			const { status, errors } = await reinspect(words, settings);
			expect(status).toBe(1);
			expect(errors).toBe(
				`There is no database at ‘${path}’. Give DATABASE_URL one that exists, or make it with reinspect seed.\n`
			);
		}
		expect(existsSync(path)).toBe(false);
	});
});

test.describe('seed', () => {
	const REFUSED = 'This database has data in it already. Seed an empty one.\n';

	test('refuses a database that has data; with --if-empty a whole sample is left alone', async () => {
		const { settings } = await sampleFolder();
		expect(await reinspect(['seed'], settings)).toMatchObject({ status: 1, errors: REFUSED });
		expect(await reinspect(['seed', '--if-empty'], settings)).toMatchObject({
			status: 0,
			errors: '',
			output: ''
		});
	});

	test('refuses a journal without people, and a sample of which only the beginning was told', async () => {
		const { folder, settings } = await sampleFolder();
		const db = new Database(join(folder, 'reinspect.db'));
		for (const name of ['journal_no_delete', 'journal_head_one_by_one', 'journal_head_no_delete'])
			db.exec(`drop trigger ${name}`);
		db.exec("delete from events_about where thing = 'GWP-NCPI-2019-R3'");
		expect(await reinspect(['seed', '--if-empty'], settings)).toMatchObject({
			status: 1,
			errors:
				'The sample in this database was loaded only in part. Delete the database and its evidence, and load it again.\n'
		});
		db.exec('delete from credentials; delete from persons');
		db.close();
		expect(await reinspect(['seed'], settings)).toMatchObject({ status: 1, errors: REFUSED });
	});
});

test.describe('what the machine refuses is one sentence, and exit 1', () => {
	test('a file that cannot be written', async () => {
		const { folder, settings } = await sampleFolder();
		const out = join(folder, 'no', 'such', 'folder', 'r.pdf');
		expect(await reinspect([...REPORT, '--out', out], settings)).toEqual({
			status: 1,
			output: '',
			errors: `‘${out}’ cannot be used (ENOENT). Give another, or make it readable and writable.\n`
		});
	});

	test('a PostgreSQL that does not answer', async () => {
		const { status, errors } = await reinspect(['verify'], {
			DATABASE_URL: 'postgres://localhost:1/none'
		});
		expect(status).toBe(1);
		expect(errors).toMatch(/^The database of DATABASE_URL cannot be used: .*ECONNREFUSED.*\n$/);
	});

	test('a file that is no database', async () => {
		const { folder, settings } = emptyFolder();
		writeFileSync(
			join(folder, 'reinspect.db'),
			'not a database, but long enough to be one'.repeat(9)
		);
		const { status, errors } = await reinspect(['verify'], settings);
		expect(status).toBe(1);
		expect(errors).toMatch(/^The database of DATABASE_URL cannot be used: .*not a database\n$/);
	});
});
