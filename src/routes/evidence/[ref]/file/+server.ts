import { Readable } from 'node:stream';
import { openEvidence } from '#lib/evidence/server/getEvidence.ts';
import { asPage } from '../../../refusal.server.ts';
import { signedIn } from '../../../signedIn.server.ts';
import type { RequestEvent, RequestHandler } from './$types';

/** A file of evidence: never shown inline, hashed again before it is sent. */
export const GET: RequestHandler = asPage(async ({ locals, params }: RequestEvent) => {
	const { file, bytes } = await openEvidence(signedIn(locals), locals.site.store, params.ref);
	const plain = file.name.replaceAll(/[^\w.-]/g, '_');
	const body = Readable.toWeb(Readable.from(bytes)) as ReadableStream;
	return new Response(body, {
		headers: {
			'content-type': file.type,
			'content-length': String(file.bytes),
			'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'content-security-policy': "sandbox; default-src 'none'",
			'cross-origin-resource-policy': 'same-origin',
			'x-content-type-options': 'nosniff',
			// Not made smaller on the way either: these bytes are the ones that were hashed.
			'cache-control': 'no-store, no-transform'
		}
	});
});
