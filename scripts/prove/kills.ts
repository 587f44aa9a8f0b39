/**
 * Kills the built server with SIGKILL at random moments while clients release updates and hand in
 * evidence, on this machine only; then looks for every write that was acknowledged.
 */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes, randomInt, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { DEMONSTRATION_PASSWORD } from '../../src/command/sample/password.ts';

const CLIENTS = 6;
const PORT = '4399';
const ORIGIN = `http://localhost:${PORT}`;
const RECOMMENDATIONS = ['GWP-NCPI-2019-01', 'GWP-NCPI-2019-02', 'GWP-NCPI-2019-03'];

/** What the server said it had kept: words of an update, or words and bytes of a file. */
interface Acknowledged {
	words: string;
	sha256: string | null;
}

/** @returns one line: kills, acknowledged writes, how many of them were lost, and what verify says */
export async function kills(times: number): Promise<{ figure: string; holds: boolean }> {
	const folder = mkdtempSync(join(tmpdir(), 'reinspect-kills-'));
	const environment = {
		...process.env,
		DATABASE_URL: `file:${folder}/reinspect.db`,
		EVIDENCE_DIR: `${folder}/evidence`,
		APP_ORIGIN: ORIGIN,
		PORT,
		DEMO: '1',
		TODAY: '2019-11-15'
	};
	const reinspect = (word: string) =>
		spawnSync(process.execPath, ['scripts/reinspect.js', word], { env: environment });
	if (reinspect('seed').status !== 0) throw new Error('Build first: npm run build.');
	const acknowledged: Acknowledged[] = [];
	let lost = 0;
	let cookie = '';
	for (let kill = 1; kill <= times; kill += 1) {
		const server = await start(environment);
		// A session is a row: it outlives a kill too.
		if (cookie === '') cookie = await signIn();
		const working = new AbortController();
		const clients = Array.from({ length: CLIENTS }, (_, index) =>
			client(cookie, index, acknowledged, working.signal)
		);
		await someAcknowledged(acknowledged);
		server.kill('SIGKILL');
		working.abort();
		await Promise.all([once(server, 'close'), ...clients]);
		lost = missing(folder, acknowledged);
		console.log(
			`kill ${String(kill)}: ${String(acknowledged.length)} acknowledged, ${String(lost)} lost`
		);
	}
	// Once is enough: what a kill broke stays broken.
	const verified = reinspect('verify').status === 0;
	const files = acknowledged.filter(({ sha256 }) => sha256).length;
	if (verified && lost === 0) rmSync(folder, { recursive: true });
	return {
		figure:
			`${String(times)} kills (SIGKILL) under ${String(CLIENTS)} clients: ` +
			`${String(acknowledged.length)} writes acknowledged, ${String(files)} of them files; ` +
			`${String(lost)} lost; verify ${verified ? 'holds' : 'does not hold'}`,
		holds: verified && lost === 0 && acknowledged.length > times
	};
}

async function start(environment: NodeJS.ProcessEnv): Promise<ChildProcess> {
	const server = spawn(process.execPath, ['server.js'], {
		env: environment,
		stdio: ['ignore', 'pipe', 'inherit']
	});
	await once(server.stdout, 'data');
	return server;
}

async function post(path: string, body: FormData | URLSearchParams, cookie = '') {
	return fetch(`${ORIGIN}${path}`, {
		method: 'POST',
		body,
		redirect: 'manual',
		headers: { origin: ORIGIN, accept: 'text/html', cookie }
	});
}

async function signIn(): Promise<string> {
	const form = { email: 'lead@sample.invalid', password: DEMONSTRATION_PASSWORD };
	const answer = await post('/sign-in', new URLSearchParams(form));
	const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
	if (answer.status !== 303 || !cookie) throw new Error('Nobody could sign in.');
	return cookie;
}

/** Until a few more writes were acknowledged, and then a moment: the next are under way. */
async function someAcknowledged(acknowledged: readonly Acknowledged[]): Promise<void> {
	const enough = acknowledged.length + randomInt(1, 12);
	for (let left = 30_000; acknowledged.length < enough && left > 0; left -= 2) await wait(2);
	await wait(randomInt(0, 100));
}

/** Writes until the server is gone. Only being sent to the page of what was kept acknowledges. */
async function client(
	cookie: string,
	index: number,
	acknowledged: Acknowledged[],
	signal: AbortSignal
): Promise<void> {
	const recommendation = RECOMMENDATIONS[index % RECOMMENDATIONS.length] ?? '';
	while (!signal.aborted) {
		try {
			const kept =
				index < RECOMMENDATIONS.length
					? await update(recommendation, cookie)
					: await evidence(recommendation, cookie);
			if (kept) acknowledged.push(kept);
		} catch (error) {
			// The kill: what was under way was not acknowledged.
			if (!(error instanceof TypeError)) throw error;
			return;
		}
	}
}

async function evidence(recommendation: string, cookie: string): Promise<Acknowledged | undefined> {
	const form = new FormData();
	const { words, sha256 } = addFile(form);
	form.set('submission', randomUUID());
	const answer = await post(`/recommendations/${recommendation}/evidence/new`, form, cookie);
	return leadsTo(answer, '/evidence/') ? { words, sha256 } : undefined;
}

async function update(recommendation: string, cookie: string): Promise<Acknowledged | undefined> {
	const path = `/recommendations/${recommendation}/updates`;
	const words = `What was done, ${randomBytes(8).toString('hex')}`;
	const form = new FormData();
	form.set('status', 'in-progress');
	form.set('summary-en', words);
	form.set('reason-en', 'It was looked at again.');
	const { sha256 } = addFile(form);
	const drafted = await post(`${path}/new`, form, cookie);
	const draft = /draft=([\w-]+)/.exec(drafted.headers.get('location') ?? '')?.[1];
	if (!draft) return undefined;
	const answer = await post(`${path}/check?/release`, new URLSearchParams({ draft }), cookie);
	return leadsTo(answer, '/recommendations/') ? { words, sha256 } : undefined;
}

function leadsTo(answer: Response, path: string): boolean {
	return answer.status === 303 && (answer.headers.get('location') ?? '').startsWith(path);
}

function addFile(form: FormData): { words: string; sha256: string } {
	const words = `Minutes, ${randomBytes(8).toString('hex')}`;
	const bytes = Buffer.from(`${words}\n${randomBytes(randomInt(1000, 200_000)).toString('hex')}\n`);
	form.set('file', new Blob([bytes], { type: 'text/plain' }), 'minutes.txt');
	form.set('evidenceTitle-en', words);
	form.set('shows-en', 'That it was done.');
	form.set('kind', 'minutes');
	form.set('marking', 'OFFICIAL');
	for (const [part, value] of Object.entries({ day: '14', month: '11', year: '2019' }))
		form.set(`effectiveOn-${part}`, value);
	return { words, sha256: createHash('sha256').update(bytes).digest('hex') };
}

/** How many acknowledged writes are not in the journal, or whose bytes are not in the store. */
function missing(folder: string, acknowledged: readonly Acknowledged[]): number {
	const db = new Database(join(folder, 'reinspect.db'), { readonly: true });
	const journal = (db.prepare('select body from journal').pluck().all() as string[]).join('\n');
	db.close();
	return acknowledged.filter(({ words, sha256 }) => {
		if (!journal.includes(words)) return true;
		return sha256 !== null && !isKept(join(folder, 'evidence', sha256.slice(0, 2), sha256), sha256);
	}).length;
}

function isKept(path: string, sha256: string): boolean {
	try {
		return createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
	} catch {
		return false;
	}
}
