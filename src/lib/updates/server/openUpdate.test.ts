import { beforeEach, expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	PUBLISHED,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { openUpdate } from './openUpdate.ts';

onBothEngines('the form of an update', (open) => {
	let here: World;
	let [owned, other] = ['', ''];

	beforeEach(async () => {
		here = await world(await open());
		const inspection = await anInspection(here);
		owned = await aRecommendation(here, inspection);
		other = await aRecommendation(here, inspection);
		await anAction(here.as('lead', PUBLISHED), owned, { ownerId: 'owner' });
	});
	const may = async (person: Person, ref: string) => (await openUpdate(here.as(person), ref)).may;

	test('is the lead’s to release of any recommendation, and an owner’s to contribute of their own', async () => {
		expect(await may('lead', owned)).toEqual({ release: true });
		expect(await may('lead', other)).toEqual({ release: true });
		expect(await may('owner', owned)).toEqual({ release: false });
		await expect(may('owner', other)).rejects.toMatchObject({ code: 'not-found' });
	});

	test('is refused to who only reads it, and is not there for another force', async () => {
		for (const reader of ['approver', 'officer', 'inspector'] as const) {
			await expect(may(reader, owned)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		await expect(may('kentLead', owned)).rejects.toMatchObject({ code: 'not-found' });
	});
});
