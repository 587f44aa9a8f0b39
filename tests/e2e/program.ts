import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

type Environment = Record<string, string>;

/** An empty folder of its own, and the settings of a program that keeps its data there. */
export function emptyFolder(): { folder: string; settings: Environment } {
	const folder = mkdtempSync(join(tmpdir(), 'reinspect-program-'));
	return {
		folder,
		settings: { DATABASE_URL: `file:${folder}/reinspect.db`, EVIDENCE_DIR: `${folder}/evidence` }
	};
}

let told: string | undefined;

/** A folder of its own with the sample in it; the story is told once. */
export async function sampleFolder() {
	if (!told) {
		const first = emptyFolder();
		const { status, errors } = await reinspect(['seed'], first.settings);
		if (status !== 0) throw new Error(errors);
		told = first.folder;
	}
	const copy = emptyFolder();
	cpSync(told, copy.folder, { recursive: true });
	return copy;
}

/** Runs the built command: how it ended and what it wrote. */
export async function reinspect(words: readonly string[], environment: Environment = {}) {
	const child = spawn(process.execPath, ['scripts/reinspect.js', ...words], {
		env: clean(environment),
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let output = '';
	let errors = '';
	child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
	const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return { status, output, errors };
}

/** The environment of this process without the product's own settings, and with these. */
function clean(environment: Environment): NodeJS.ProcessEnv {
	const { DEMO: _, TODAY: __, PORT: ___, APP_ORIGIN: ____, ...rest } = process.env;
	return { ...rest, ...environment };
}

/** Ports of servers under test, from one above the main one's. */
let port = Number(process.env.E2E_PORT ?? 4173) + 100;

/** The built server with some settings: its address and words once it listens, or how it ended. */
export async function serve(environment: Environment) {
	port += 1;
	const own = String(port);
	const child = spawn(process.execPath, ['server.js'], {
		env: clean({ PORT: own, ...environment }),
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let words = '';
	const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
	const listening = new Promise<null>((resolve) => {
		child.stdout.on('data', (chunk: Buffer) => {
			words += chunk.toString();
			if (/Reinspect: .*\n$/s.test(words)) resolve(null);
		});
	});
	child.stderr.on('data', (chunk: Buffer) => (words += chunk.toString()));
	const status = await Promise.race([listening, ended]);
	return {
		port: own,
		/** Null while it listens. */
		status,
		words: () => words,
		stop: async (signal: NodeJS.Signals = 'SIGTERM') => {
			child.kill(signal);
			return ended;
		},
		ask: (path: string, asked: Asked = {}) => ask(own, path, asked)
	};
}

interface Asked {
	host?: string;
	method?: string;
	headers?: Record<string, string>;
	form?: Record<string, string>;
}

/** One request, with whatever Host; `fetch` would not let us say another. */
function ask(to: string, path: string, { host = `localhost:${to}`, method, headers, form }: Asked) {
	const body = form && new URLSearchParams(form).toString();
	return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>(
		(resolve, reject) => {
			const asked = request(
				{
					port: to,
					host: '127.0.0.1',
					path,
					method: method ?? (body === undefined ? 'GET' : 'POST'),
					headers: {
						host,
						// What asks for a page, as a browser does; a form's answer would else be data.
						accept: 'text/html',
						...(body === undefined
							? {}
							: {
									'content-type': 'application/x-www-form-urlencoded',
									'content-length': String(Buffer.byteLength(body))
								}),
						...headers
					}
				},
				(response) => {
					let text = '';
					response.setEncoding('utf8');
					response.on('data', (chunk: string) => (text += chunk));
					response.on('end', () => {
						resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
					});
				}
			);
			asked.on('error', reject);
			asked.end(body);
		}
	);
}
