import { beforeEach, expect, test } from 'vitest';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { answerRevisedTarget } from './answerRevisedTarget.ts';
import { getRow, getSubPoints } from './getSubPoints.ts';
import { recordPractice } from './recordPractice.ts';
import { seePortalStatus } from './seePortalStatus.ts';
import { setRevisedTarget } from './setRevisedTarget.ts';

const text = { en: 'text' };
const TODAY = '2019-11-15';

onBothEngines('what is said of a recommendation', (open) => {
	let the: World;
	let ref: string;
	let other: string;

	beforeEach(async () => {
		the = await world(await open());
		const inspection = await anInspection(the);
		ref = await aRecommendation(the, inspection);
		other = await aRecommendation(the, inspection);
	});

	const aim = (targetOn: string, person: Person = 'lead', version?: number) =>
		setRevisedTarget(the.as(person), ref, {
			targetOn: localDate(targetOn),
			reason: text,
			...(version === undefined ? {} : { version })
		});
	const answer = (number: number, person: Person = 'approver') =>
		answerRevisedTarget(the.as(person), ref, number, { answer: 'accepted' });
	const count = async () => (await eventsOf(the.db.read, 'gwent')).length;

	test('a revised target is after today, of the lead, and not of what is complete', async () => {
		const before = await count();
		for (const day of ['2019-11-14', TODAY]) {
			await expect(aim(day)).rejects.toMatchObject({
				data: { field: 'target', reason: 'not-after-today' }
			});
		}
		for (const person of ['officer', 'approver', 'inspector'] as const) {
			await expect(aim('2019-12-01', person)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		await expect(aim('2019-12-01', 'kentLead')).rejects.toMatchObject({ code: 'not-found' });
		expect(await count()).toBe(before);
		await releaseUpdate(the.as('lead'), ref, { summary: text, status: 'complete' });
		await expect(aim('2019-12-01')).rejects.toMatchObject({
			code: 'wrong-state',
			data: { reason: 'already-complete' }
		});
	});

	test('a revised target of an older page is a conflict', async () => {
		const { version } = await getRow(the.as('lead'), ref);
		expect(await aim('2019-12-01', 'lead', version)).toEqual({ number: 1 });
		await expect(aim('2019-12-02', 'lead', version)).rejects.toMatchObject({
			code: 'conflict',
			data: { theirs: [{ type: 'revised-target-set' }] }
		});
	});

	test('the latest target is answered, once, by the approver', async () => {
		await expect(answer(1)).rejects.toMatchObject({ code: 'not-found' });
		await aim('2019-12-01');
		await aim('2019-12-15');
		for (const person of ['lead', 'officer', 'inspector'] as const) {
			await expect(answer(2, person)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		await expect(answer(1)).rejects.toMatchObject({ data: { reason: 'target-superseded' } });
		await answer(2);
		await expect(answer(2)).rejects.toMatchObject({ data: { reason: 'target-answered' } });
	});

	test('a target that is not accepted needs a reason', async () => {
		await aim('2019-12-01');
		const bare = { answer: 'not-accepted' as const };
		await expect(answerRevisedTarget(the.as('approver'), ref, 1, bare)).rejects.toThrow(
			'reason-missing'
		);
		await answerRevisedTarget(the.as('approver'), ref, 1, { ...bare, reason: text });
	});

	test('practice is of a sub-point of its own, from a day that has been', async () => {
		const [own] = await getSubPoints(the.as('lead'), ref);
		const [foreign] = await getSubPoints(the.as('lead'), other);
		const since = (on: string, subPoint = own?.id ?? '', person: Person = 'lead') =>
			recordPractice(the.as(person), ref, { subPoint, on: localDate(on), what: text });
		await expect(since('2019-11-16')).rejects.toMatchObject({
			data: { field: `practice-${own?.id ?? ''}`, reason: 'after-today' }
		});
		for (const subPoint of [foreign?.id ?? '', 'no-such-point']) {
			await expect(since(TODAY, subPoint)).rejects.toMatchObject({ code: 'not-found' });
		}
		await expect(since(TODAY, own?.id, 'officer')).rejects.toMatchObject({ code: 'not-allowed' });
		await since(TODAY);
		expect((await getSubPoints(the.as('lead'), ref))[0]).toMatchObject({ practiceFrom: TODAY });
	});

	test('what the portal showed is of a day that has been, and changes no opinion', async () => {
		const seen = (lookedOn: string, person: Person = 'officer') =>
			seePortalStatus(the.as(person), ref, {
				status: 'being progressed',
				lookedOn: localDate(lookedOn)
			});
		await expect(seen('2019-11-16')).rejects.toMatchObject({
			data: { field: 'lookedOn', reason: 'after-today' }
		});
		await expect(seen(TODAY, 'owner')).rejects.toMatchObject({ code: 'not-found' });
		await expect(seen(TODAY, 'inspector')).rejects.toMatchObject({ code: 'not-allowed' });
		const before = await getRow(the.as('lead'), ref);
		await seen(TODAY);
		const { portal, ...after } = await getRow(the.as('lead'), ref);
		expect(portal).toMatchObject({ status: 'being progressed', lookedOn: TODAY });
		expect({ ...after, portal: null, head: 0 }).toEqual({ ...before, portal: null, head: 0 });
	});
});
