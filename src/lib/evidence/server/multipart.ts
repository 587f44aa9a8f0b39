import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import { DomainError } from '#lib/kernel/errors.ts';
import { cleanName, MAX_BYTES } from '../files.ts';
import type { EvidenceStore, Received } from './store.ts';

/** A file that came with a form. */
export interface UploadedFile extends Received {
	field: string;
	name: string;
}

/** A form that came with files: its fields, and the files already on disk in `tmp/`. */
export interface Multipart {
	fields: URLSearchParams;
	files: UploadedFile[];
}

/**
 * Reads a form with files, streaming each to disk as it arrives; `formData()` would hold them in
 * memory (T9). Throws `DomainError('too-large')`; whatever goes wrong, nothing stays in `tmp/`.
 */
export async function readMultipart(request: Request, store: EvidenceStore): Promise<Multipart> {
	const fields = new URLSearchParams();
	const receiving: Promise<UploadedFile | null>[] = [];
	const form = busboy({
		headers: { 'content-type': request.headers.get('content-type') ?? '' },
		defParamCharset: 'utf8',
		limits: { files: 10, fields: 200, fieldSize: 256 * 1024, parts: 220 }
	});
	form.on('field', (name, value) => fields.append(name, value));
	form.on('file', (field, stream, { filename }) => {
		// Cut off before it is read: without a listener that would end the process.
		stream.on('error', () => undefined);
		const received = receive(store, field, filename ?? '', stream);
		// It may fail before anybody waits for it: a rejection nobody has would end the process.
		received.catch(() => undefined);
		receiving.push(received);
	});
	const body = request.body ? Readable.fromWeb(request.body as never) : Readable.from([]);
	const [piped] = await Promise.allSettled([pipeline(body, form)]);
	const settled = await Promise.allSettled(receiving);
	const files = settled.flatMap((result) =>
		result.status === 'fulfilled' && result.value ? [result.value] : []
	);
	const failure =
		settled.find((result) => result.status === 'rejected') ??
		(piped.status === 'rejected' ? piped : undefined);
	if (failure) {
		await Promise.all(files.map((file) => store.discard(file)));
		throw failure.reason;
	}
	return { fields, files };
}

async function receive(
	store: EvidenceStore,
	field: string,
	filename: string,
	stream: Readable
): Promise<UploadedFile | null> {
	try {
		const received = await store.receive(stream as AsyncIterable<Uint8Array>, MAX_BYTES);
		// A form without a chosen file sends an empty one without a name.
		if (received.bytes === 0 && filename === '') {
			await store.discard(received);
			return null;
		}
		return { ...received, field, name: cleanName(filename) };
	} catch (error) {
		stream.resume();
		throw error instanceof DomainError
			? error
			: new DomainError('invalid', { field, reason: 'cut-off' });
	}
}
