import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { recordMilestone } from '#lib/inspections/server/recordMilestone.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { answerRevisedTarget } from '#lib/recommendations/server/answerRevisedTarget.ts';
import { setRevisedTarget } from '#lib/recommendations/server/setRevisedTarget.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { actAs, sample } from '../../../../tests/support/sample.ts';
import { anAction, aPiece } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../tests/support/world.ts';
import { askQuestion } from './askQuestion.ts';
import { home } from './home.ts';

onBothEngines('home, on 15 November 2019 of the sample,', (open) => {
	let db: Db;
	beforeAll(async () => {
		db = await open();
		await sample(db);
	}, 120_000);

	test('says what design.md promises in five seconds', async () => {
		const { positions, toDo } = await home(await actAs(db, 'pcc', '2019-11-15'));
		expect(positions).toHaveLength(1);
		expect(positions[0]).toMatchObject({
			inspection: { ref: 'GWP-NCPI-2019', completeness: 'may-contain-more' },
			force: { name: { en: 'Gwent Police' } },
			counts: {
				held: 3,
				past: { count: 1, days: 49 },
				commissioner: { assured: 1, 'partly-assured': 1, 'not-assured': 1 },
				inspectorate: { decided: 0, none: 3 }
			},
			followUp: { on: '2019-12-27', days: 42 }
		});
		expect(toDo).toHaveLength(2);
	});

	test('counts for an action owner only what is theirs', async () => {
		const { positions } = await home(await actAs(db, 'owner', '2019-11-15'));
		expect(positions.map(({ counts }) => counts.held)).toEqual([1]);
	});

	test('shows another force only its own', async () => {
		const { positions, changed } = await home(await actAs(db, 'leadDevon', '2019-11-15'));
		expect(positions).toMatchObject([
			{ inspection: { ref: 'DCP-CDI-2017' }, counts: { held: 1, inspectorate: { decided: 1 } } }
		]);
		expect(new Set(changed.map(({ stream }) => stream))).toEqual(new Set(['devon-and-cornwall']));
	});
});

onBothEngines('home', (open) => {
	let here: World;
	let inspection: string;
	let ref: string;
	const text = { en: 'words' };

	beforeEach(async () => {
		here = await world(await open());
		inspection = await anInspection(here);
		ref = await aRecommendation(here, inspection);
	});

	describe('the days to come', () => {
		const coming = async (on: string, person: 'officer' | 'lead' | 'owner' = 'officer') =>
			(await home(here.as(person, on))).coming.map(
				({ on: day, days, code, what }) => `${day} ${String(days)} ${code} ${what}`
			);

		test('are those of clocks and of HMICFRS, until each is met', async () => {
			expect(await coming('2019-07-11')).toEqual([
				'2019-08-08 28 clock immediate-update',
				'2019-08-08 28 clock plan'
			]);
			await recordMilestone(here.as('lead', '2019-07-12'), inspection, {
				milestone: 'plan-sent',
				on: localDate('2019-07-12')
			});
			expect(await coming('2019-07-12')).not.toContain('2019-08-08 27 clock plan');
			expect(await coming('2019-09-27')).toEqual([`2019-09-27 0 hmicfrs-date ${ref}`]);
			await releaseUpdate(here.as('lead', '2019-09-27'), ref, {
				summary: text,
				status: 'complete'
			});
			expect(await coming('2019-09-27')).toEqual([]);
		});

		test('are those that people set for one another', async () => {
			const on = '2019-10-01';
			const day = localDate;
			await setRevisedTarget(here.as('lead', on), ref, {
				targetOn: day('2019-10-09'),
				reason: text
			});
			await setRevisedTarget(here.as('lead', on), ref, {
				targetOn: day('2019-10-08'),
				reason: text
			});
			await answerRevisedTarget(here.as('approver', on), ref, 2, { answer: 'accepted' });
			await requestUpdate(here.as('officer', on), ref, { dueOn: day('2019-10-07') });
			await askQuestion(here.as('officer', on), inspection, { text, dueOn: day('2019-10-06') });
			await anAction(here.as('lead', on), ref, { ownerId: 'owner', dueOn: day('2019-10-05') });
			expect(await coming(on)).toEqual([
				'2019-10-05 4 action GWP-A-0001',
				'2019-10-06 5 question GWP-Q-001',
				`2019-10-07 6 request ${ref}`,
				`2019-10-08 7 target ${ref}`
			]);
			expect(await coming('2019-10-09')).toEqual([]);
			expect(await coming(on, 'owner')).not.toContain('2019-10-06 5 question GWP-Q-001');
		});
	});

	test('the day HMICFRS may return is a day that passes, until it has returned', async () => {
		const followUp = async (on: string) =>
			(await home(here.as('officer', on))).positions[0]?.followUp;
		expect(await followUp('2019-12-26')).toEqual({ on: '2019-12-27', days: 1 });
		expect(await followUp('2020-01-06')).toEqual({ on: '2019-12-27', days: -10 });
		await recordMilestone(here.as('officer', '2020-01-07'), inspection, {
			milestone: 'follow-up-fieldwork',
			on: localDate('2020-01-07')
		});
		expect(await followUp('2020-01-07')).toBeNull();
	});

	test('what changed lately is the newest ten, and nothing the force has not released', async () => {
		await contributeUpdate(here.as('lead', '2019-07-01'), ref, {
			summary: text,
			status: 'complete'
		});
		await aPiece(here.as('lead', '2019-07-01'), ref);
		for (let index = 0; index < 12; index += 1) {
			await releaseUpdate(here.as('lead', `2019-07-${String(index + 2).padStart(2, '0')}`), ref, {
				summary: text,
				status: 'in-progress'
			});
		}
		const { changed } = await home(here.as('officer'));
		expect(changed).toHaveLength(10);
		expect(changed[0]).toMatchObject({ type: 'update-released', recordedOn: '2019-07-13' });
		expect(changed.at(-1)).toMatchObject({ recordedOn: '2019-07-04' });
		expect((await home(here.as('owner'))).changed).toEqual([]);
	});
});
