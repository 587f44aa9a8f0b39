import type { Asked, Client } from './client.ts';
import { asMultipart } from './client.ts';

/** Several recommendations that are not complete, of which `but` is none. */
export async function recommendations(client: Client, but: string): Promise<string[]> {
	const { text } = await client.ask({ path: '/recommendations?status=in-progress&size=50' });
	const refs = [...text.matchAll(/\/recommendations\/(B[A-Z]{2}-PEEL-\d{4}[a-z]?-\d{2})"/g)];
	return [...new Set(refs.map(([, ref = '']) => ref))].filter((ref) => ref !== but);
}

/**
 * Types an update of a recommendation up to its last page, and gives what that page's button
 * sends: the release, with its transaction, its events and the disk.
 */
export async function typedUpdate(client: Client, ref: string): Promise<Asked> {
	const own = `/recommendations/${ref}/updates`;
	const said = {
		'summary-en': 'Officers were trained and cases read again.',
		status: 'in-progress'
	};
	const steps = await client.ask({ path: `${own}/new/what` });
	if (steps.status === 200) {
		for (const step of ['what', 'status']) {
			const body = new URLSearchParams({ ...said, then: 'check' }).toString();
			expect303(await client.ask({ path: `${own}/new/${step}?/save`, body }));
		}
		const { text } = await client.ask({ path: `${own}/new/check` });
		return { path: `${own}/new/check?/release`, body: hidden(text) };
	}
	const body = asMultipart(said);
	const { location } = expect303(await client.ask({ path: `${own}/new`, body, multipart: true }));
	const { text } = await client.ask({ path: location });
	return { path: `${own}/check?/release`, body: hidden(text) };
}

/** The hidden fields of a page's forms, as the form sends them. */
function hidden(page: string): string {
	const fields = [...page.matchAll(/<input type="hidden" name="([\w-]+)" value="([^"]*)"/g)];
	return new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value])).toString();
}

function expect303<Answer extends { status: number; text: string }>(answer: Answer): Answer {
	if (answer.status !== 303) throw new Error(`An update was refused: ${String(answer.status)}`);
	return answer;
}
