import { beforeEach, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { seriesAsAt } from '../series.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { aMetric, SHARE } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { today } from '#lib/people/server/ctx.ts';
import type { MeasurementInput, MetricInput } from '../input.ts';
import { getMetric } from './getMetric.ts';
import { annotateMeasurement } from './annotateMeasurement.ts';
import { recordMeasurement, recordMeasurements } from './recordMeasurement.ts';

onBothEngines('a measurement', (open) => {
	let here: World;
	let metric: string;
	let recommendation: string;
	const words = { en: 'words' };

	const define = (more: Partial<MetricInput> = {}) =>
		aMetric(here.as('lead'), recommendation, { ...SHARE, ...more });

	beforeEach(async () => {
		here = await world(await open());
		recommendation = await aRecommendation(here, await anInspection(here));
		metric = await define();
	});

	const figure = (numerator: number | null, denominator: number | null) => ({
		numerator,
		denominator,
		value: null,
		cases: null
	});
	const october = { periodStart: localDate('2019-10-01'), periodEnd: localDate('2019-10-31') };
	const record = (more: Partial<MeasurementInput>, person: Person = 'lead') =>
		recordMeasurement(here.as(person), metric, { ...october, figure: figure(4, 5), ...more });
	const standing = async () => (await getMetric(here.as('officer'), metric)).points;

	test('keeps numerator and denominator; the percentage is worked out', async () => {
		await record({});
		expect(await standing()).toMatchObject([{ figure: { numerator: 4, denominator: 5 } }]);
	});

	test('of six in five is refused: «6 is more than 5»', async () => {
		await expect(record({ figure: figure(6, 5) })).rejects.toMatchObject({
			data: { field: 'numerator', reason: 'more-than-denominator', numerator: 6, denominator: 5 }
		});
	});

	test.each([
		['numerator', figure(null, 5)],
		['denominator', figure(4, null)]
	])('without its %s is refused', async (field, wrong) => {
		await expect(record({ figure: wrong })).rejects.toMatchObject({
			data: { field, reason: 'number-missing' }
		});
	});

	test('of none of none is a figure; it is not nought per cent', async () => {
		await record({ figure: figure(0, 0) });
		expect(await standing()).toMatchObject([{ figure: { numerator: 0, denominator: 0 } }]);
	});

	test('that is missing says why, and is «no figure», never nought', async () => {
		await expect(record({ figure: null })).rejects.toMatchObject({
			data: { reason: 'reason-missing' }
		});
		await record({ figure: null, noFigure: { en: 'the system was down' } });
		expect(await standing()).toMatchObject([
			{ figure: null, noFigure: { en: 'the system was down' } }
		]);
	});

	test('of a period that has not ended, or ends before it begins, is refused', async () => {
		await expect(record({ periodEnd: localDate('2019-11-30') })).rejects.toMatchObject({
			data: { reason: 'period-not-ended' }
		});
		await expect(record({ periodEnd: localDate('2019-09-30') })).rejects.toMatchObject({
			data: { reason: 'before-start' }
		});
	});

	test('entered again is a revision, and needs its reason', async () => {
		await record({});
		await expect(record({ figure: figure(3, 5) })).rejects.toMatchObject({
			data: { field: 'note', reason: 'revision-needs-reason' }
		});
		await record({ figure: figure(3, 5), note: { en: 'one was counted twice' } });
		expect(await standing()).toMatchObject([{ figure: { numerator: 3 } }]);
	});

	test('put right several times on one day is told with what it was before, the last first', async () => {
		await record({});
		for (const numerator of [3, 2, 1, 0, 5])
			await record({ figure: figure(numerator, 5), note: words });
		const { replaced } = await getMetric(here.as('officer'), metric);
		expect(replaced.map((old) => old.figure?.numerator)).toEqual([0, 1, 2, 3, 4]);
	});

	test('a median carries how many cases it is of', async () => {
		metric = await define({ measure: 'median', unit: 'minutes' });
		const median = { numerator: null, denominator: null, value: 95, cases: null };
		await expect(record({ figure: median })).rejects.toMatchObject({ data: { field: 'cases' } });
		await record({ figure: { ...median, cases: 41 } });
		expect(await standing()).toMatchObject([{ figure: { value: 95, cases: 41 } }]);
	});

	test('has a note beside it that a revision keeps, in the rows as in the fold of the events', async () => {
		const annotate = (periodStart = october.periodStart) =>
			annotateMeasurement(here.as('lead'), metric, { periodStart, note: { en: 'a new contract' } });
		await expect(annotate()).rejects.toMatchObject({ data: { reason: 'period-without-figure' } });
		await record({});
		await annotate();
		await record({ figure: figure(3, 5), note: { en: 'one was counted twice' } });
		const expected = [
			{
				figure: { numerator: 3 },
				annotation: { en: 'a new contract' },
				note: { en: 'one was counted twice' }
			}
		];
		expect(await standing()).toMatchObject(expected);
		const [series] = seriesAsAt(await eventsOf(here.db.read, 'gwent'), today(here.as('lead')));
		expect(series?.points).toMatchObject(expected);
		await expect(
			annotateMeasurement(here.as('officer'), metric, { ...october, note: words })
		).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('with others is recorded with all of them, or none is, and the wrong one is named', async () => {
		const september = { periodStart: localDate('2019-09-01'), periodEnd: localDate('2019-09-30') };
		const both = (numerator: number) => [
			{ ...september, figure: figure(7, 12), submission: 'pasted-0' },
			{ ...october, figure: figure(numerator, 5), submission: 'pasted-1' }
		];
		await expect(recordMeasurements(here.as('lead'), metric, both(6))).rejects.toMatchObject({
			data: { row: 1, reason: 'more-than-denominator' }
		});
		expect(await standing()).toEqual([]);
		const ids = await recordMeasurements(here.as('lead'), metric, both(4));
		expect(await recordMeasurements(here.as('lead'), metric, both(4))).toEqual(ids);
		expect(await standing()).toHaveLength(2);
	});

	test('is the force’s to record, and another force’s metric is not there', async () => {
		await expect(record({}, 'officer')).rejects.toMatchObject({ code: 'not-allowed' });
		await expect(record({}, 'kentLead')).rejects.toMatchObject({ code: 'not-found' });
	});
});
