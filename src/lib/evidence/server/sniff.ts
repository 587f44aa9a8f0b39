import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import type { Sniffed } from '../files.ts';

/** Looks at received bytes themselves: what they show, never what the browser said of them. */
export async function sniff(path: string, bytes: number): Promise<Sniffed> {
	const type = bytes === 0 ? undefined : await fileTypeFromFile(path).catch(() => undefined);
	return {
		bytes,
		shows: type?.ext ?? null,
		text: await isText(path),
		macros: type?.mime.includes('macro') ?? false
	};
}

const PART = 64 * 1024;

/** Whether a file is UTF-8 without U+0000, read part by part. */
async function isText(path: string): Promise<boolean> {
	const decoder = new TextDecoder('utf-8', { fatal: true });
	const file = await open(path, 'r');
	const buffer = Buffer.alloc(PART);
	try {
		for (;;) {
			const { bytesRead } = await file.read(buffer, 0, PART);
			if (bytesRead === 0) break;
			const part = buffer.subarray(0, bytesRead);
			if (part.includes(0)) return false;
			decoder.decode(part, { stream: true });
		}
		decoder.decode();
		return true;
	} catch {
		return false;
	} finally {
		await file.close();
	}
}
