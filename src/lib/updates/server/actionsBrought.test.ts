import { beforeEach, expect, test } from 'vitest';
import { addAction } from '#lib/actions/server/addAction.ts';
import { changeActionDue } from '#lib/actions/server/changeActionDue.ts';
import { getAction } from '#lib/actions/server/getAction.ts';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../tests/support/world.ts';
import type { UpdateInput } from '../input.ts';
import { broughtBy } from './broughtBy.ts';
import { contributeUpdate } from './contributeUpdate.ts';
import { draftFrom, readDraft } from './drafts.ts';
import { getUpdate } from './getUpdate.ts';
import { releaseUpdate } from './releaseUpdate.ts';

type Said = NonNullable<UpdateInput['progress']>[number];

onBothEngines('how actions go, said in an update', (open) => {
	let here: World;
	let ref: string;
	let action: string;
	let other: string;

	const words = { en: 'What was done.', cy: 'Beth a wnaed.' };
	const council = { en: 'The council' };
	const yesterday = localDate('2019-11-14');
	const done = (): Said => ({ ref: action, progress: 'done', doneOn: yesterday });

	beforeEach(async () => {
		here = await world(await open());
		ref = await aRecommendation(here, await anInspection(here));
		const add = async (ownerId: string | null) => {
			const { ref: added } = await addAction(here.as('lead', '2019-07-01'), {
				...{ title: words, recommendations: [ref], ownerPost: words, ownerId },
				dueOn: localDate('2019-11-01')
			});
			return added;
		};
		action = await add(here.actor('owner').id);
		other = await add(null);
	});

	const account = { summary: words, status: 'in-progress' } as const;
	const release = (progress: Said[], more: Partial<UpdateInput> = {}) =>
		releaseUpdate(here.as('lead'), ref, { ...account, progress, ...more });
	const contribute = (progress: Said[], more: Partial<UpdateInput> = {}) =>
		contributeUpdate(here.as('owner', '2019-11-14'), ref, { ...account, progress, ...more });
	const state = async () => (await getAction(here.as('lead'), action)).action;
	const journal = async () => eventsOf(here.db.read, 'gwent');

	test('is released with it, as if it had been said of the action itself', async () => {
		const { id } = await release([{ ...done(), note: words }]);
		expect(await state()).toMatchObject({ progress: 'done', doneOn: yesterday, note: words });
		expect((await journal()).at(-1)).toMatchObject({
			type: 'action-progressed',
			subject: action,
			effectiveOn: yesterday,
			data: { updateId: id }
		});
		const { update } = await getUpdate(here.as('officer'), id);
		expect(await broughtBy(here.as('officer'), update)).toMatchObject([{ subject: action }]);
	});

	test('and what goes as before is no event of its own', async () => {
		const waiting: Said = { ref: action, progress: 'waiting', waitsOn: council, note: words };
		await release([waiting]);
		const before = (await journal()).length;
		await release([waiting, { ref: other, progress: 'not-started' }]);
		await release([{ ...waiting, note: null }]);
		expect((await journal()).slice(before).map(({ type }) => type)).toEqual([
			'update-released',
			'update-released'
		]);
	});

	test('of an owner waits with it, is there to edit, and takes effect when the lead releases it', async () => {
		const waits: Said = { ref: action, progress: 'waiting', waitsOn: council };
		const { id } = await contribute([waits]);
		expect((await state()).progress).toBe('not-started');
		const lead = here.as('lead');
		const { update } = await getUpdate(lead, id);
		expect(update.proposal?.progress).toMatchObject([waits]);
		await draftFrom(lead, id);
		expect((await readDraft(lead, ref))?.values.typed.work).toEqual({
			[`progressVersion-${action}`]: String((await state()).version),
			[`progress-${action}`]: 'waiting',
			[`waitsOn-${action}-en`]: 'The council',
			[`waitsOn-${action}-cy`]: ''
		});
		await release([waits], { contribution: id });
		expect(await state()).toMatchObject({ progress: 'waiting', waitsOn: council });
	});

	test('is an owner’s to say of their own actions only, and a lead’s of any', async () => {
		const said: Said = { ref: other, progress: 'in-progress' };
		await expect(contribute([said])).rejects.toMatchObject({ code: 'not-allowed' });
		await release([said]);
		expect((await getAction(here.as('lead'), other)).action.progress).toBe('in-progress');
	});

	test.each([
		['doneOn', 'date-missing', { progress: 'done' }],
		['doneOn', 'after-today', { progress: 'done', doneOn: localDate('2019-11-16') }],
		['waitsOn', 'text-missing', { progress: 'waiting' }]
	] as const)('is refused with %s, %s, and nothing of the update is stored', async (...wrong) => {
		const [field, reason, said] = wrong;
		const before = (await journal()).length;
		const refused = { code: 'invalid', data: { field: `${field}-${action}`, reason } };
		for (const send of [release, contribute])
			await expect(send([{ ref: action, ...said }])).rejects.toMatchObject(refused);
		await expect(release([{ ...done(), ref: 'GWP-A-0099' }])).rejects.toMatchObject({
			code: 'not-found'
		});
		expect(await journal()).toHaveLength(before);
	});

	test('leaves what is done on its due day, unless it is open again', async () => {
		const to = localDate('2019-12-20');
		const actions = [{ ref: action, to, reason: words }];
		const refused = { data: { field: `due-${action}`, reason: 'action-done' } };
		for (const send of [release, contribute])
			await expect(send([done()], { actions })).rejects.toMatchObject(refused);
		await progressAction(here.as('owner'), action, { progress: 'done', doneOn: yesterday });
		for (const send of [release, contribute])
			await expect(send([], { actions })).rejects.toMatchObject(refused);
		await release([{ ref: action, progress: 'in-progress' }], { actions });
		expect(await state()).toMatchObject({ progress: 'in-progress', dueOn: to, doneOn: null });
	});

	const goes = (said: Parameters<typeof progressAction>[2], day = '2019-11-15') =>
		progressAction(here.as('owner', day), action, said);
	const proposedIn = async (id: string) =>
		(await getUpdate(here.as('lead'), id)).update.proposal?.progress ?? [];
	const nothing = { waitsOn: null, doneOn: null };

	test('leave the note that stands where none is written', async () => {
		await goes({ progress: 'in-progress', note: words });
		await release([done()]);
		expect(await state()).toMatchObject({ progress: 'done', note: words });
		await goes({ progress: 'in-progress' });
		expect(await state()).toMatchObject({ progress: 'in-progress', note: words });
		expect((await journal()).at(-1)).toMatchObject({ data: { note: words } });
	});

	test('a note alone undoes nothing that was said since', async () => {
		await goes({ progress: 'waiting', waitsOn: council }, '2019-11-13');
		const { id } = await contribute([{ ref: action, note: words }]);
		const said = await proposedIn(id);
		const { version } = await state();
		expect(said).toEqual([{ ref: action, ...nothing, note: words, version }]);
		await goes({ progress: 'done', doneOn: yesterday });
		await release(said, { contribution: id });
		expect(await state()).toMatchObject({ progress: 'done', doneOn: yesterday, note: words });
	});

	test('a note alone that would replace a note written since is a conflict', async () => {
		const { id } = await contribute([{ ref: action, note: words }]);
		await goes({ progress: 'in-progress', note: council });
		const send = release(await proposedIn(id), { contribution: id });
		await expect(send).rejects.toMatchObject({ code: 'conflict' });
		expect((await state()).note).toEqual(council);
	});

	test('what would undo what was said since is a conflict that tells it, and goes once it was seen', async () => {
		const { id } = await contribute([{ ref: action, progress: 'waiting', waitsOn: council }]);
		await goes({ progress: 'done', doneOn: yesterday });
		const before = await journal();
		const said = await proposedIn(id);
		const seen = before.at(-1)?.seq ?? 0;
		await expect(release(said, { contribution: id })).rejects.toMatchObject({
			code: 'conflict',
			data: { theirs: [{ seq: seen, data: { ref: action, progress: 'done' } }], seen }
		});
		expect(await journal()).toEqual(before);
		expect(await state()).toMatchObject({ progress: 'done' });
		await release(said, { contribution: id, seen });
		expect(await state()).toMatchObject({ progress: 'waiting', doneOn: null });
	});

	test('what was said since in the same words is no conflict, and neither is another day', async () => {
		const { id } = await contribute([{ ref: action, progress: 'in-progress' }]);
		const { id: other } = await contribute([done()]);
		const to = localDate('2019-12-20');
		await changeActionDue(here.as('lead'), action, { to, reason: words });
		await release(await proposedIn(id), { contribution: id });
		expect(await state()).toMatchObject({ progress: 'in-progress', dueOn: to });
		await goes({ progress: 'done', doneOn: yesterday });
		await release(await proposedIn(other), { contribution: other });
		expect(await state()).toMatchObject({ progress: 'done', doneOn: yesterday });
	});
});
