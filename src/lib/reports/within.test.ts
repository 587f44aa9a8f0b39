import { expect, test } from 'vitest';
import { addAction } from '#lib/actions/server/addAction.ts';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../tests/support/databases.ts';
import { anInspection, aRecommendation, PUBLISHED, world } from '../../../tests/support/world.ts';
import { getReport } from './server/getReport.ts';

onBothEngines('what was entered late of an action that serves two inspections', (open) => {
	test('is told in the report of each under a recommendation of its own', async () => {
		const the = await world(await open());
		const inspections = [await anInspection(the), await anInspection(the)];
		const recommendations: string[] = [];
		for (const inspection of inspections)
			recommendations.push(await aRecommendation(the, inspection));
		const { ref } = await addAction(the.as('lead', PUBLISHED), {
			title: { en: 'An action' },
			recommendations,
			ownerPost: { en: 'The owner' },
			dueOn: localDate('2019-09-01')
		});
		await progressAction(the.as('lead', '2019-08-20'), ref, {
			progress: 'done',
			doneOn: localDate('2019-08-10')
		});
		for (const [at, inspection] of inspections.entries()) {
			const { late } = await getReport(the.as('officer'), inspection, localDate('2019-09-01'));
			expect(late.filter(({ code }) => code === 'action-done')).toMatchObject([
				{ recommendation: recommendations[at] }
			]);
		}
	});
});
