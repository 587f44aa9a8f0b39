import { beforeEach, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	PERSONS,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { answerQuestion, readAnswer } from './answerQuestion.ts';
import { askQuestion } from './askQuestion.ts';
import { getQuestion } from './getQuestion.ts';
import { getRecommendation } from './getRecommendation.ts';
import { questionsIn } from './repository.ts';

onBothEngines('scrutiny', (open) => {
	let here: World;
	let inspection: string;
	let ref: string;
	const text = { en: 'Why?', cy: 'Pam?' };

	beforeEach(async () => {
		here = await world(await open());
		inspection = await anInspection(here);
		ref = await aRecommendation(here, inspection);
	});

	const listQuestions = (ctx: Ctx, about?: { inspection?: string; recommendation?: string }) =>
		questionsIn(ctx.db.read, scope(ctx.actor), about);
	const ask = (more = {}) =>
		askQuestion(here.as('officer', '2019-11-06'), inspection, { text, ...more });

	test('a question has the force’s next number, is answered once and read once', async () => {
		expect(await ask({ recommendation: ref, dueOn: localDate('2019-11-13') })).toEqual({
			ref: 'GWP-Q-001'
		});
		expect(await ask()).toEqual({ ref: 'GWP-Q-002' });
		const lead = here.as('lead', '2019-11-13');
		const officer = here.as('officer', '2019-11-14');

		expect((await getQuestion(lead, 'GWP-Q-001')).may).toEqual({ answer: true, read: false });
		await expect(readAnswer(officer, 'GWP-Q-001', {})).rejects.toMatchObject({
			data: { reason: 'not-answered' }
		});
		await answerQuestion(lead, 'GWP-Q-001', { text: { en: 'Because.' } });
		await expect(answerQuestion(lead, 'GWP-Q-001', { text })).rejects.toMatchObject({
			code: 'wrong-state',
			data: { reason: 'answered' }
		});

		expect((await getQuestion(officer, 'GWP-Q-001')).may).toEqual({ answer: false, read: true });
		await readAnswer(officer, 'GWP-Q-001', { note: { en: 'Enough.' } });
		await expect(readAnswer(officer, 'GWP-Q-001', {})).rejects.toMatchObject({
			code: 'wrong-state',
			data: { reason: 'read' }
		});
		const { question, may } = await getQuestion(officer, 'GWP-Q-001');
		expect(may).toEqual({ answer: false, read: false });
		expect(question).toMatchObject({
			text,
			askedOn: '2019-11-06',
			dueOn: '2019-11-13',
			answer: { en: 'Because.' },
			answeredOn: '2019-11-13',
			answeredPost: { en: 'post of lead' },
			readOn: '2019-11-14',
			readNote: { en: 'Enough.' }
		});
	});

	test('a question due before today, or about another report’s recommendation, is refused', async () => {
		await expect(ask({ dueOn: localDate('2019-11-05') })).rejects.toMatchObject({
			code: 'invalid',
			data: { field: 'dueOn', reason: 'before-today' }
		});
		const other = await aRecommendation(here, await anInspection(here, { force: 'kent' }));
		await expect(ask({ recommendation: other })).rejects.toMatchObject({ code: 'not-found' });
		expect(await ask({ dueOn: localDate('2019-11-06') })).toEqual({ ref: 'GWP-Q-001' });
	});

	test('posted twice, each answers with the first’s result and happens once', async () => {
		const once = { submission: 'form' };
		expect(await ask(once)).toEqual(await ask(once));
		const answer = () =>
			answerQuestion(here.as('lead'), 'GWP-Q-001', { text, submission: 'answer' });
		await answer();
		await answer();
		const read = () => readAnswer(here.as('officer'), 'GWP-Q-001', { submission: 'read' });
		await read();
		await read();
		expect(await listQuestions(here.as('lead'))).toHaveLength(1);
	});

	test('an action owner sees the questions about what is theirs, and no others', async () => {
		const other = await aRecommendation(here, inspection);
		await ask();
		await ask({ recommendation: other });
		await ask({ recommendation: ref });
		expect(await listQuestions(here.as('owner'))).toEqual([]);
		await anAction(here.as('lead'), ref, { ownerId: 'owner' });
		expect(await listQuestions(here.as('owner'))).toMatchObject([{ ref: 'GWP-Q-003' }]);
		await expect(getQuestion(here.as('owner'), 'GWP-Q-002')).rejects.toMatchObject({
			code: 'not-found'
		});
		expect(await listQuestions(here.as('inspector'), { recommendation: other })).toMatchObject([
			{ ref: 'GWP-Q-002' }
		]);
		expect(await listQuestions(here.as('inspector'), { inspection })).toHaveLength(3);
	});

	test('a request for an update is open until the force releases one', async () => {
		const other = await aRecommendation(here, inspection);
		const request = { dueOn: localDate('2019-11-20'), note: { en: 'Please.' } };
		await expect(
			requestUpdate(here.as('officer'), ref, { dueOn: localDate('2019-11-14') })
		).rejects.toMatchObject({ code: 'invalid' });
		await requestUpdate(here.as('officer'), ref, request);
		await requestUpdate(here.as('officer'), other, request);
		const requests = async (of: string) =>
			(await getRecommendation(here.as('lead'), of)).requests.map(({ dueOn }) => dueOn);
		expect(await requests(ref)).toEqual(['2019-11-20']);
		await releaseUpdate(here.as('lead'), ref, { summary: text, status: 'in-progress' });
		expect(await requests(ref)).toEqual([]);
		expect(await requests(other)).toEqual(['2019-11-20']);
	});

	test('each is for its own side only', async () => {
		await ask();
		await ask();
		await answerQuestion(here.as('lead'), 'GWP-Q-002', { text });
		const acts: [readonly Person[], (person: Person) => Promise<unknown>][] = [
			[['officer', 'approver'], (person) => askQuestion(here.as(person), inspection, { text })],
			[['lead'], (person) => answerQuestion(here.as(person), 'GWP-Q-001', { text })],
			[['officer', 'approver'], (person) => readAnswer(here.as(person), 'GWP-Q-002', {})],
			[
				['officer', 'approver'],
				(person) => requestUpdate(here.as(person), ref, { dueOn: localDate('2019-11-20') })
			]
		];
		for (const [allowed, act] of acts) {
			for (const person of PERSONS.filter((one) => !allowed.includes(one))) {
				await expect(act(person), person).rejects.toMatchObject({
					code: expect.stringMatching(/^not-(allowed|found)$/) as string
				});
			}
			await act(allowed[0] ?? 'lead');
		}
	});

	test('of another force there is nothing', async () => {
		await ask();
		for (const person of ['kentApprover', 'kentLead'] as const) {
			await expect(getQuestion(here.as(person), 'GWP-Q-001')).rejects.toMatchObject({
				code: 'not-found'
			});
			expect(await listQuestions(here.as(person))).toEqual([]);
		}
	});
});
