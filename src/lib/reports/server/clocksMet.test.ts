import { beforeEach, expect, test } from 'vitest';
import { getInspection } from '#lib/inspections/server/getInspection.ts';
import { recordMilestone } from '#lib/inspections/server/recordMilestone.ts';
import type { Milestone } from '#lib/kernel/lists.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anInspection, world, type World } from '../../../../tests/support/world.ts';
import { getReport } from './getReport.ts';

const TODAY = '2020-04-01';

onBothEngines('the page and the report of an inspection', (open) => {
	let the: World;
	let inspection: string;

	beforeEach(async () => {
		the = await world(await open());
		inspection = await anInspection(the);
	});

	test.each([
		[
			'section-55',
			'2019-08-20',
			[
				['section-55-published', '2019-08-22'],
				['section-55-published', '2019-08-20']
			]
		],
		[
			'follow-up',
			'2020-02-05',
			[
				['follow-up-published', '2020-03-10'],
				['follow-up-fieldwork', '2020-02-05']
			]
		]
	] as [string, string, [Milestone, string][]][])(
		'say that the %s clock was met on %s, whatever was recorded first',
		async (clock, day, recorded) => {
			for (const [milestone, on] of recorded) {
				const input = { milestone, on: localDate(on) };
				await recordMilestone(the.as('officer', TODAY), inspection, input);
			}
			const officer = the.as('officer', TODAY);
			const page = await getInspection(officer, inspection);
			const report = await getReport(officer, inspection, localDate(TODAY));
			expect(page.clocks.find(({ kind }) => kind === clock)?.done).toBe(day);
			expect(report.clocks.find(({ kind }) => kind === clock)?.done?.on).toBe(day);
		}
	);
});
