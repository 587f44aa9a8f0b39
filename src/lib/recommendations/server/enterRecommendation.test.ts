import { beforeEach, expect, test } from 'vitest';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anInspection, PUBLISHED, world, type World } from '../../../../tests/support/world.ts';
import type { RecommendationInput } from '../input.ts';
import { enterRecommendation, enterRecommendations } from './enterRecommendation.ts';
import { getRow } from './getSubPoints.ts';

const asked = (input: Partial<RecommendationInput> = {}): RecommendationInput => ({
	topic: { en: 'Topic' },
	words: { en: 'Words' },
	sourceTitle: 'the report',
	timeLimit: { kind: 'months', months: 3 },
	...input
});

onBothEngines('entering what HMICFRS asked', (open) => {
	let the: World;
	let inspection: string;

	beforeEach(async () => {
		the = await world(await open());
		inspection = await anInspection(the);
	});

	const lead = () => the.as('lead', PUBLISHED);
	const enter = async (input?: Partial<RecommendationInput>) => {
		const { ref } = await enterRecommendation(lead(), inspection, asked(input));
		return getRow(lead(), ref);
	};
	const refs = async () =>
		(await eventsOf(the.db.read, 'gwent'))
			.filter(({ type }) => type === 'recommendation-entered')
			.map(({ subject }) => subject);

	test('words are exact only when a person has compared them', async () => {
		expect(await enter()).toMatchObject({ fidelity: 'paraphrase', kind: 'recommendation' });
		expect(await enter({ compared: true })).toMatchObject({ fidelity: 'exact' });
	});

	test('an area for improvement is a kind of its own, numbered with the others', async () => {
		await enter();
		expect(await enter({ kind: 'area-for-improvement' })).toMatchObject({
			kind: 'area-for-improvement',
			number: 2,
			dueOn: '2019-09-27'
		});
	});

	test('a fixed day is on or after publication', async () => {
		const on = (day: string) => ({ timeLimit: { kind: 'fixed-day', on: localDate(day) } as const });
		await expect(enter(on('2019-06-26'))).rejects.toMatchObject({
			code: 'invalid',
			data: { field: 'limitOn', reason: 'before-publication' }
		});
		expect(await enter(on(PUBLISHED))).toMatchObject({ dueOn: PUBLISHED });
	});

	test('several are entered in their order, all of them or none', async () => {
		const wrong = asked({ causeOfConcern: 'no-such-cause' });
		await expect(
			enterRecommendations(lead(), inspection, [asked(), asked(), wrong])
		).rejects.toMatchObject({ code: 'not-found' });
		expect(await refs()).toEqual([]);
		const three = [asked(), asked(), asked()];
		const entered = await enterRecommendations(lead(), inspection, three);
		expect(entered).toEqual(['-01', '-02', '-03'].map((end) => `${inspection}${end}`));
		expect(await refs()).toEqual(entered);
	});

	test('sent twice they are entered once, also where another row is left in the second time', async () => {
		const row = (number: number) => asked({ submission: `form-${String(number)}` });
		const first = await enterRecommendations(lead(), inspection, [row(1), row(3)]);
		const again = await enterRecommendations(lead(), inspection, [row(1), row(2), row(3)]);
		expect(again).toEqual([first[0], `${inspection}-03`, first[1]]);
		expect(await refs()).toHaveLength(3);
	});

	test('forms without an id of their own are each a form', async () => {
		await enter({ submission: '' });
		await enter({ submission: '' });
		expect(await refs()).toHaveLength(2);
	});

	test('another force and who only reads enter nothing', async () => {
		await expect(
			enterRecommendation(the.as('kentLead'), inspection, asked())
		).rejects.toMatchObject({ code: 'not-found' });
		for (const person of ['owner', 'inspector'] as const) {
			await expect(enterRecommendation(the.as(person), inspection, asked())).rejects.toMatchObject({
				code: 'not-allowed'
			});
		}
	});
});
