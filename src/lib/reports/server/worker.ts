import { Worker } from 'node:worker_threads';
import { DomainError } from '#lib/kernel/errors.ts';
import type { ReportDocument } from '../document.ts';

/** How many reports may wait to be drawn; one more is refused. */
const WAITING = 4;

type Answer =
	{ id: number; pdf: Uint8Array } | { id: number; code: string; data: Record<string, unknown> };

/** Draws PDFs off the main thread, one after the other, in one worker that is started when needed. */
export class ReportDrawer {
	readonly #path: string | URL;
	#worker: Worker | undefined;
	#next = 0;
	readonly #open = new Map<
		number,
		{ resolve: (pdf: Buffer) => void; reject: (error: unknown) => void }
	>();

	/** @param path the built worker, `build/command/report-worker.js` */
	constructor(path: string | URL) {
		this.#path = path;
	}

	/**
	 * Draws a document. Throws `DomainError('busy')` when one is being drawn and four wait, and
	 * what the drawing throws.
	 */
	draw(document: ReportDocument): Promise<Buffer> {
		if (this.#open.size > WAITING)
			return Promise.reject(new DomainError('busy', { what: 'report' }));
		const worker = this.#start();
		this.#next += 1;
		const id = this.#next;
		return new Promise((resolve, reject) => {
			this.#open.set(id, { resolve, reject });
			worker.ref();
			worker.postMessage({ id, document });
		});
	}

	/** Ends the worker; what was being drawn is refused. */
	async close(): Promise<void> {
		await this.#worker?.terminate();
	}

	#start(): Worker {
		if (this.#worker) return this.#worker;
		const worker = new Worker(this.#path);
		worker.on('message', (answer: Answer) => {
			const open = this.#open.get(answer.id);
			this.#open.delete(answer.id);
			if (this.#open.size === 0) worker.unref();
			if ('pdf' in answer) open?.resolve(Buffer.from(answer.pdf));
			else open?.reject(new DomainError(answer.code as never, answer.data));
		});
		const ended = (error?: unknown) => {
			this.#worker = undefined;
			for (const { reject } of this.#open.values()) reject(error ?? new DomainError('busy'));
			this.#open.clear();
		};
		worker.on('error', ended);
		worker.on('exit', () => {
			ended();
		});
		worker.unref();
		this.#worker = worker;
		return worker;
	}
}
