import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { keepFile } from './keepFile.ts';
import { readMultipart } from './multipart.ts';
import { EvidenceStore } from './store.ts';

let folder: string;
let store: EvidenceStore;

beforeEach(() => {
	folder = mkdtempSync(join(tmpdir(), 'evidence-'));
	store = new EvidenceStore(folder);
});

async function* parts(...texts: (string | Buffer)[]) {
	for (const text of texts) yield await Promise.resolve(Buffer.from(text));
}
const receive = (...texts: (string | Buffer)[]) => store.receive(parts(...texts), 1000);
const tmp = () => readdirSync(join(folder, 'tmp'));
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const sample = (name: string) => readFileSync(`sample/evidence/${name}`);

describe('the store of evidence', () => {
	test('keeps bytes under their hash, and gives them back', async () => {
		const received = await receive('half ', 'and half');
		await store.keep(received);
		expect(received).toMatchObject({ sha256: sha256('half and half'), bytes: 13 });
		expect(tmp()).toEqual([]);
		let text = '';
		for await (const chunk of await store.open(received.sha256))
			text += Buffer.from(chunk).toString();
		expect(text).toBe('half and half');
	});

	test('is too small for what is too large, and leaves nothing of it', async () => {
		await expect(receive('x'.repeat(600), 'x'.repeat(600))).rejects.toMatchObject({
			code: 'too-large'
		});
		expect(tmp()).toEqual([]);
	});

	test('never gives bytes that are not what was kept', async () => {
		const received = await receive('proof');
		await store.keep(received);
		writeFileSync(join(folder, received.sha256.slice(0, 2), received.sha256), 'proog');
		expect(await store.holds(received.sha256)).toBe(false);
		await expect(store.open(received.sha256)).rejects.toMatchObject({ code: 'damaged' });
		await expect(store.open(sha256('never kept'))).rejects.toMatchObject({ code: 'damaged' });
	});

	test('sweeps what was received and never kept', async () => {
		await receive('left behind');
		expect(await store.sweep(new Date(0), [])).toBe(0);
		expect(await store.sweep(new Date('2100-01-01'), [])).toBe(1);
		expect(tmp()).toEqual([]);
	});
});

describe('a file handed in', () => {
	const hand = async (name: string, bytes: string | Buffer) => {
		const received = await store.receive(parts(bytes), 10_000_000);
		return keepFile(store, { ...received, name });
	};

	test.each(readdirSync('sample/evidence'))(
		'is kept when it is what its name says: %s',
		async (name) => {
			expect(await hand(name, sample(name))).toMatchObject({ name, bytes: sample(name).length });
		}
	);

	test.each([
		['report.pdf', 'not a PDF at all', 'file-content'],
		['picture.png', sample('failure-to-notify-procedure.pdf'), 'file-content'],
		['list.csv', Buffer.from([0x61, 0, 0x62]), 'file-content'],
		['page.html', '<script>alert(1)</script>', 'file-type'],
		['drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'file-type'],
		['macro.xlsm', 'PK', 'file-type'],
		['nothing.pdf', '', 'file-empty'],
		['noextension', 'text', 'file-type']
	])('is refused, and nothing kept: %s', async (name, bytes, reason) => {
		await expect(hand(name, bytes)).rejects.toMatchObject({ code: 'invalid', data: { reason } });
		expect(tmp()).toEqual([]);
		expect(readdirSync(folder)).toEqual(['tmp']);
	});
});

describe('a form with files', () => {
	const post = (form: FormData, maxBytes?: number) =>
		readMultipart(
			new Request('http://localhost/', { method: 'POST', body: form }),
			store,
			maxBytes
		);

	test('comes with its fields, and its files on disk already', async () => {
		const form = new FormData();
		form.append('title', 'Tŷ: gŵyl');
		form.append('file', new File(['figures'], '../../etc/passwd.csv'));
		form.append('other', new File([], ''));
		const { fields, files, problems } = await post(form);
		expect(problems).toEqual([]);
		expect(fields.get('title')).toBe('Tŷ: gŵyl');
		expect(files).toMatchObject([{ field: 'file', sha256: sha256('figures') }]);
		expect(files[0]?.name).not.toMatch(/[/\\]/);
		expect(files[0]?.path.startsWith(join(folder, 'tmp'))).toBe(true);
	});

	test('keeps all that was typed, before and after a file that is too large', async () => {
		const form = new FormData();
		form.append('title', 'Tŷ');
		form.append('fine', new File(['small'], 'small.csv'));
		form.append('file', new File(['x'.repeat(300_000)], 'large.csv'));
		form.append('shows', 'What it shows.');
		const { fields, files, problems } = await post(form, 1000);
		expect(problems).toEqual([{ field: 'file', reason: 'file-too-large' }]);
		expect(Object.fromEntries(fields)).toEqual({ title: 'Tŷ', shows: 'What it shows.' });
		expect(files).toEqual([]);
		expect(tmp()).toEqual([]);
	});

	test('takes a file of exactly the largest size', async () => {
		const form = new FormData();
		form.append('file', new File(['x'.repeat(1000)], 'full.csv'));
		expect(await post(form, 1000)).toMatchObject({ files: [{ bytes: 1000 }], problems: [] });
		form.set('file', new File(['x'.repeat(1001)], 'over.csv'));
		expect(await post(form, 1000)).toMatchObject({ problems: [{ reason: 'file-too-large' }] });
	});

	test('cut off on the way leaves nothing behind', async () => {
		const body =
			'--b\r\ncontent-disposition: form-data; name="title"\r\n\r\nTŷ\r\n' +
			'--b\r\ncontent-disposition: form-data; name="proof"; filename="a.csv"\r\n\r\nhalf a fi';
		const request = new Request('http://localhost/', {
			method: 'POST',
			body,
			headers: { 'content-type': 'multipart/form-data; boundary=b' }
		});
		const { fields, files, problems } = await readMultipart(request, store);
		expect(problems).toContainEqual({ field: 'proof', reason: 'cut-off' });
		expect(fields.get('title')).toBe('Tŷ');
		expect(files).toEqual([]);
		expect(tmp()).toEqual([]);
	});

	test('that is no such form is refused', async () => {
		const request = new Request('http://localhost/', { method: 'POST', body: 'title=T' });
		await expect(readMultipart(request, store)).rejects.toMatchObject({ code: 'invalid' });
	});
});
