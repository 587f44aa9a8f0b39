import { expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';

onBothEngines('connect', (open) => {
	test('a new database is empty', async () => {
		const db = await open();
		expect(await db.read.$count(db.tables.journal)).toBe(0);
	});
});
