import { beforeEach, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	PUBLISHED,
	world,
	type World
} from '../../../../tests/support/world.ts';
import { getPast } from './getPast.ts';
import { getReport } from './getReport.ts';
import { getPrepared, listReports } from './listReports.ts';
import { tryPages } from './pdf/draw.ts';
import { prepareReport } from './prepareReport.ts';

const ON = localDate('2019-08-01');

onBothEngines('an action owner', (open) => {
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

	test('sees their own recommendation as at a day, and no other', async () => {
		expect(await getPast(the.as('owner'), own, ON)).toMatchObject({ topic: 'Managing offenders' });
		await expect(getPast(the.as('owner'), other, ON)).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('draws no report of the inspection, which holds the others too', async () => {
		await expect(getReport(the.as('owner'), inspection, ON)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		for (const person of ['lead', 'officer', 'inspector'] as const) {
			const model = await getReport(the.as(person), inspection, ON);
			expect(model.recommendations).toHaveLength(2);
		}
	});

	test('finds no prepared one either', async () => {
		const written = {
			asAt: ON,
			metrics: [],
			notKnown: [],
			questions: [],
			decisions: []
		};
		const { ref } = await prepareReport(the.as('officer'), inspection, written, tryPages);
		expect(await listReports(the.as('owner'))).toEqual([]);
		await expect(getPrepared(the.as('owner'), ref)).rejects.toMatchObject({ code: 'not-found' });
		expect((await getPrepared(the.as('lead'), ref)).ref).toBe(ref);
	});
});
