import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '#lib/kernel/errors.ts';
import { Hashes } from '../hashes.ts';

/** Bytes that were received whole: on disk, hashed, not yet kept. */
export interface Received {
	path: string;
	sha256: string;
	bytes: number;
}

/**
 * Files by what they hold: `<dir>/<aa>/<sha256>`, with `tmp/` beside. A file is on disk before the
 * row that names it, never the other way round.
 */
export class EvidenceStore {
	readonly #directory: string;

	constructor(directory: string) {
		this.#directory = directory;
	}

	/**
	 * Writes a stream to a new file in `tmp/`, hashing as it goes, and syncs it. Throws
	 * `DomainError('too-large')` past `maxBytes`, with nothing left behind.
	 */
	async receive(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<Received> {
		const folder = join(this.#directory, 'tmp');
		await mkdir(folder, { recursive: true });
		const path = join(folder, randomUUID());
		const file = await open(path, 'wx', 0o600);
		const hash = createHash('sha256');
		let bytes = 0;
		try {
			for await (const chunk of stream) {
				bytes += chunk.length;
				if (bytes > maxBytes) throw new DomainError('too-large', { field: 'file', maxBytes });
				hash.update(chunk);
				await file.writeFile(chunk);
			}
			await file.sync();
		} catch (error) {
			await file.close();
			await unlink(path);
			throw error;
		}
		await file.close();
		return { path, sha256: hash.digest('hex'), bytes };
	}

	/** Keeps received bytes for ever, under their hash; the same bytes twice are one file. */
	async keep({ path, sha256 }: Received): Promise<void> {
		const target = this.#pathOf(sha256);
		const folder = join(this.#directory, sha256.slice(0, 2));
		await mkdir(folder, { recursive: true });
		await rename(path, target);
		for (const name of [folder, this.#directory]) {
			const directory = await open(name, 'r');
			await directory.sync();
			await directory.close();
		}
	}

	/** Forgets received bytes that are not wanted. */
	async discard({ path }: Received): Promise<void> {
		await rm(path, { force: true });
	}

	/** The kept bytes of a hash, read again and hashed again: `DomainError('damaged')` if they differ. */
	async open(sha256: string): Promise<AsyncIterable<Uint8Array>> {
		if (!(await this.holds(sha256))) throw new DomainError('damaged', { sha256 });
		return createReadStream(this.#pathOf(sha256));
	}

	/** Whether the kept bytes of a hash are there and still have it. */
	async holds(sha256: string): Promise<boolean> {
		const hash = createHash('sha256');
		try {
			for await (const chunk of createReadStream(this.#pathOf(sha256)))
				hash.update(chunk as Buffer);
		} catch {
			return false;
		}
		return hash.digest('hex') === sha256;
	}

	/**
	 * Removes what was received or kept before a moment and is wanted by nobody: all in `tmp/`, and
	 * kept files whose hash neither evidence nor a draft names. Gives how many files that were. Where
	 * no evidence is named, or some that is named is not here, these are another database's files:
	 * none of them is touched.
	 */
	async sweep(
		before: Date,
		evidence: AsyncIterable<{ sha256: string }> | Iterable<{ sha256: string }>,
		drafts: ReadonlySet<string> = new Set()
	): Promise<number> {
		const named = new Hashes();
		let all = true;
		for await (const { sha256 } of evidence) {
			named.add(sha256);
			all &&= await this.#has(sha256);
		}
		const ours = all && named.size > 0;
		let swept = 0;
		for (const folder of await readdir(this.#directory).catch(() => [])) {
			// Only our own folders: whatever else an operator keeps beside them is not ours.
			if (folder !== 'tmp' && !(ours && /^[0-9a-f]{2}$/.test(folder))) continue;
			for (const name of await readdir(join(this.#directory, folder)).catch(() => [])) {
				if (named.has(name) || drafts.has(name)) continue;
				if (folder !== 'tmp' && !/^[0-9a-f]{64}$/.test(name)) continue;
				const path = join(this.#directory, folder, name);
				// Another start may sweep too; and a folder or a dead link is not ours.
				const found = await stat(path).catch(() => undefined);
				if (!found?.isFile() || found.mtime >= before) continue;
				await rm(path, { force: true });
				swept += 1;
			}
		}
		return swept;
	}

	async #has(sha256: string): Promise<boolean> {
		return (await stat(this.#pathOf(sha256)).catch(() => undefined)) !== undefined;
	}

	#pathOf(sha256: string): string {
		return join(this.#directory, sha256.slice(0, 2), sha256);
	}
}
