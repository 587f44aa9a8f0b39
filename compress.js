// Answers of text, made small on the way out: brotli, or gzip, as the browser says it can read.
import { constants, createBrotliCompress, createGzip } from 'node:zlib';

const TEXT = /^(text\/|application\/(json|xml|javascript)|image\/svg\+xml)/;
/** What fits in one packet as it is gains nothing. */
const LEAST = 1_200;
/** Low qualities: the next ones take twice the time to save a twentieth (docs/performance.md). */
const ENCODERS = {
	br: () =>
		createBrotliCompress({
			params: { [constants.BROTLI_PARAM_QUALITY]: 3, [constants.BROTLI_PARAM_LGWIN]: 17 }
		}),
	gzip: () => createGzip({ level: 4 })
};

/**
 * Makes this response compress what is written to it, where that is text, whole, not compressed
 * already, not `no-transform`, and asked for by this site or by hand: what another site makes a
 * browser ask for goes out as it is, so that nobody learns a page by the length of guesses (BREACH).
 */
export function compressing(request, response) {
	const coding = codingOf(request.headers['accept-encoding'] ?? '');
	const ours = ['same-origin', 'none', undefined].includes(request.headers['sec-fetch-site']);
	const plain = { writeHead: response.writeHead, write: response.write, end: response.end };
	let encoder;

	response.writeHead = (status, ...rest) => {
		for (const headers of rest)
			if (typeof headers === 'object')
				for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
		if (isText(response)) {
			if (!/accept-encoding/i.test(String(response.getHeader('vary'))))
				response.appendHeader('vary', 'Accept-Encoding');
			if (coding && ours && isWhole(request, response, status)) begin();
		}
		return plain.writeHead.call(response, status);
	};
	response.write = (chunk, ...rest) => {
		if (!response.headersSent) response.writeHead(response.statusCode);
		if (!encoder) return plain.write.call(response, chunk, ...rest);
		flushSoon();
		return encoder.write(chunk, ...rest);
	};
	response.end = (...rest) => {
		if (!response.headersSent) response.writeHead(response.statusCode);
		if (!encoder) return plain.end.apply(response, rest);
		encoder.end(...rest);
		return response;
	};

	function begin() {
		encoder = ENCODERS[coding]();
		response.removeHeader('content-length');
		response.setHeader('content-encoding', coding);
		const tag = response.getHeader('etag');
		if (typeof tag === 'string' && !tag.startsWith('W/')) response.setHeader('etag', `W/${tag}`);
		encoder.on('data', (part) => plain.write.call(response, part) || encoder.pause());
		encoder.on('end', () => plain.end.call(response));
		encoder.on('error', (error) => response.destroy(error));
		// Who writes waits for the response to drain: that is when the encoder has room.
		encoder.on('drain', () => response.emit('drain'));
		response.on('drain', () => encoder.resume());
		response.on('close', () => encoder.destroy());
	}

	/** What is written in parts is sent in parts: none waits in the encoder for the next. */
	function flushSoon() {
		setImmediate(() => {
			if (!encoder.writableEnded && !encoder.destroyed) encoder.flush();
		});
	}
}

/** The best coding that a browser names without refusing it, or nothing. */
function codingOf(header) {
	const said = header.split(',').map((one) => one.trim().split(/\s*;\s*q=/));
	return Object.keys(ENCODERS).find((coding) =>
		said.some(([name, weight = '1']) => name === coding && Number(weight) > 0)
	);
}

function isText(response) {
	const kept = /no-transform/.test(String(response.getHeader('cache-control')));
	return TEXT.test(String(response.getHeader('content-type'))) && !kept;
}

/** A whole body, long enough, that nobody has compressed. */
function isWhole(request, response, status) {
	const length = response.getHeader('content-length');
	return (
		request.method !== 'HEAD' &&
		(status === 200 || status >= 400) &&
		!response.hasHeader('content-encoding') &&
		!response.hasHeader('content-range') &&
		(length === undefined || Number(length) >= LEAST)
	);
}
