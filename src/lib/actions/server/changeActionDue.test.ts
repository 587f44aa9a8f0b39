import { expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import { anInspection, aRecommendation, world } from '../../../../tests/support/world.ts';
import { changeActionDue } from './changeActionDue.ts';
import { getAction } from './getAction.ts';
import { progressAction } from './progressAction.ts';

onBothEngines('an action’s due day', (open) => {
	test('is moved by the lead with a reason while it is not done; the first is kept and the changes are counted', async () => {
		const the = await world(await open());
		const recommendation = await aRecommendation(the, await anInspection(the));
		const dueOn = localDate('2019-12-01');
		const ref = await anAction(the.as('lead'), recommendation, { ownerId: 'owner', dueOn });
		const reason = { en: 'A council could not attend.' };
		const move = (to: string, person: 'lead' | 'owner' | 'officer' | 'kentLead' = 'lead') =>
			changeActionDue(the.as(person), ref, { to: localDate(to), reason, submission: `to ${to}` });
		await expect(move('2019-12-01')).rejects.toMatchObject({
			data: { field: 'to', reason: 'same-day' }
		});
		for (const person of ['owner', 'officer'] as const) {
			await expect(move('2019-12-20', person)).rejects.toMatchObject({ code: 'not-allowed' });
		}
		await expect(move('2019-12-20', 'kentLead')).rejects.toMatchObject({ code: 'not-found' });
		await move('2019-12-20');
		await move('2019-12-20');
		await move('2020-01-10');
		expect((await getAction(the.as('lead'), ref)).action).toMatchObject({
			dueOn: '2020-01-10',
			firstDueOn: '2019-12-01',
			dueChanges: 2
		});
		await progressAction(the.as('owner'), ref, {
			progress: 'done',
			doneOn: localDate('2019-11-14')
		});
		await expect(move('2020-02-10')).rejects.toMatchObject({
			data: { field: 'to', reason: 'action-done' }
		});
	});
});
