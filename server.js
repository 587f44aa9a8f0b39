// The site: the built handler behind our own host check, headers, limits, timeouts and drain.
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { compressing } from './compress.js';

if (Number(process.versions.node.split('.')[0]) < 24) {
	console.error('Reinspect needs Node 24: start it with «npm run app», which brings its own.');
	process.exit(2);
}
const built = ['handler.js', 'command/start.js', 'command/report-worker.js'];
if (!built.every((file) => existsSync(new URL(`./build/${file}`, import.meta.url)))) {
	console.error('Reinspect is not built yet: run «npm run build» first.');
	process.exit(2);
}

const { exitFor, greeting, settingsOrExit } = await import('./build/command/start.js');
const settings = settingsOrExit(process.env);
const origin = new URL(settings.origin);
const secure = origin.protocol === 'https:';
const MEGABYTE = 1024 * 1024;
/** Only these take files; every other form is small. */
const UPLOADS = /^(\/cy)?\/recommendations\/[^/]+\/(updates|evidence)\/new(\/[a-z]+)?$/;
/**
 * Twice what the site takes, and streamed: a file that is too large gets a sentence beside its
 * field, with all that was typed. Only far beyond that it is this server that answers.
 */
const LIMIT = { upload: 200 * MEGABYTE, other: 512 * 1024 };
const DRAIN = 30_000;

// The adapter takes every request for https unless a header says otherwise (toolchain.md).
process.env.PROTOCOL_HEADER = 'x-reinspect-protocol';
process.env.BODY_SIZE_LIMIT = String(LIMIT.upload);
const { handler } = await import('./build/handler.js').catch(exitFor);

const HEADERS = {
	'x-content-type-options': 'nosniff',
	// With no-referrer browsers send «Origin: null» with our own forms, and they would be refused.
	'referrer-policy': 'same-origin',
	'x-frame-options': 'DENY',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin',
	'permissions-policy': 'camera=(), geolocation=(), microphone=()',
	...(secure ? { 'strict-transport-security': 'max-age=31536000; includeSubDomains' } : {})
};

let draining = false;

const server = createServer(
	{ headersTimeout: 15_000, requestTimeout: 120_000, keepAliveTimeout: 5_000 },
	(request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		const path = (request.url ?? '/').split('?', 1)[0];
		if (path === '/livez') return answer(response, 200, 'live\n');
		if (path === '/readyz' && draining) return answer(response, 503, 'draining\n');
		// A probe asks by whatever name it knows.
		if (path === '/readyz') request.headers.host = origin.host;
		if (request.headers.host !== origin.host)
			return answer(response, 421, 'This service answers to another name.\n');
		const refused = refusal(request, path);
		if (refused) {
			response.setHeader('connection', 'close');
			return answer(response, ...refused);
		}
		request.headers['x-reinspect-protocol'] = origin.protocol.slice(0, -1);
		compressing(request, response);
		handler(request, response, () => answer(response, 404, 'Not found.\n'));
	}
);
server.maxConnections = 12_000;

/** Why a request is refused before the site sees it, or nothing. */
function refusal(request, path) {
	if (['GET', 'HEAD', 'OPTIONS'].includes(request.method)) return undefined;
	if (request.headers['sec-fetch-site'] === 'cross-site')
		return [403, 'Forms are sent from this service only.\n'];
	const limit = UPLOADS.test(path) ? LIMIT.upload : LIMIT.other;
	const length = request.headers['content-length'];
	if (length === undefined)
		return request.headers['transfer-encoding'] ? [411, 'Say how long this is.\n'] : undefined;
	return Number(length) > limit
		? [
				413,
				'This is too large. Choose a file of 100 MB at most.\n' +
					'Mae hyn yn rhy fawr. Dewiswch ffeil o 100 MB ar y mwyaf.\n'
			]
		: undefined;
}

function answer(response, status, text) {
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'cache-control': 'no-store'
	});
	response.end(text);
}

server.once('error', exitFor);
server.listen(settings.port, settings.host, () => {
	console.log(greeting(settings).join('\n'));
});

for (const signal of ['SIGTERM', 'SIGINT']) {
	process.once(signal, () => {
		draining = true;
		server.close(() => process.exit(0));
		server.closeIdleConnections();
		setTimeout(() => process.exit(1), DRAIN).unref();
	});
}
