import { beforeAll, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../tests/support/databases.ts';
import { anInspection, aRecommendation, world, type World } from '../../../tests/support/world.ts';
import { getReport } from './server/getReport.ts';
import { tryPages } from './server/pdf/draw.ts';
import { prepareReport } from './server/prepareReport.ts';

onBothEngines('the report before', (open) => {
	let here: World;
	let inspection: string;

	beforeAll(async () => {
		here = await world(await open());
		inspection = await anInspection(here);
		await aRecommendation(here, inspection);
		// The report of 1 October is prepared last: the office had forgotten it.
		for (const asAt of ['2019-08-01', '2019-11-01', '2019-10-01', '2019-10-01']) {
			await prepareReport(here.as('officer'), inspection, { asAt: localDate(asAt) }, tryPages);
		}
	});

	test.each([
		['2019-11-15', 2, '2019-11-01'],
		['2019-11-01', 4, '2019-10-01'],
		['2019-10-01', 1, '2019-08-01'],
		['2019-08-01', null, null]
	])('of %s is the one of the latest day before, number %s', async (asAt, number, day) => {
		const { previous } = await getReport(here.as('officer'), inspection, localDate(asAt));
		expect(previous).toEqual(number === null ? null : { number, asAt: day });
	});
});
