import { expect, test } from 'vitest';
import { hashPassword, isPassword, NOBODYS_HASH } from './passwords.ts';

const PASSWORD = 'inspect-and-improve';

test('a password is kept as argon2id over 19 MiB in two passes and one lane (OWASP), 256 bits of it', async () => {
	const [kind, memory, passes, lanes, salt, tag] = (await hashPassword(PASSWORD)).split('$');
	expect([kind, memory, passes, lanes]).toEqual(['argon2id', String(19 * 1024), '2', '1']);
	expect(Buffer.from(salt ?? '', 'base64url')).toHaveLength(16);
	expect(Buffer.from(tag ?? '', 'base64url')).toHaveLength(32);
});

test('each password has a salt of its own: the same one twice is kept as two', async () => {
	const [one, two] = [await hashPassword(PASSWORD), await hashPassword(PASSWORD)];
	expect(one).not.toBe(two);
	expect([await isPassword(PASSWORD, one), await isPassword(PASSWORD, two)]).toEqual([true, true]);
	expect(await isPassword(`${PASSWORD}.`, one)).toBe(false);
});

test('the hash checked for an address nobody has costs the same, and is nobody’s', async () => {
	const cost = (hash: string) => hash.split('$').slice(0, 4);
	expect(cost(NOBODYS_HASH)).toEqual(cost(await hashPassword(PASSWORD)));
	expect(await isPassword(PASSWORD, NOBODYS_HASH)).toBe(false);
	expect(await isPassword(PASSWORD, 'not a hash')).toBe(false);
});
