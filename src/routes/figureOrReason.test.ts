import { beforeEach, expect, test } from 'vitest';
import { getRecommendation } from '#lib/assurance/server/getRecommendation.ts';
import { getMetric } from '#lib/metrics/server/getMetric.ts';
import { today } from '#lib/people/server/ctx.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { onBothEngines } from '../../tests/support/databases.ts';
import { aMetric, SHARE } from '../../tests/support/work.ts';
import { anInspection, aRecommendation, world, type World } from '../../tests/support/world.ts';
import { actions } from './metrics/[ref]/+page.server.ts';
import { readLines } from './metrics/[ref]/paste/lines.ts';
import { readNumbers } from './recommendations/[ref]/updates/new/readNumbers.ts';

const NOT_BOTH = 'Give the figure, or why there is none; not both.';

onBothEngines('a figure typed together with why there is none is refused', (open) => {
	let here: World;
	let recommendation: string;
	let metric: string;

	beforeEach(async () => {
		here = await world(await open());
		recommendation = await aRecommendation(here, await anInspection(here));
		metric = await aMetric(here.as('lead'), recommendation, SHARE);
	});

	function formOf(fields: Record<string, string>): FormData {
		const form = new FormData();
		for (const [name, value] of Object.entries(fields)) form.set(name, value);
		return form;
	}

	test('on a metric’s page, where a reason alone is recorded', async () => {
		const ctx = here.as('lead');
		const record = async (more: Record<string, string>) => {
			const body = formOf({
				period: '2019-10-01',
				'noFigure-en': 'the system was down',
				submission: crypto.randomUUID(),
				...more
			});
			const request = new Request('http://localhost/', { method: 'POST', body });
			const event = { request, params: { ref: metric }, locals: { ctx, language: 'en' } };
			return Promise.resolve(actions.record?.(event as never)).catch((error: unknown) => error);
		};
		expect(await record({ denominator: '5' })).toMatchObject({
			status: 422,
			data: { errors: [{ field: 'noFigure', message: NOT_BOTH }] }
		});
		expect((await getMetric(ctx, metric)).points).toEqual([]);
		expect(await record({})).toMatchObject({ status: 303 });
		expect((await getMetric(ctx, metric)).points).toMatchObject([{ figure: null }]);
	});

	test('at the numbers of an update, where a reason alone is read', async () => {
		const ctx = here.as('lead');
		const view = await getRecommendation(ctx, recommendation);
		const read = (more: Record<string, string>) => {
			const fields = { [`period-${metric}`]: '2019-10-01', [`noFigure-${metric}-en`]: 'down' };
			const form = new FormReader(formOf({ ...fields, ...more }), 'en');
			const rows = readNumbers(form, { ...view, today: today(ctx), language: 'en' });
			return { rows, errors: form.state().errors };
		};
		expect(read({ [`numerator-${metric}`]: '4' }).errors).toEqual([
			{ field: `noFigure-${metric}`, message: NOT_BOTH }
		]);
		expect(read({})).toMatchObject({ rows: [{ noFigure: { en: 'down' } }], errors: [] });
	});

	test('on a pasted line', () => {
		const fields = { count: '1', 'use-1': 'yes', 'none-1': 'yes', 'period-1': 'Oct 2019' };
		const form = new FormReader(
			formOf({ ...fields, 'words-1': 'down', 'numerator-1': '4', 'denominator-1': '5' }),
			'en'
		);
		const of = { measure: 'proportion', frequency: 'monthly' } as const;
		readLines(form, of, [], today(here.as('lead')));
		expect(form.state().errors).toEqual([{ field: 'none-1', message: NOT_BOTH }]);
	});
});
