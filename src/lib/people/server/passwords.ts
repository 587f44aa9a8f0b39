import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify(argon2);

/** OWASP's figures for argon2id: 19 MiB, two passes, one lane. */
const COST = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };

/** The hash of a password with its own salt: `argon2id$19456$2$1$<salt>$<tag>`, in base64url. */
export async function hashPassword(password: string): Promise<string> {
	const nonce = randomBytes(16);
	const tag = await derive('argon2id', { message: password, nonce, ...COST });
	const numbers = [COST.memory, COST.passes, COST.parallelism].join('$');
	return `argon2id$${numbers}$${nonce.toString('base64url')}$${tag.toString('base64url')}`;
}

/** Whether a password is the one a hash was made of. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
	const [, memory, passes, parallelism, salt, tag] = hash.split('$');
	if (!salt || !tag) return false;
	const expected = Buffer.from(tag, 'base64url');
	const given = await derive('argon2id', {
		message: password,
		nonce: Buffer.from(salt, 'base64url'),
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		tagLength: expected.length
	});
	return timingSafeEqual(given, expected);
}

/** A hash that no password has: checking it takes as long for an address nobody has. */
export const NOBODYS_HASH = `argon2id$${String(COST.memory)}$${String(COST.passes)}$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
