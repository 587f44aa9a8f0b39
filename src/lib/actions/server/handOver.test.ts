import { beforeEach, expect, test } from 'vitest';
import { actionsAsAt } from '../asAt.ts';
import { actionFilterFrom } from '../filter.ts';
import { ownerKey } from '../owner.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { addAction } from './addAction.ts';
import { getAction } from './getAction.ts';
import { handOver } from './handOver.ts';
import { listOfActions, openByOwner } from './listOfActions.ts';
import { progressAction } from './progressAction.ts';

onBothEngines('handing over', (open) => {
	let here: World;
	let ref: string;
	const text = { en: 'words' };
	const chief = { en: 'Chief Inspector', cy: 'Prif Arolygydd' };
	const chiefKey = ownerKey({ ownerPost: chief, ownerId: null });

	const add = async (
		ownerPost: { en: string; cy?: string },
		ownerId: string | null,
		dueOn: string
	) =>
		(
			await addAction(here.as('lead', '2019-10-01'), {
				title: text,
				recommendations: [ref],
				ownerPost,
				ownerId,
				dueOn: localDate(dueOn)
			})
		).ref;

	beforeEach(async () => {
		here = await world(await open());
		ref = await aRecommendation(here, await anInspection(here));
	});

	const give = (seen: string[], over: Partial<Parameters<typeof handOver>[1]> = {}, on?: string) =>
		handOver(here.as('lead', on), {
			forceId: 'gwent',
			from: chiefKey,
			seen,
			ownerPost: { en: 'post of owner' },
			ownerId: 'owner',
			reason: { en: 'Promoted.' },
			...over
		});
	const list = async (query: string, person: Person = 'lead') =>
		(await listOfActions(here.as(person), actionFilterFrom(new URLSearchParams(query)))).rows.map(
			(row) => row.ref
		);

	test('moves every open action of one owner, and nothing else, in one step', async () => {
		const mine = [
			await add(chief, null, '2019-12-01'),
			await add(chief, null, '2019-12-02'),
			await add(chief, null, '2019-12-03')
		];
		const other = await add({ en: 'Chief Inspector, Custody' }, null, '2019-12-01');
		const done = mine.pop() ?? '';
		await progressAction(here.as('lead'), done, {
			progress: 'done',
			doneOn: localDate('2019-11-01')
		});
		expect(await list('', 'owner')).toEqual([]);
		expect(await give(mine)).toEqual({ count: 2 });
		for (const one of mine) {
			const { action } = await getAction(here.as('owner'), one);
			expect(action).toMatchObject({ ownerId: 'owner', ownerPost: { en: 'post of owner' } });
		}
		expect((await getAction(here.as('lead'), done)).action.ownerPost).toEqual(chief);
		expect((await getAction(here.as('lead'), other)).action.ownerId).toBeNull();
		const events = await eventsOf(here.db.read, 'gwent');
		const handed = events.filter(({ type }) => type === 'action-handed-over');
		expect(handed.map(({ data }) => data)).toMatchObject(
			mine.map((one) => ({ ref: one, from: { ownerPost: chief, ownerId: null }, ownerId: 'owner' }))
		);
		await progressAction(here.as('owner'), mine[0] ?? '', { progress: 'in-progress' });
	});

	test('is as the journal says: on the day before, the old owner', async () => {
		const one = await add(chief, null, '2019-12-01');
		await give([one], {}, '2019-11-10');
		const events = await eventsOf(here.db.read, 'gwent');
		const owner = (day: string) => actionsAsAt(events, localDate(day))[0]?.ownerPost;
		expect([owner('2019-11-09'), owner('2019-11-10')]).toEqual([chief, { en: 'post of owner' }]);
	});

	test('twice the same form is once', async () => {
		const seen = [await add(chief, null, '2019-12-01'), await add(chief, null, '2019-12-02')];
		const form = { submission: 'form-1' };
		expect(await give(seen, form)).toEqual({ count: 2 });
		expect(await give(seen, form)).toEqual({ count: 2 });
		const events = await eventsOf(here.db.read, 'gwent');
		expect(events.filter(({ type }) => type === 'action-handed-over')).toHaveLength(2);
	});

	test('is refused where the open actions are no longer those that were seen', async () => {
		const seen = [await add(chief, null, '2019-12-01')];
		await add(chief, null, '2019-12-02');
		await expect(give(seen)).rejects.toMatchObject({ data: { reason: 'actions-changed' } });
		expect((await openByOwner(here.as('lead'), 'gwent', chiefKey)).actions).toHaveLength(2);
	});

	test('is refused to the same owner, to another force’s account, and to who may not', async () => {
		const seen = [await add(chief, null, '2019-12-01')];
		await expect(give(seen, { ownerPost: chief, ownerId: null })).rejects.toMatchObject({
			data: { reason: 'same-owner' }
		});
		await expect(give(seen, { ownerId: 'kentLead' })).rejects.toMatchObject({
			data: { reason: 'not-of-the-force' }
		});
		const as = (person: Person) =>
			handOver(here.as(person), {
				forceId: 'gwent',
				from: chiefKey,
				seen,
				ownerPost: { en: 'post of owner' },
				ownerId: 'owner',
				reason: text
			});
		for (const person of ['owner', 'officer', 'approver', 'inspector'] as const) {
			await expect(as(person)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		await expect(as('kentLead')).rejects.toMatchObject({ code: 'not-found' });
	});

	test('a list of actions is filtered by state and owner, and sorted', async () => {
		const late = await add(chief, null, '2019-11-01');
		const later = await add({ en: 'Analyst' }, null, '2019-12-01');
		const own = await add({ en: 'post of owner' }, 'owner', '2019-11-15');
		await progressAction(here.as('lead'), later, { progress: 'waiting', waitsOn: { en: 'Kent' } });
		await progressAction(here.as('owner'), own, {
			progress: 'done',
			doneOn: localDate('2019-11-15')
		});
		expect(await list('')).toEqual([later, late]);
		expect(await list('sort=due')).toEqual([late, later]);
		expect(await list('state=late')).toEqual([late]);
		expect(await list('state=waiting')).toEqual([later]);
		expect(await list('state=done')).toEqual([own]);
		expect(await list('state=all&sort=-ref')).toEqual([own, later, late]);
		expect(await list(`owner=${encodeURIComponent(chiefKey)}`)).toEqual([late]);
		expect(await list('state=all&owner=account:owner')).toEqual([own]);
		expect(await list('state=all', 'kentLead')).toEqual([]);
	});
});
