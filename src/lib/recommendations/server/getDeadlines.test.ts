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
import { getDeadlines } from './getDeadlines.ts';

onBothEngines('HMICFRS’s deadlines of an inspection', (open) => {
	let the: World;
	let inspection: string;
	let [own, other] = ['', ''];

	beforeEach(async () => {
		the = await world(await open());
		inspection = await anInspection(the);
		own = await aRecommendation(the, inspection);
		other = await aRecommendation(the, inspection);
		await anAction(the.as('lead', PUBLISHED), own, { ownerId: 'owner' });
	});

	const seenBy = async (person: Person) =>
		Object.keys(await getDeadlines(the.as(person), inspection));

	test('are for an action owner those of their own recommendations', async () => {
		expect(await seenBy('owner')).toEqual([own]);
	});

	test('are all for the lead, the office and the inspector', async () => {
		for (const person of ['lead', 'officer', 'inspector'] as const) {
			expect(await seenBy(person), person).toEqual([own, other]);
		}
	});

	test('are not there for another force', async () => {
		await expect(seenBy('kentLead')).rejects.toMatchObject({ code: 'not-found' });
	});
});
