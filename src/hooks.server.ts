import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError, ServerInit } from '@sveltejs/kit/hooks';
import { paraglideMiddleware } from '#paraglide/server.js';
import { connect, fileOf, type Db } from '#lib/db/server/connect.ts';
import { mergeIndex } from '#lib/db/server/mergeIndex.ts';
import { fromRoot } from '#lib/db/server/root.ts';
import { EvidenceStore } from '#lib/evidence/server/store.ts';
import { indexIfStale } from '#lib/journal/server/reindex.ts';
import { lastMoment } from '#lib/journal/server/heads.repository.ts';
import { DomainError, httpStatus } from '#lib/kernel/errors.ts';
import { href } from '#lib/kernel/href.ts';
import type { Instant } from '#lib/kernel/localDate.ts';
import { Memory } from '#lib/people/server/memory.ts';
import { accounts } from '#lib/people/server/repository.ts';
import { sessionOf } from '#lib/people/server/sessions.ts';
import { Throttle } from '#lib/people/server/throttle.ts';
import { sweepEvidence } from '#lib/updates/server/sweepEvidence.ts';
import { ReportDrawer } from '#lib/reports/server/worker.ts';
import { clock } from './command/clock.ts';
import { SettingError, settingsFrom, type Settings } from './command/settings.ts';

interface Wiring {
	db: Db;
	memory: Memory;
	store: EvidenceStore;
	drawer: ReportDrawer;
	throttle: Throttle;
	/** Folders whose disks must have room. */
	disks: string[];
	settings: Settings;
}
let wiring: Wiring | undefined;

export const init: ServerInit = async () => {
	const settings = settingsFrom(process.env);
	const db = await connect(settings.databaseUrl);
	await indexIfStale(db, { only: 'never-made' });
	const { real } = await accounts(db.read);
	if (settings.demo && real > 0) throw new SettingError('DEMO_ON_REAL_PEOPLE');
	const evidence = fromRoot(settings.evidenceDirectory);
	await mkdir(evidence, { recursive: true });
	wiring = {
		db,
		memory: new Memory(),
		store: new EvidenceStore(evidence),
		drawer: new ReportDrawer(fromRoot('build/command/report-worker.js')),
		throttle: new Throttle(),
		disks: [evidence, ...folderOf(settings.databaseUrl)],
		settings
	};
	tidy(db, wiring.store);
};

/** Beside the first answers: on a large database these take longer than a start should. */
function tidy(db: Db, store: EvidenceStore): void {
	const told = (what: string) => (error: unknown) => {
		console.error(JSON.stringify({ tidy: what, error: String(error) }));
	};
	indexIfStale(db)
		.catch(told('index'))
		.then(() => mergeIndex(db))
		.catch(told('merge'));
	sweepEvidence(db, store, new Date(Date.now() - 24 * 60 * 60_000)).catch(told('sweep'));
}

function folderOf(databaseUrl: string): string[] {
	const file = fileOf(databaseUrl);
	return file ? [dirname(file)] : [];
}

/** The only clock of the site; the demonstration's looks at the journal for its last event. */
async function siteClock({ db, settings: { today } }: Wiring): Promise<Instant> {
	return clock(new Date(), today, today && (await lastMoment(db.read)));
}

/** Pages that a visitor may open without signing in. */
const OPEN = /^\/(sign-in|sign-out|accessibility-statement|cookies|readyz|gallery|bench)(\/|$)/;

export const handle: Handle = async ({ event, resolve }) => {
	if (!wiring) throw new Error('The site has not started.');
	const { db, memory, store, drawer, throttle, disks, settings } = wiring;
	const language = /^\/cy(\/|$)/.test(event.url.pathname) ? 'cy' : 'en';
	const now = await siteClock(wiring);
	const cookie = event.url.protocol === 'https:' ? '__Host-session' : 'session';
	const token = event.cookies.get(cookie);
	const signedIn = token
		? await sessionOf(db, new Date(), token, { demonstration: settings.demo })
		: null;
	event.locals.language = language;
	event.locals.now = now;
	event.locals.signedIn = signedIn;
	// The bench asks for the price of a first answer, too.
	const anew = settings.bench && event.request.headers.has('x-anew');
	event.locals.ctx = signedIn && {
		actor: signedIn.actor,
		db,
		now,
		language,
		...(anew ? {} : { memory })
	};
	event.locals.demo = settings.demo;
	event.locals.bench = settings.bench;
	event.locals.site = { db, store, drawer, throttle, disks, cookie };

	const path = event.url.pathname.replace(/^\/cy(?=\/|$)/, '') || '/';
	if (!signedIn && event.route.id !== null && !OPEN.test(path)) {
		// A form's own query names its action: who signs in comes back to its page.
		const query = event.request.method === 'GET' ? event.url.search : '';
		const back = path === '/' ? '' : `?next=${encodeURIComponent(path + query)}`;
		redirect(303, `${href(language, '/sign-in')}${back}`);
	}

	// Never event.request itself: the middleware clones the body, and with it a whole upload.
	const standIn = new Request(event.url, { headers: { 'accept-language': language } });
	const response = await paraglideMiddleware(standIn, () =>
		resolve(event, {
			// The English page goes out as it is: a copy of a long page costs as much as writing it.
			transformPageChunk: ({ html }) =>
				language === 'en' ? html : html.replace('lang="en"', `lang="${language}"`)
		})
	);
	if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
	if (signedIn) response.headers.set('speculation-rules', '"/speculation-rules.json"');
	return response;
};

/** One error map: a broken rule by its code; anything else is a fault, with an id for the log. */
export const handleError: HandleServerError = ({ error, kind }) => {
	if (error instanceof DomainError) {
		return { status: httpStatus[error.code], message: error.code, code: error.code };
	}
	if (kind !== 'unknown') return undefined;
	const id = crypto.randomUUID();
	console.error(
		JSON.stringify({ id, error: error instanceof Error ? error.stack : String(error) })
	);
	return { message: 'fault', id };
};
