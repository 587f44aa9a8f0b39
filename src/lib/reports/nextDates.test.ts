import { beforeAll, expect, test } from 'vitest';
import { addAction } from '#lib/actions/server/addAction.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../tests/support/databases.ts';
import {
	anInspection,
	aRecommendation,
	PUBLISHED,
	world,
	type World
} from '../../../tests/support/world.ts';
import { getReport } from './server/getReport.ts';

onBothEngines('an action that serves two inspections', (open) => {
	let the: World;
	const inspections: string[] = [];
	const recommendations: string[] = [];

	beforeAll(async () => {
		the = await world(await open());
		for (let made = 0; made < 3; made += 1) {
			const inspection = await anInspection(the);
			inspections.push(inspection);
			recommendations.push(await aRecommendation(the, inspection));
		}
		await addAction(the.as('lead', PUBLISHED), {
			title: { en: 'An action' },
			recommendations: recommendations.slice(0, 2),
			ownerPost: { en: 'The owner' },
			dueOn: localDate('2019-09-01')
		});
	});

	const actionDays = async (at: number, asAt: string) => {
		const report = await getReport(the.as('officer'), inspections[at] ?? '', localDate(asAt));
		return [...report.nextDates, ...report.pastDates]
			.filter(({ code }) => code === 'action')
			.map(({ on, recommendation, days }) => ({ on, recommendation, days }));
	};

	test.each([
		['to come', '2019-08-01', 31],
		['gone by', '2019-09-11', -10]
	])('has its day %s in the report of each, under their own number', async (_, asAt, days) => {
		for (const at of [0, 1]) {
			const recommendation = recommendations[at];
			expect(await actionDays(at, asAt)).toEqual([{ on: '2019-09-01', recommendation, days }]);
		}
	});

	test('has none in the report of a third', async () => {
		expect(await actionDays(2, '2019-08-01')).toEqual([]);
	});
});
