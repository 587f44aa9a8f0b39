import { expect, test } from 'vitest';
import { PATIENCE } from './db.ts';
import { EVERY, patiently } from './failures.ts';

test('a write waits 5 s for another’s lock, asking again every 25 ms, and may work for 10 s', () => {
	expect(PATIENCE).toEqual({ lock: 5000, work: 10_000 });
	expect(EVERY).toBe(25);
});

test('it asks as often as fits into its patience and once more, then says busy', async () => {
	let asked = 0;
	const attempt = () => {
		asked += 1;
		throw new Error('locked');
	};
	await expect(patiently(attempt, () => true, 100)).rejects.toMatchObject({ code: 'busy' });
	expect(asked).toBe(100 / 25 + 1);
});

test('what does not pass by itself is not asked again', async () => {
	let asked = 0;
	const attempt = () => {
		asked += 1;
		throw new Error('disk full');
	};
	await expect(patiently(attempt, () => false, 100)).rejects.toThrow('disk full');
	expect(asked).toBe(1);
});
