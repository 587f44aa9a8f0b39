import { rmSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import Database from 'better-sqlite3';
import { DEMONSTRATION_PASSWORD } from '../../src/command/sample/password.ts';
import { emptyFolder, sampleFolder, serve } from './program.ts';

type Server = Awaited<ReturnType<typeof serve>>;

const NO_ACCOUNT = 'No account exists yet.';
const FORM = { email: 'lead@sample.invalid', password: DEMONSTRATION_PASSWORD };
const DEMO = { DEMO: '1', TODAY: '2019-11-15' };

const running: Server[] = [];
const start = async (settings: Record<string, string>) => {
	const server = await serve(settings);
	running.push(server);
	return server;
};

test.afterEach(async () => {
	await Promise.all(running.splice(0).map((server) => server.stop()));
});

const cookieOf = (server: Server, answer: Awaited<ReturnType<Server['ask']>>) =>
	answer.headers['set-cookie']?.[0] ?? '';
const signIn = (server: Server, origin = `http://localhost:${server.port}`) =>
	server.ask('/sign-in', { form: FORM, host: new URL(origin).host, headers: { origin } });

test('demonstration accounts are there under DEMO=1 only: to sign in, and with an old session', async () => {
	const { settings } = await sampleFolder();
	const demonstration = await start({ ...settings, ...DEMO });
	const signedIn = await signIn(demonstration);
	expect(signedIn.status).toBe(303);
	const cookie = cookieOf(demonstration, signedIn).split(';')[0] ?? '';
	expect((await demonstration.ask('/', { headers: { cookie } })).status).toBe(200);
	await demonstration.stop();

	const real = await start(settings);
	const page = await real.ask('/sign-in');
	expect(page.text).toContain(NO_ACCOUNT);
	expect(page.text).not.toContain('sample.invalid');
	expect((await signIn(real)).status).toBe(422);
	const old = await real.ask('/', { headers: { cookie } });
	expect([old.status, old.headers.location]).toEqual([303, '/sign-in']);
});

test('a service nobody has an account of says so, in both languages', async () => {
	const server = await start(emptyFolder().settings);
	expect((await server.ask('/sign-in')).text).toContain(NO_ACCOUNT);
	expect((await server.ask('/cy/sign-in')).text).toContain('Nid oes cyfrif eto.');
});

test('a port of its own is enough: its pages answer to localhost on it, and to no other name', async () => {
	const server = await start(emptyFolder().settings);
	expect(server.words()).toContain(`Reinspect: http://localhost:${server.port}`);
	expect((await server.ask('/sign-in')).status).toBe(200);
	expect((await server.ask('/sign-in', { host: 'elsewhere.example' })).status).toBe(421);
});

for (const [setting, value, sentence] of [
	['APP_ORIGIN', 'x', 'APP_ORIGIN is ‘x’. Give an address like https://reinspect.example.'],
	['PORT', 'abc', 'PORT is ‘abc’. Give a number from 1 to 65535.'],
	[
		'TODAY',
		'2019-11-15',
		'TODAY is ‘2019-11-15’. Give a day like 2019-11-15, and only with DEMO=1.'
	]
] as const) {
	test(`${setting}=${value} stops the start with one sentence`, async () => {
		const server = await start({ ...emptyFolder().settings, [setting]: value });
		expect([server.status, server.words()]).toEqual([2, `${sentence}\n`]);
	});
}

test('a demonstration does not start on a database that has an account of a real person', async () => {
	const { folder, settings } = await sampleFolder();
	const db = new Database(`${folder}/reinspect.db`);
	db.exec("update persons set demonstration = 0 where email = 'lead@sample.invalid'");
	db.close();
	const server = await start({ ...settings, ...DEMO });
	expect([server.status, server.words()]).toEqual([
		2,
		'DEMO=1 is refused: this database has accounts of real people. Leave DEMO out, or give another DATABASE_URL.\n'
	]);
});

test('a port that is taken, and a database that does not answer, stop the start with one sentence', async () => {
	const { settings } = emptyFolder();
	const first = await start(settings);
	const second = await start({ ...settings, PORT: first.port });
	expect(second.status).toBe(1);
	expect(second.words()).toMatch(/^The server cannot listen on HOST and PORT \(EADDRINUSE\).*\n$/);
	const third = await start({ ...settings, DATABASE_URL: 'postgres://localhost:1/none' });
	expect(third.status).toBe(1);
	expect(third.words()).toMatch(
		/^The database of DATABASE_URL cannot be used: .*ECONNREFUSED.*\n$/
	);
});

test('on https the session’s cookie is __Host- and Secure; on http it is neither', async () => {
	const { settings } = await sampleFolder();
	const plain = await start({ ...settings, ...DEMO });
	expect(plain.words()).not.toContain('not protected');
	expect(cookieOf(plain, await signIn(plain))).toMatch(
		/^session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/
	);
	await plain.stop();
	const origin = 'https://reinspect.example';
	const behind = await start({ ...settings, ...DEMO, APP_ORIGIN: origin });
	expect(behind.words()).not.toContain('not protected');
	expect(cookieOf(behind, await signIn(behind, origin))).toMatch(
		/^__Host-session=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/
	);
});

test('http on another host than localhost: the start says that sign-in is not protected', async () => {
	const server = await start({ ...emptyFolder().settings, APP_ORIGIN: 'http://reinspect.example' });
	expect(server.words()).toBe(
		'Reinspect: http://reinspect.example\n' +
			'This is plain http on another host than localhost: sign-in is not protected.\n'
	);
});

test('a probe is answered whatever it calls us, until a folder that is written to has gone', async () => {
	const { folder, settings } = emptyFolder();
	const server = await start(settings);
	const probe = async (path: string) => {
		const { status, text } = await server.ask(path, { host: '10.1.2.3:8080' });
		return [status, text];
	};
	expect(await probe('/livez')).toEqual([200, 'live\n']);
	expect(await probe('/readyz')).toEqual([200, 'ready\n']);
	rmSync(`${folder}/evidence`, { recursive: true });
	expect(await probe('/readyz')).toEqual([503, 'disk\n']);
	expect(await probe('/livez')).toEqual([200, 'live\n']);
});
