import { beforeEach, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import type { Instant } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { world } from '../../../../tests/support/world.ts';
import { addPerson } from './addPerson.ts';
import type { Ctx } from './ctx.ts';
import { grantRole } from './grantRole.ts';
import { anyone } from './organisations.ts';
import { ABSOLUTE, IDLE, sessionOf, signIn, signOut } from './sessions.ts';

const PASSWORD = 'inspect-and-improve';
const NINE = new Date('2019-11-15T09:00:00.000Z');
const DEMO = { demonstration: true };
const REAL = { demonstration: false };
const later = (ms: number) => new Date(NINE.getTime() + ms);

onBothEngines('a session', (open) => {
	let db: Db;
	let id: string;
	let operator: Ctx;

	beforeEach(async () => {
		db = await open();
		await world(db);
		operator = {
			actor: { kind: 'operator', id: 'setup', grants: [] },
			db,
			now: '2019-01-02T10:00:00.000Z' as Instant,
			language: 'en'
		};
		const person = { email: 'lead@sample.invalid', name: 'Lead', language: 'en' as const };
		({ id } = await addPerson(operator, { ...person, password: PASSWORD, demonstration: true }));
		await grantRole(operator, {
			personId: id,
			role: 'force-lead',
			organisationId: 'gwent',
			forceId: 'gwent',
			post: { en: 'Lead' }
		});
	});

	const token = async (now = NINE) =>
		(await signIn(db, now, ' Lead@Sample.invalid ', PASSWORD, DEMO))?.token ?? '';

	test('begins with the right password, whatever the letters of the address are like', async () => {
		expect(await sessionOf(db, NINE, await token(), DEMO)).toMatchObject({
			actor: { kind: 'person', id, grants: [{ role: 'force-lead', forceId: 'gwent' }] }
		});
	});

	test.each([
		['lead@sample.invalid', 'inspect-and-improved'],
		['nobody@sample.invalid', PASSWORD],
		['lead@sample.invalid', '']
	])('does not begin for %s with «%s»', async (email, password) => {
		expect(await signIn(db, NINE, email, password, DEMO)).toBeNull();
	});

	test('is kept by its hash: the token is nowhere in the database', async () => {
		const secret = await token();
		const rows = await db.read.select().from(db.tables.sessions);
		expect(rows).toHaveLength(1);
		expect(JSON.stringify(rows)).not.toContain(secret);
		expect(await sessionOf(db, NINE, rows[0]?.id ?? '', DEMO)).toBeNull();
	});

	test('ends after half an hour without a page, and each page begins the half hour anew', async () => {
		const secret = await token();
		expect(await sessionOf(db, later(IDLE), secret, DEMO)).not.toBeNull();
		expect(await sessionOf(db, later(2 * IDLE), secret, DEMO)).not.toBeNull();
		expect(await sessionOf(db, later(3 * IDLE + 1), secret, DEMO)).toBeNull();
	});

	test('ends after twelve hours, whatever is done', async () => {
		const secret = await token();
		for (let at = IDLE; at <= ABSOLUTE; at += IDLE)
			expect(await sessionOf(db, later(at), secret, DEMO)).not.toBeNull();
		expect(await sessionOf(db, later(ABSOLUTE + 1), secret, DEMO)).toBeNull();
	});

	test('ends at once on the server when somebody signs out', async () => {
		const [one, two] = [await token(), await token()];
		await signOut(db, one);
		expect(await sessionOf(db, NINE, one, DEMO)).toBeNull();
		expect(await sessionOf(db, NINE, two, DEMO)).not.toBeNull();
	});

	test('knows when they had signed in before', async () => {
		const first = await sessionOf(db, NINE, await token(), DEMO);
		expect(first?.beforeAt).toBeNull();
		const again = await sessionOf(db, later(60_000), await token(later(60_000)), DEMO);
		expect(again?.beforeAt).toBe(NINE.toISOString());
	});

	test('is for the demonstration’s accounts only where there is a demonstration', async () => {
		const secret = await token();
		expect(await anyone(db, DEMO)).toBe(true);
		expect(await anyone(db, REAL)).toBe(false);
		expect(await signIn(db, NINE, 'lead@sample.invalid', PASSWORD, REAL)).toBeNull();
		expect(await sessionOf(db, NINE, secret, REAL)).toBeNull();
		expect(await sessionOf(db, NINE, secret, DEMO)).not.toBeNull();
	});

	test('is for a real person’s account without a demonstration', async () => {
		const email = 'head@gwent.example';
		const person = { email, name: 'Head', language: 'en' as const, password: PASSWORD };
		await addPerson(operator, { ...person, demonstration: false });
		expect(await anyone(db, REAL)).toBe(true);
		const begun = await signIn(db, NINE, email, PASSWORD, REAL);
		expect(await sessionOf(db, NINE, begun?.token ?? '', REAL)).toMatchObject({
			person: { name: 'Head' }
		});
	});

	test('gives the roles held now, not those of when it began', async () => {
		const secret = await token();
		await grantRole(operator, {
			personId: id,
			role: 'force-lead',
			organisationId: 'kent',
			forceId: 'kent',
			post: { en: 'Lead of Kent' }
		});
		const signedIn = await sessionOf(db, NINE, secret, DEMO);
		expect(signedIn?.actor.grants.map(({ forceId }) => forceId).sort()).toEqual(['gwent', 'kent']);
	});

	test('nobody holds roles of the force and of its commissioner at once', async () => {
		await expect(
			grantRole(operator, {
				personId: id,
				role: 'policing-body-approver',
				organisationId: 'gwent-pcc',
				forceId: 'gwent',
				post: { en: 'Both' }
			})
		).rejects.toThrow();
	});
});
