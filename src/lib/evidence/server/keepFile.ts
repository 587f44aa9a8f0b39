import { DomainError } from '#lib/kernel/errors.ts';
import { extensionOf, FILE_TYPES, fileProblem } from '../files.ts';
import type { KeptFile } from './addEvidence.ts';
import type { UploadedFile } from './multipart.ts';
import { sniff } from './sniff.ts';
import type { EvidenceStore } from './store.ts';

/**
 * Checks a received file and keeps it: its extension, size and own bytes must agree. Throws
 * `invalid` with the reason (`file-empty`, `file-too-large`, `file-type`, `file-content`), and then
 * nothing is kept.
 */
export async function keepFile(
	store: EvidenceStore,
	file: Pick<UploadedFile, 'path' | 'sha256' | 'bytes' | 'name'>,
	field = 'file'
): Promise<KeptFile> {
	const problem = fileProblem(file.name, await sniff(file.path, file.bytes));
	if (problem) {
		await store.discard(file);
		throw new DomainError('invalid', { field, reason: problem, name: file.name });
	}
	await store.keep(file);
	return {
		sha256: file.sha256,
		bytes: file.bytes,
		name: file.name,
		type: FILE_TYPES[extensionOf(file.name)] ?? 'application/octet-stream'
	};
}
