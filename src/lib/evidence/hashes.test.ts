import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { Hashes } from './hashes.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

test('of thousands of hashes each is known again, and no other', () => {
	const hashes = new Hashes();
	for (let count = 0; count < 5000; count += 1) hashes.add(hashOf(`named ${String(count)}`));
	expect(hashes.size).toBe(5000);
	for (let count = 0; count < 5000; count += 1) {
		expect(hashes.has(hashOf(`named ${String(count)}`))).toBe(true);
		expect(hashes.has(hashOf(`other ${String(count)}`))).toBe(false);
	}
});

test('one that is added after others were looked for is known, and what is no hash is not', () => {
	const hashes = new Hashes();
	expect(hashes.has(hashOf('a'))).toBe(false);
	hashes.add(hashOf('b'));
	expect(hashes.has(hashOf('a'))).toBe(false);
	hashes.add(hashOf('a'));
	expect(hashes.has(hashOf('a'))).toBe(true);
	expect(hashes.has('notes.txt')).toBe(false);
});
