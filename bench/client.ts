import { Agent, request } from 'node:http';

/** What is asked of the site: a page, or a form with its body. */
export interface Asked {
	path: string;
	body?: string | undefined;
	/** Of a form with files. */
	multipart?: boolean;
	/** Answered without what the site remembers of earlier answers. */
	anew?: boolean;
}

export interface Answered {
	status: number;
	text: string;
	location: string;
}

/** A reader with a session, over a few connections that stay open. */
export class Client {
	readonly #agent: Agent;
	readonly #port: number;
	#cookie = '';

	constructor(port: number, connections: number) {
		this.#port = port;
		this.#agent = new Agent({ keepAlive: true, maxSockets: connections });
	}

	async signIn(email: string, password: string): Promise<void> {
		const body = new URLSearchParams({ email, password }).toString();
		const { status } = await this.ask({ path: '/sign-in', body });
		if (!this.#cookie) throw new Error(`Nobody could sign in: ${String(status)}`);
	}

	/** Asks without compression: what is measured is the page. */
	ask(asked: Asked): Promise<Answered> {
		const { path, body, multipart, anew } = asked;
		const headers: Record<string, string> = {
			host: `localhost:${String(this.#port)}`,
			accept: 'text/html'
		};
		if (this.#cookie) headers.cookie = this.#cookie;
		if (anew) headers['x-anew'] = '1';
		if (body !== undefined) {
			headers['content-type'] = multipart
				? `multipart/form-data; boundary=${BOUNDARY}`
				: 'application/x-www-form-urlencoded';
			headers['content-length'] = String(Buffer.byteLength(body));
			headers.origin = `http://localhost:${String(this.#port)}`;
		}
		const method = body === undefined ? 'GET' : 'POST';
		const to = { host: '127.0.0.1', port: this.#port, path, headers, method, agent: this.#agent };
		return new Promise((done, failed) => {
			const sent = request(to, (answer) => {
				const parts: Buffer[] = [];
				answer.on('data', (part: Buffer) => parts.push(part));
				answer.on('end', () => {
					this.#cookie ||= answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
					done({
						status: answer.statusCode ?? 0,
						text: Buffer.concat(parts).toString(),
						location: answer.headers.location ?? ''
					});
				});
			});
			sent.on('error', (error: NodeJS.ErrnoException) => {
				// The server let go of a connection that was idle just as it was taken up again.
				const gone = sent.reusedSocket && error.code === 'ECONNRESET' && body === undefined;
				if (gone) this.ask(asked).then(done, failed);
				else failed(error);
			});
			sent.end(body);
		});
	}

	close(): void {
		this.#agent.destroy();
	}
}

const BOUNDARY = 'reinspect-bench';

/** Fields as the body of a form with files, none of which is chosen. */
export function asMultipart(fields: Record<string, string>): string {
	const parts = Object.entries(fields).map(
		([name, value]) =>
			`--${BOUNDARY}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
	);
	return `${parts.join('')}--${BOUNDARY}--\r\n`;
}
