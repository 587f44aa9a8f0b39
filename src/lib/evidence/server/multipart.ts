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

/** Why a file of a form is not among its files. */
export interface UploadProblem {
	field: string;
	reason: 'file-too-large' | 'cut-off';
}

/** A form that came with files: its fields, and the files already on disk in `tmp/`. */
export interface Multipart {
	fields: URLSearchParams;
	files: UploadedFile[];
	/** What did not come whole; then there are no files, and the form is shown again. */
	problems: UploadProblem[];
}

type FileStream = Readable & { truncated?: boolean };

/**
 * Reads a form with files, streaming each to disk as it arrives; `formData()` would hold them in
 * memory (T9). A file that is too large is read to its end and forgotten, so that the fields after
 * it are not lost. Where anything went wrong `problems` says so, and nothing stays in `tmp/`.
 */
export async function readMultipart(
	request: Request,
	store: EvidenceStore,
	maxBytes = MAX_BYTES
): Promise<Multipart> {
	const fields = new URLSearchParams();
	const failures: { field: string; error: unknown }[] = [];
	const receiving: Promise<UploadedFile | null>[] = [];
	const failed = (field: string, error: unknown) => {
		failures.push({ field, error });
		return null;
	};
	const form = parser(request, maxBytes);
	form.on('field', (name, value) => fields.append(name, value));
	form.on('file', (field, stream: FileStream, { filename }) => {
		// Cut off before it is read: without a listener that would end the process.
		stream.on('error', () => undefined);
		const received = receive(store, { field, filename: filename ?? '', maxBytes }, stream);
		// It may fail before anybody waits for it: a rejection nobody has would end the process.
		receiving.push(received.catch((error: unknown) => failed(field, error)));
	});
	const body = request.body ? Readable.fromWeb(request.body as never) : Readable.from([]);
	await pipeline(body, form).catch((error: unknown) => failed('file', error));
	const files = (await Promise.all(receiving)).filter((file) => file !== null);
	if (failures.length === 0) return { fields, files, problems: [] };
	await Promise.all(files.map((file) => store.discard(file)));
	return { fields, files: [], problems: failures.map(problemOf) };
}

function parser(request: Request, maxBytes: number) {
	try {
		return busboy({
			headers: { 'content-type': request.headers.get('content-type') ?? '' },
			defParamCharset: 'utf8',
			// One byte more than is taken: at its limit busboy cannot know whether more would come.
			limits: {
				files: 10,
				fileSize: maxBytes + 1,
				fields: 200,
				fieldSize: 256 * 1024,
				parts: 220
			}
		});
	} catch {
		throw new DomainError('invalid', { reason: 'cut-off' });
	}
}

/** What went wrong with a file, where that is the sender's; a fault of our own stays one. */
function problemOf({ field, error }: { field: string; error: unknown }): UploadProblem {
	if (error instanceof DomainError && error.code === 'too-large')
		return { field, reason: 'file-too-large' };
	// No space, no permission: what the system itself says of our own files names the call.
	const code = error instanceof Error && 'syscall' in error ? error.syscall : undefined;
	if (code !== undefined && code !== 'read') throw error;
	return { field, reason: 'cut-off' };
}

async function receive(
	store: EvidenceStore,
	{ field, filename, maxBytes }: { field: string; filename: string; maxBytes: number },
	stream: FileStream
): Promise<UploadedFile | null> {
	let received: Received;
	try {
		received = await store.receive(stream as AsyncIterable<Uint8Array>, maxBytes + 1);
	} catch (error) {
		stream.resume();
		throw error;
	}
	// A form without a chosen file sends an empty one without a name.
	const unchosen = received.bytes === 0 && filename === '';
	if (unchosen || received.bytes > maxBytes) await store.discard(received);
	if (received.bytes > maxBytes) throw new DomainError('too-large', { field, maxBytes });
	return unchosen ? null : { ...received, field, name: cleanName(filename) };
}
