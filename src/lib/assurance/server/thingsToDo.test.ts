import { beforeAll, beforeEach, expect, test } from 'vitest';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import type { Db } from '#lib/db/server/connect.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import { answerRevisedTarget } from '#lib/recommendations/server/answerRevisedTarget.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { setRevisedTarget } from '#lib/recommendations/server/setRevisedTarget.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { updatesOf } from '#lib/updates/server/repository.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { actAs, sample } from '../../../../tests/support/sample.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { answerQuestion, readAnswer } from './answerQuestion.ts';
import { askQuestion } from './askQuestion.ts';
import { rate } from './rate.ts';
import { submit } from './submit.ts';
import { thingsToDo } from './thingsToDo.ts';

onBothEngines('things to do', (open) => {
	let here: World;
	let inspection: string;
	let ref: string;
	const text = { en: 'words' };

	beforeEach(async () => {
		here = await world(await open());
		inspection = await anInspection(here);
		ref = await aRecommendation(here, inspection);
	});

	const codes = async (person: Person) =>
		(await thingsToDo(here.as(person))).map(({ code, subject }) => `${code} ${subject}`);

	test('are none where nothing waits', async () => {
		for (const person of ['approver', 'officer', 'lead', 'owner', 'inspector'] as const) {
			expect(await codes(person)).toEqual([]);
		}
	});

	test('the latest revised target waits for the approver’s word; an older one no longer does', async () => {
		const target = { targetOn: localDate('2019-12-20'), reason: text };
		await setRevisedTarget(here.as('lead', '2019-10-01'), ref, target);
		await setRevisedTarget(here.as('lead', '2019-10-28'), ref, target);
		expect(await thingsToDo(here.as('approver'))).toMatchObject([
			{
				code: 'answer-target',
				path: `/recommendations/${ref}/targets/2`,
				recommendation: ref,
				since: '2019-10-28'
			}
		]);
		expect(await codes('officer')).toEqual([]);
		await answerRevisedTarget(here.as('approver'), ref, 2, { answer: 'accepted' });
		expect(await codes('approver')).toEqual([]);
	});

	test('a submission waits for the approver until it is rated', async () => {
		await releaseUpdate(here.as('lead'), ref, { summary: text, status: 'complete' });
		await submit(here.as('lead'), ref, {});
		expect(await codes('approver')).toEqual([`rate ${ref}`]);
		const { version } = await getRow(here.as('approver'), ref);
		await rate(here.as('approver'), ref, { rating: 'assured', reasons: text, version });
		expect(await codes('approver')).toEqual([]);
	});

	test('a question waits for the lead, its answer for the office, and then for nobody', async () => {
		await askQuestion(here.as('officer'), inspection, { text, dueOn: localDate('2019-11-30') });
		expect(await codes('lead')).toEqual(['answer-question GWP-Q-001']);
		expect(await codes('officer')).toEqual([]);
		await answerQuestion(here.as('lead'), 'GWP-Q-001', { text });
		expect(await codes('lead')).toEqual([]);
		expect(await codes('officer')).toEqual(['read-answer GWP-Q-001']);
		expect(await codes('approver')).toEqual(['read-answer GWP-Q-001']);
		await readAnswer(here.as('approver'), 'GWP-Q-001', {});
		expect(await codes('officer')).toEqual([]);
	});

	test('a request waits for the lead until an update is released, and a contribution too', async () => {
		await requestUpdate(here.as('officer'), ref, { dueOn: localDate('2019-11-20') });
		const { id } = await contributeUpdate(here.as('lead'), ref, {
			summary: text,
			status: 'in-progress'
		});
		const [first, second] = await thingsToDo(here.as('lead'));
		expect(first).toMatchObject({ code: 'release', path: `/updates/${id}`, since: '2019-11-15' });
		expect(second).toMatchObject({
			code: 'send-update',
			path: `/recommendations/${ref}/updates/new`,
			dueOn: '2019-11-20'
		});
		await releaseUpdate(here.as('lead'), ref, {
			summary: text,
			status: 'in-progress',
			contribution: id
		});
		expect(await codes('lead')).toEqual([]);
	});

	test('contributions of one day wait in the order they were written, and are listed the newest first', async () => {
		const ids: string[] = [];
		for (let count = 0; count < 6; count++) {
			const written = { summary: text, status: 'in-progress' } as const;
			ids.push((await contributeUpdate(here.as('lead'), ref, written)).id);
		}
		const waiting = (await thingsToDo(here.as('lead'))).map(({ path }) => path);
		expect(waiting).toEqual(ids.map((id) => `/updates/${id}`));
		const listed = (await updatesOf(here.db.read, scope(here.as('lead').actor), ref)).map(
			({ id }) => id
		);
		expect(listed).toEqual(ids.toReversed());
	});

	test('requests for one day wait in the order they were made', async () => {
		const made: string[] = [];
		for (let count = 0; count < 6; count++) {
			const { id } = await requestUpdate(here.as('officer'), ref, {
				dueOn: localDate('2019-11-20')
			});
			made.push(id);
		}
		const waiting = await thingsToDo(here.as('lead'));
		expect(waiting.map(({ subject }) => subject)).toEqual(made);
	});

	test('of two forces wait in the order of the moments, whichever has the longer journal', async () => {
		const kent = await aRecommendation(here, await anInspection(here, { force: 'kent' }));
		await aRecommendation(here, inspection);
		await aRecommendation(here, inspection);
		const gwents = ['lead', 'approver', ref] as const;
		const kents = ['kentLead', 'kentApprover', kent] as const;
		const contributed: string[] = [];
		const asked: string[] = [];
		// Kent's journal is the shorter; of the last two, at one moment, Gwent's is first by its id.
		for (const [time, [author, office, about]] of [
			['09:00', gwents],
			['09:30', kents],
			['10:00', gwents],
			['10:30', kents],
			['11:00', gwents],
			['11:00', kents]
		] as const) {
			const written = { summary: text, status: 'in-progress' } as const;
			const on = '2019-11-15';
			contributed.push((await contributeUpdate(here.as(author, on, time), about, written)).id);
			const dueOn = localDate('2019-11-20');
			asked.push((await requestUpdate(here.as(office, on, time), about, { dueOn })).id);
		}
		const [lead, kentLead] = [here.actor('lead'), here.actor('kentLead')];
		const both = { ...lead, grants: [...lead.grants, ...kentLead.grants] };
		const waiting = await thingsToDo({ ...here.as('lead'), actor: both });
		const subjects = (code: string) =>
			waiting.filter((one) => one.code === code).map(({ subject }) => subject);
		expect(subjects('release')).toEqual(contributed);
		expect(subjects('send-update')).toEqual(asked);
	});

	test('an action waits for its owner until it is done, the most pressing first', async () => {
		const add = (dueOn: string, ownerId: string | null) =>
			anAction(here.as('lead'), ref, { ownerId, dueOn: localDate(dueOn) });
		await add('2019-12-20', 'owner');
		await add('2019-10-01', 'owner');
		await add('2019-09-01', null);
		expect(await codes('owner')).toEqual(['own-action GWP-A-0002', 'own-action GWP-A-0001']);
		await progressAction(here.as('owner'), 'GWP-A-0002', {
			progress: 'done',
			doneOn: localDate('2019-11-01')
		});
		expect(await codes('owner')).toEqual(['own-action GWP-A-0001']);
		expect(await codes('lead')).toEqual([]);
	});

	test('are of the forces where the role is held, not of others one may see', async () => {
		const kent = await aRecommendation(here, await anInspection(here, { force: 'kent' }));
		await requestUpdate(here.as('kentApprover'), kent, { dueOn: localDate('2019-11-20') });
		await requestUpdate(here.as('officer'), ref, { dueOn: localDate('2019-11-20') });
		const grants = [
			...here.actor('lead').grants,
			...here.actor('kentLead').grants.map((grant) => ({ ...grant, role: 'inspector' as const }))
		];
		const ctx = { ...here.as('lead'), actor: { ...here.actor('lead'), grants } };
		expect(await thingsToDo(ctx)).toMatchObject([{ code: 'send-update', recommendation: ref }]);
	});
});

onBothEngines('on 15 November 2019 of the sample', (open) => {
	let db: Db;
	beforeAll(async () => {
		db = await open();
		await sample(db);
	}, 120_000);

	test('two things wait for the Commissioner’s office, one for the force lead, none for the inspector', async () => {
		expect(await thingsToDo(await actAs(db, 'pcc', '2019-11-15'))).toMatchObject([
			{ code: 'answer-target', recommendation: 'GWP-NCPI-2019-02', since: '2019-10-28' },
			{ code: 'read-answer', subject: 'GWP-Q-001', since: '2019-11-13' }
		]);
		expect(await thingsToDo(await actAs(db, 'lead', '2019-11-15'))).toMatchObject([
			{ code: 'send-update', recommendation: 'GWP-NCPI-2019-02', dueOn: '2019-11-20' }
		]);
		expect(await thingsToDo(await actAs(db, 'inspector', '2019-11-15'))).toEqual([]);
		expect(await thingsToDo(await actAs(db, 'leadDevon', '2019-11-15'))).toEqual([]);
	});
});
