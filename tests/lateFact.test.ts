import { beforeEach, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { getSubPoints } from '#lib/recommendations/server/getSubPoints.ts';
import { recordPractice } from '#lib/recommendations/server/recordPractice.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { composeReport } from '#lib/reports/ui/compose.ts';
import { onBothEngines } from './support/databases.ts';
import { anInspection, aRecommendation, world, type World } from './support/world.ts';

onBothEngines('a fact of 20 October entered on 2 November', (open) => {
	let here: World;
	let inspection: string;

	beforeEach(async () => {
		here = await world(await open());
		inspection = await anInspection(here);
		const recommendation = await aRecommendation(here, inspection);
		const lead = here.as('lead', '2019-11-02');
		const [point] = await getSubPoints(lead, recommendation);
		await recordPractice(lead, recommendation, {
			subPoint: point?.id ?? '',
			on: localDate('2019-10-20'),
			what: { en: 'A failure to notify is recorded the same day.' }
		});
	});

	const asAt = (day: string) => getReport(here.as('officer'), inspection, localDate(day));

	test('is absent as at 1 November, though its own day was past', async () => {
		const model = await asAt('2019-11-01');
		expect(model.recommendations[0]?.standing.subPoints[0]?.practiceFrom).toBeNull();
		expect(model.late).toEqual([]);
	});

	test('is there as at 15 November, and listed as entered late', async () => {
		const model = await asAt('2019-11-15');
		expect(model.recommendations[0]?.standing.subPoints[0]?.practiceFrom).toBe('2019-10-20');
		expect(model.late).toMatchObject([
			{ code: 'practice', effectiveOn: '2019-10-20', recordedOn: '2019-11-02' }
		]);
		expect(JSON.stringify(composeReport(model, 'en', 'full'))).toContain(
			'01 (a): practice: from 20 October, recorded on 2 November.'
		);
	});
});
