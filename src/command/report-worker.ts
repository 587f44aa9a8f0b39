import { parentPort } from 'node:worker_threads';
import { DomainError } from '#lib/kernel/errors.ts';
import type { ReportDocument } from '#lib/reports/document.ts';
import { drawPdf } from '#lib/reports/server/pdf/draw.ts';

/** Draws what it is sent, off the main thread, and sends back bytes or why not. */
parentPort?.on('message', (asked: { id: number; document: ReportDocument }) => void answer(asked));

async function answer({ id, document }: { id: number; document: ReportDocument }): Promise<void> {
	try {
		const pdf = await drawPdf(document);
		parentPort?.postMessage({ id, pdf });
	} catch (error) {
		if (error instanceof DomainError)
			parentPort?.postMessage({ id, code: error.code, data: error.data });
		else throw error;
	}
}
