import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { mergeIndex, pieces } from './mergeIndex.ts';
import { putWords } from './search.ts';

/** Words that no two things share, so that the index is larger than one write joins. */
const wordsOf = (thing: string) =>
	Array.from({ length: 20 }, (_, word) =>
		createHash('sha1')
			.update(`${thing} ${String(word)}`)
			.digest('hex')
	);

onBothEngines('the index of words', (open) => {
	test('becomes one piece, in as many writes as it takes', async () => {
		const db = await open();
		for (let write = 0; write < 12; write += 1) {
			await db.write(async (tx) => {
				for (let count = 0; count < 100; count += 1) {
					const ref = `${String(write)}-${String(count)}`;
					const words = { en: wordsOf(ref), cy: [] };
					await putWords(tx, { kind: 'update', ref, forceId: 'gwent', words });
				}
			});
		}
		let writes = 0;
		const counted: typeof db.write = (work) => {
			writes += 1;
			return db.write(work);
		};
		await mergeIndex({ ...db, write: counted }, 1);
		if (db.engine === 'sqlite') {
			expect(writes).toBeGreaterThan(2);
			expect(await pieces(db.read)).toBe(1);
		} else expect(writes).toBe(0);
	});
});
