import { expect, test } from 'vitest';
import { failureOf } from './failure.ts';
import { settingsFrom } from './settings.ts';

function sentence(environment: Record<string, string>): string | undefined {
	try {
		settingsFrom(environment);
		return 'no complaint';
	} catch (error) {
		const failure = failureOf(error);
		return failure?.exit === 2 ? failure.sentence : undefined;
	}
}

test('nothing needs to be set', () => {
	expect(settingsFrom({})).toEqual({
		databaseUrl: 'file:data/reinspect.db',
		evidenceDirectory: 'data/evidence',
		origin: 'http://localhost:3000',
		port: 3000,
		host: '127.0.0.1',
		demo: false,
		bench: false,
		today: null
	});
});

test('an empty setting is one that is not given', () => {
	const empty = { DATABASE_URL: '', EVIDENCE_DIR: '', APP_ORIGIN: '', PORT: '', HOST: '' };
	expect(settingsFrom({ ...empty, DEMO: '', BENCH: '', TODAY: '' })).toEqual(settingsFrom({}));
});

test('the address follows the port, unless it is given', () => {
	expect(settingsFrom({ PORT: '4000' }).origin).toBe('http://localhost:4000');
	const behind = { PORT: '4000', APP_ORIGIN: 'https://reinspect.example/' };
	expect(settingsFrom(behind).origin).toBe('https://reinspect.example');
});

test('the demonstration has a day of its own', () => {
	expect(settingsFrom({ DEMO: '1', TODAY: '2019-11-15' })).toMatchObject({
		demo: true,
		today: '2019-11-15'
	});
});

test.each([
	['DATABASE_URL', 'mysql://here', 'Give file:PATH or postgres://…'],
	['DATABASE_URL', 'file:', 'Give file:PATH or postgres://…'],
	['APP_ORIGIN', 'x', 'Give an address like https://reinspect.example.'],
	['APP_ORIGIN', 'ftp://reinspect.example', 'Give an address like https://reinspect.example.'],
	['APP_ORIGIN', 'https://force.example/reinspect', 'Give an address like'],
	['PORT', 'abc', 'Give a number from 1 to 65535.'],
	['PORT', '0', 'Give a number from 1 to 65535.'],
	['PORT', '65536', 'Give a number from 1 to 65535.'],
	['PORT', '3e3', 'Give a number from 1 to 65535.'],
	['HOST', 'not a host', 'Give an address to listen on.'],
	['DEMO', 'yes', 'Give 1, or leave it out.'],
	['BENCH', 'on', 'Give 1, and only with DEMO=1, or leave it out.']
])('%s=%s is refused, and the sentence says what to give', (name, value, what) => {
	expect(sentence({ [name]: value })).toContain(`${name} is ‘${value}’. `);
	expect(sentence({ [name]: value })).toContain(what);
});

test.each(['2019-11-31', '15 November 2019', 'x'])('TODAY=%s is no day', (today) => {
	expect(sentence({ DEMO: '1', TODAY: today })).toBe(
		`TODAY is ‘${today}’. Give a day like 2019-11-15, and only with DEMO=1.`
	);
});

test('a real service has the real day, and no pages of the bench', () => {
	expect(sentence({ TODAY: '2019-11-15' })).toContain('only with DEMO=1');
	expect(sentence({ DEMO: '0', TODAY: '2019-11-15' })).toContain('only with DEMO=1');
	expect(sentence({ BENCH: '1' })).toContain('only with DEMO=1');
});
