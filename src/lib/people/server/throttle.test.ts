import { expect, test } from 'vitest';
import { Throttle } from './throttle.ts';

const MINUTE = 60_000;
const KEYS = ['email lead@sample.invalid', 'address 192.0.2.1'];

function after(failures: number): Throttle {
	const throttle = new Throttle();
	for (let count = 0; count < failures; count += 1) throttle.failed(KEYS, 0);
	return throttle;
}

test('four wrong passwords cost nothing; from the fifth each wait is twice as long', () => {
	expect(after(4).wait(KEYS, 0)).toBe(0);
	expect([5, 6, 7, 10].map((count) => after(count).wait(KEYS, 0))).toEqual([
		1000, 2000, 4000, 32_000
	]);
});

test('nobody waits longer than a quarter of an hour', () => {
	expect(after(200).wait(KEYS, 0)).toBe(15 * MINUTE);
	expect(after(200).wait(KEYS, 15 * MINUTE + 1)).toBe(0);
});

test('an address that guesses waits whatever account it tries next', () => {
	expect(after(5).wait(['email other@sample.invalid', KEYS[1] ?? ''], 0)).toBe(1000);
	expect(after(5).wait(['email other@sample.invalid', 'address 192.0.2.2'], 0)).toBe(0);
});

test('signing in forgets the failures', () => {
	const throttle = after(9);
	throttle.succeeded(KEYS);
	expect(throttle.wait(KEYS, 0)).toBe(0);
});

test('failures a quarter of an hour apart are not added up', () => {
	const throttle = after(4);
	throttle.failed(KEYS, 16 * MINUTE);
	expect(throttle.wait(KEYS, 16 * MINUTE)).toBe(0);
});
