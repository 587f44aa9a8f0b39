import { redirect, type RequestEvent } from '@sveltejs/kit';
import { DomainError, httpStatus, type ErrorCode } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';

/**
 * A file whose refusals are pages, the same as everywhere else: without this Kit shows its bare
 * page for what fails in a route that has no page of its own.
 */
export function asPage<Event extends RequestEvent>(
	handler: (event: Event) => Promise<Response>
): (event: Event) => Promise<Response> {
	return async (event) => {
		try {
			return await handler(event);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			return refusal(event, error.code);
		}
	};
}

async function refusal({ fetch, locals, url }: RequestEvent, code: ErrorCode): Promise<Response> {
	const path = url.pathname.replace(/^\/cy(?=\/|$)/, '');
	const page = await fetch(href(locals.language, `/refused/${code}${path}`), {
		headers: { accept: 'text/html' }
	});
	return new Response(page.body, { status: httpStatus[code], headers: page.headers });
}

/** Sends to a page that says beside its field what is wrong, where a rule of the report is broken. */
export async function orPage<Drawn>(drawn: Promise<Drawn>, path: string): Promise<Drawn> {
	try {
		return await drawn;
	} catch (error) {
		if (error instanceof DomainError && error.code === 'invalid') redirect(303, path);
		throw error;
	}
}
