import { beforeEach, expect, test } from 'vitest';
import type { ActionInput } from '#lib/actions/input.ts';
import { enterCauseOfConcern } from '#lib/inspections/server/enterCauseOfConcern.ts';
import { getSubPoints } from '#lib/recommendations/server/getSubPoints.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { aMetric, anAction, aPiece } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	PUBLISHED,
	world,
	type World
} from '../../../../tests/support/world.ts';
import { linkEvidence } from './linkEvidence.ts';

const NOT_FOUND = { code: 'not-found' };
const text = { en: 'text' };

onBothEngines('what is named by id in a form', (open) => {
	let the: World;
	let inspection: string;
	let [first, second, kents] = ['', '', ''];
	const point = async (ref: string) => {
		const [one] = await getSubPoints(the.as(ref.startsWith('GWP') ? 'lead' : 'kentLead'), ref);
		return one?.id ?? '';
	};

	beforeEach(async () => {
		the = await world(await open());
		inspection = await anInspection(the);
		first = await aRecommendation(the, inspection);
		second = await aRecommendation(the, inspection);
		kents = await aRecommendation(the, await anInspection(the, { force: 'kent' }));
	});

	const action = (input: Partial<ActionInput>) => anAction(the.as('lead'), first, input);
	const metric = (subPoints: string[]) => aMetric(the.as('lead'), first, { subPoints });
	const evidence = (about: { subPoint?: string; action?: string }) =>
		aPiece(the.as('lead'), first, { about: [{ recommendation: first, ...about }] });

	test.each(['another recommendation', 'another force', 'nobody'])(
		'a sub-point of %s is not there for an action, a metric or evidence',
		async (whose) => {
			const id = { 'another recommendation': second, 'another force': kents }[whose];
			const subPoint = id ? await point(id) : 'no-such-point';
			await expect(action({ subPoints: [subPoint] })).rejects.toMatchObject(NOT_FOUND);
			await expect(metric([await point(first), subPoint])).rejects.toMatchObject(NOT_FOUND);
			await expect(evidence({ subPoint })).rejects.toMatchObject(NOT_FOUND);
		}
	);

	test('a sub-point of its own is', async () => {
		const subPoint = await point(first);
		expect(await action({ subPoints: [subPoint] })).toBe('GWP-A-0001');
		expect(await metric([subPoint])).toBe('GWP-M-01');
		expect(await evidence({ subPoint })).toBe('GWP-E-0001');
	});

	test('an action’s owner holds a post of the force', async () => {
		expect(await action({ ownerId: 'owner' })).toBe('GWP-A-0001');
		for (const ownerId of ['kentLead', 'approver', 'inspector', 'nobody']) {
			await expect(action({ ownerId }), ownerId).rejects.toMatchObject(NOT_FOUND);
		}
	});

	test('evidence is of an action that serves the recommendation', async () => {
		const own = await action({});
		const other = await action({ recommendations: [second] });
		const added = await evidence({ action: own });
		for (const foreign of [other, 'KNT-A-0001', 'no-such-action']) {
			await expect(evidence({ action: foreign })).rejects.toMatchObject(NOT_FOUND);
			await expect(
				linkEvidence(the.as('lead'), added, { recommendation: first, action: foreign })
			).rejects.toMatchObject(NOT_FOUND);
		}
	});

	test('a recommendation is of a cause of concern, a chapter and bodies that are there', async () => {
		const kentsInspection = kents.slice(0, -3);
		const words = { words: text };
		const own = await enterCauseOfConcern(the.as('lead', PUBLISHED), inspection, words);
		const theirs = await enterCauseOfConcern(the.as('kentLead', PUBLISHED), kentsInspection, words);
		const held = {
			causeOfConcern: own.id,
			chapter: 'leadership',
			addressedTo: ['gwent', 'gwent-pcc']
		};
		expect(await aRecommendation(the, inspection, held)).toBe(`${inspection}-03`);
		for (const wrong of [
			{ causeOfConcern: theirs.id },
			{ causeOfConcern: 'no-such-cause' },
			{ chapter: 'efficiency' },
			{ addressedTo: ['gwent', 'no-such-body'] }
		]) {
			await expect(
				aRecommendation(the, inspection, { ...held, ...wrong }),
				JSON.stringify(wrong)
			).rejects.toMatchObject(NOT_FOUND);
		}
		await expect(
			enterCauseOfConcern(the.as('lead'), inspection, { ...words, chapter: 'efficiency' })
		).rejects.toMatchObject(NOT_FOUND);
	});
});
