import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { actAs, sample } from '../../../../tests/support/sample.ts';
import { aPiece } from '../../../../tests/support/work.ts';
import { getProof } from './getProof.ts';

onBothEngines('a piece of evidence', (open) => {
	let db: Db;
	beforeAll(async () => {
		db = await open();
		await sample(db);
	}, 120_000);

	test('says what it is proof of, down to the sub-point, and which post added it', async () => {
		const proof = await getProof(await actAs(db, 'inspector', '2019-11-15'), 'GWP-E-0007');
		expect(proof.proves).toMatchObject([
			{ ref: 'GWP-NCPI-2019-02', subPoints: [{ letter: 'a' }], actions: [] }
		]);
		expect(proof.addedPost?.en).toBe('Detective Chief Inspector, Offender Management');
	});

	test('names the update it was released with', async () => {
		const ref = 'GWP-NCPI-2019-03';
		const lead = await actAs(db, 'lead', '2019-11-15');
		const letter = await aPiece(lead, ref, { kind: 'partner-letter' });
		expect((await getProof(lead, letter)).releasedBy).toBeNull();
		const { id } = await releaseUpdate(lead, ref, {
			status: 'complete',
			summary: { en: 'The councils have written.' },
			evidence: [letter]
		});
		expect(await getProof(await actAs(db, 'pcc', '2019-11-15'), letter)).toMatchObject({
			releasedBy: id
		});
	});

	test('of another force is not found', async () => {
		const devon = await actAs(db, 'leadDevon', '2019-11-15');
		await expect(getProof(devon, 'GWP-E-0007')).rejects.toMatchObject({ code: 'not-found' });
	});
});
