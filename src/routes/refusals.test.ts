import { beforeEach, expect, test } from 'vitest';
import { onBothEngines } from '../../tests/support/databases.ts';
import { aMetric } from '../../tests/support/work.ts';
import { anInspection, aRecommendation, world, type World } from '../../tests/support/world.ts';
import { actions as measure } from './metrics/[ref]/+page.server.ts';
import { actions as enter } from './inspections/[ref]/recommendations/new/+page.server.ts';
import type { Refused } from './signedIn.server.ts';

onBothEngines('what a use-case refuses is beside a field of its form', (open) => {
	let the: World;
	let inspection: string;

	beforeEach(async () => {
		the = await world(await open());
		inspection = await anInspection(the);
	});

	/** Posts a form to an action of a page as the lead; gives the refusal. */
	async function post(
		action: unknown,
		ref: string,
		fields: Record<string, string>
	): Promise<{ status: number; data: Refused }> {
		const body = new URLSearchParams(fields);
		const request = new Request('http://localhost/', { method: 'POST', body });
		const locals = { ctx: the.as('lead'), language: 'en' };
		return (action as (event: unknown) => Promise<never>)({ request, params: { ref }, locals });
	}

	const entered = {
		kind: 'recommendation',
		'topic-en': 'Topic',
		'words-en': 'Words',
		sourceTitle: 'The report',
		limit: 'immediately'
	};

	test('more sub-points than there are letters', async () => {
		const lines = Array.from({ length: 27 }, (_, index) => `point ${String(index)}`).join('\n');
		const { status, data } = await post(enter.default, inspection, {
			...entered,
			'subPoints-en': lines
		});
		expect(status).toBe(422);
		expect(data.errors).toEqual([{ field: 'subPoints', message: 'Enter 26 at most.' }]);
		expect(data.values['subPoints-en']).toBe(lines);
	});

	test('a time limit on a day before the report', async () => {
		const day = { 'limitOn-day': '26', 'limitOn-month': '6', 'limitOn-year': '2019' };
		const { data } = await post(enter.default, inspection, {
			...entered,
			limit: 'fixed-day',
			...day
		});
		expect(data.errors).toMatchObject([{ field: 'limitOn' }]);
	});

	test('a period that has not ended', async () => {
		const recommendation = await aRecommendation(the, inspection);
		const ref = await aMetric(the.as('lead'), recommendation);
		const { data } = await post(measure.record, ref, { period: '2019-11-01', numerator: '3' });
		expect(data.errors).toMatchObject([{ field: 'period' }]);
	});
});
