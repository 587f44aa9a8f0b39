import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const module: string = '../compress.js';
const { compressing } = (await import(module)) as {
	compressing: (request: IncomingMessage, response: ServerResponse) => void;
};

const LONG = 'Heddlu Gwent yn dweud ei fod wedi’i gwblhau. '.repeat(400);
type Answer = (response: ServerResponse) => void;
let answer: Answer;
const server = createServer((asked, response) => {
	compressing(asked, response);
	answer(response);
});

const page = (body: string, headers: Record<string, string | number> = {}) => {
	answer = (response) => {
		response.setHeader('content-type', 'text/html; charset=utf-8');
		response.writeHead(200, headers);
		response.end(body);
	};
};

/** What came over the wire, and under which headers. */
function get(headers: Record<string, string> = {}, method = 'GET') {
	const { port } = server.address() as AddressInfo;
	return new Promise<{ headers: IncomingMessage['headers']; bytes: Buffer }>((done, failed) => {
		const asked = request({ port, method, headers }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('end', () => {
				done({ headers: response.headers, bytes: Buffer.concat(parts) });
			});
		});
		asked.on('error', failed).end();
	});
}

beforeEach(() => new Promise<void>((done) => server.listen(0, '127.0.0.1', done)));
afterEach(() => new Promise((done) => server.close(done)));

describe('an answer of text', () => {
	test('goes out as brotli, else as gzip, as the browser can read it', async () => {
		page(LONG, { 'content-length': Buffer.byteLength(LONG), etag: '"a"' });
		const brotli = await get({ 'accept-encoding': 'gzip, deflate, br, zstd' });
		expect(brotli.headers).toMatchObject({ 'content-encoding': 'br', vary: 'Accept-Encoding' });
		expect(brotli.headers).toMatchObject({ etag: 'W/"a"' });
		expect(brotli.headers['content-length']).toBeUndefined();
		expect(brotliDecompressSync(brotli.bytes).toString()).toBe(LONG);
		const gzip = await get({ 'accept-encoding': 'gzip;q=0.5, br;q=0' });
		expect(gzip.headers['content-encoding']).toBe('gzip');
		expect(gunzipSync(gzip.bytes).toString()).toBe(LONG);
	});

	test('goes out as it is to who names no coding, to a HEAD, and where it is short', async () => {
		page(LONG);
		const plain = await get();
		expect(plain.headers).toMatchObject({ vary: 'Accept-Encoding' });
		expect(plain.bytes.toString()).toBe(LONG);
		expect((await get({ 'accept-encoding': 'br' }, 'HEAD')).headers).not.toHaveProperty(
			'content-encoding'
		);
		page('short', { 'content-length': 5 });
		expect((await get({ 'accept-encoding': 'br' })).bytes.toString()).toBe('short');
	});

	test('that another site made the browser ask for is not compressed: its length would tell', async () => {
		page(LONG);
		for (const [site, coding] of [
			['cross-site', undefined],
			['same-site', undefined],
			['same-origin', 'br'],
			['none', 'br']
		] as const) {
			const { headers } = await get({ 'accept-encoding': 'br', 'sec-fetch-site': site });
			expect(headers['content-encoding'], site).toBe(coding);
		}
	});

	test('is sent part by part: the first does not wait for the second', async () => {
		let second: () => void = () => undefined;
		answer = (response) => {
			response.setHeader('content-type', 'text/html');
			response.writeHead(200);
			response.write('first');
			second = () => response.end('second');
		};
		const { port } = server.address() as AddressInfo;
		const bytes = await new Promise<Buffer>((done, failed) => {
			const asked = request({ port, headers: { 'accept-encoding': 'br' } }, (response) => {
				const parts: Buffer[] = [];
				response.once('data', () => second());
				response.on('data', (part: Buffer) => parts.push(part));
				response.on('end', () => {
					done(Buffer.concat(parts));
				});
			});
			asked.on('error', failed).end();
		});
		expect(brotliDecompressSync(bytes).toString()).toBe('firstsecond');
	});
});

test('what is compressed already, not text, a part, or not to be touched goes out as it is', async () => {
	const asIs: Record<string, string>[] = [
		{ 'content-type': 'application/pdf' },
		{ 'content-encoding': 'gzip' },
		{ 'content-range': 'bytes 0-9/100' },
		{ 'cache-control': 'no-store, no-transform', 'content-type': 'text/csv' }
	];
	for (const headers of asIs) {
		page(LONG, headers);
		const { bytes } = await get({ 'accept-encoding': 'br' });
		expect(bytes.toString(), JSON.stringify(headers)).toBe(LONG);
	}
});
