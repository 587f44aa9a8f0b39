import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { actAs, sample } from '../../../../tests/support/sample.ts';
import { aPiece } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	PERSONS,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { getRecommendation } from './getRecommendation.ts';

onBothEngines('the page of a recommendation of the sample', (open) => {
	let db: Db;
	beforeAll(async () => {
		db = await open();
		await sample(db);
	}, 120_000);

	test('has the words, the three speakers, the clock and both revised targets', async () => {
		const page = await getRecommendation(await actAs(db, 'pcc', '2019-11-15'), 'GWP-NCPI-2019-02');
		expect(page.recommendation).toMatchObject({ fidelity: 'paraphrase', dueOn: '2019-09-27' });
		expect(page.deadline).toMatchObject({
			rule: { kind: 'months', months: 3 },
			origin: 'hmicfrs',
			start: '2019-06-27',
			dueOn: '2019-09-27',
			working: { code: 'calendar-months', count: 3 }
		});
		expect(page.opinions).toMatchObject({
			status: 'at-risk',
			commissioner: 'not-assured',
			commissionerOn: '2019-11-12',
			decision: null,
			clock: { kind: 'past', dueOn: '2019-09-27', days: 49 }
		});
		expect(page.targets).toMatchObject([
			{ number: 1, targetOn: '2019-10-31', setOn: '2019-09-24', answer: 'accepted' },
			{ number: 2, targetOn: '2019-12-20', setOn: '2019-10-28', answer: null }
		]);
		expect(page.subPoints).toMatchObject([
			{ letter: 'a', practiceFrom: '2019-10-14' },
			{ letter: 'b', practiceFrom: null }
		]);
		expect(page.requests).toMatchObject([{ dueOn: '2019-11-20' }]);
		expect(page.questions).toMatchObject([{ ref: 'GWP-Q-001', answeredOn: '2019-11-13' }]);
		expect(page.lastUpdate?.id).toBe(page.recommendation.lastUpdateId);
		expect(page.gaps.length).toBeGreaterThan(0);
	});

	test('of another force is not found, and neither is what does not exist', async () => {
		const devon = await actAs(db, 'leadDevon', '2019-11-15');
		for (const ref of ['GWP-NCPI-2019-02', 'GWP-NCPI-2019-99', 'nonsense']) {
			await expect(getRecommendation(devon, ref)).rejects.toMatchObject({ code: 'not-found' });
		}
		const owner = await actAs(db, 'owner', '2019-11-15');
		await expect(getRecommendation(owner, 'GWP-NCPI-2019-01')).rejects.toMatchObject({
			code: 'not-found'
		});
	});
});

onBothEngines('the page of a recommendation', (open) => {
	let here: World;
	let ref: string;

	beforeEach(async () => {
		here = await world(await open());
		ref = await aRecommendation(here, await anInspection(here));
	});

	test('shows outside the force only what it has released', async () => {
		const lead = here.as('lead');
		const text = { en: 'not yet released' };
		await contributeUpdate(lead, ref, { summary: text, status: 'in-progress' });
		await aPiece(lead, ref, { title: text, shows: text });
		const seen = async (person: Person) => {
			const view = await getRecommendation(here.as(person), ref);
			return [view.evidence.length, JSON.stringify(view).includes('not yet released')];
		};
		expect(await seen('lead')).toEqual([1, true]);
		for (const person of ['approver', 'officer', 'inspector'] as const) {
			expect(await seen(person)).toEqual([0, false]);
		}
	});

	test('says what each may do there', async () => {
		const may = async (person: Person) =>
			Object.entries((await getRecommendation(here.as(person), ref)).may)
				.filter(([, allowed]) => allowed)
				.map(([action]) => action)
				.sort();
		expect(await may('inspector')).toEqual([]);
		expect(await may('approver')).toEqual([
			'add-evidence',
			'answer-revised-target',
			'ask-question',
			'define-metric',
			'enter-recommendation',
			'rate',
			'read-answer',
			'record-inspectorate-decision',
			'request-update'
		]);
		expect(await may('officer')).not.toContain('rate');
		const lead = await may('lead');
		expect(lead).toContain('release-update');
		expect(lead).toContain('submit');
		for (const theirs of ['rate', 'answer-revised-target', 'ask-question', 'request-update']) {
			expect(lead).not.toContain(theirs);
		}
	});

	test('is seen by its own side and the inspector only', async () => {
		const seen: Person[] = [];
		for (const person of PERSONS) {
			await getRecommendation(here.as(person), ref).then(
				() => seen.push(person),
				() => undefined
			);
		}
		expect(seen).toEqual(['approver', 'officer', 'lead', 'inspector']);
	});
});
