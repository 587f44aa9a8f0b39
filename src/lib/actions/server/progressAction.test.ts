import { expect, test } from 'vitest';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import { anInspection, aRecommendation, world } from '../../../../tests/support/world.ts';
import { changeActionDue } from './changeActionDue.ts';
import { getAction } from './getAction.ts';
import { progressAction } from './progressAction.ts';

onBothEngines('an action saved as it was', (open) => {
	test('is not recorded again; a note or another day is', async () => {
		const the = await world(await open());
		const recommendation = await aRecommendation(the, await anInspection(the));
		const dueOn = localDate('2019-12-01');
		const ref = await anAction(the.as('lead'), recommendation, { ownerId: 'owner', dueOn });
		const owner = the.as('owner');
		const events = async () => (await eventsOf(owner.db.read, 'gwent')).length;
		const say = async (said: Parameters<typeof progressAction>[2]) => {
			const before = await events();
			const recorded = await progressAction(owner, ref, said);
			return { recorded, events: (await events()) - before };
		};
		const nothing = { recorded: false, events: 0 };
		const once = { recorded: true, events: 1 };
		const done = { progress: 'done', doneOn: localDate('2019-11-14') } as const;

		expect(await say({ progress: 'not-started' })).toEqual(nothing);
		// The day of a thing done is no part of one that is not.
		expect(await say({ progress: 'not-started', doneOn: done.doneOn })).toEqual(nothing);
		expect(await say({ progress: 'not-started', note: { en: 'Planned.' } })).toEqual(once);
		expect(await say({ progress: 'not-started' })).toEqual(nothing);
		expect((await getAction(owner, ref)).action.note).toEqual({ en: 'Planned.' });
		expect(await say(done)).toEqual(once);
		expect(await say(done)).toEqual(nothing);
		expect(await say({ ...done, doneOn: localDate('2019-11-13') })).toEqual(once);
	});

	test('the same form sent twice is told the same, and a due day that it has is refused', async () => {
		const the = await world(await open());
		const recommendation = await aRecommendation(the, await anInspection(the));
		const dueOn = localDate('2019-12-01');
		const ref = await anAction(the.as('lead'), recommendation, { dueOn });
		const lead = the.as('lead');
		const send = () =>
			progressAction(lead, ref, { progress: 'in-progress', submission: 'one form' });
		expect([await send(), await send()]).toEqual([true, true]);
		const before = await eventsOf(lead.db.read, 'gwent');
		const move = changeActionDue(lead, ref, { to: dueOn, reason: { en: 'No reason.' } });
		await expect(move).rejects.toMatchObject({ data: { field: 'to', reason: 'same-day' } });
		expect(await eventsOf(lead.db.read, 'gwent')).toEqual(before);
	});
});
