import { beforeEach, expect, test } from 'vitest';
import { getAction } from '#lib/actions/server/getAction.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { getMetric } from '#lib/metrics/server/getMetric.ts';
import { history } from '#lib/recommendations/server/history.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { aMetric, anAction, SHARE } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../tests/support/world.ts';
import type { UpdateInput } from '../input.ts';
import { contributeUpdate } from './contributeUpdate.ts';
import { declineContribution } from './declineContribution.ts';
import { getUpdate } from './getUpdate.ts';
import { releaseUpdate } from './releaseUpdate.ts';

onBothEngines('what an update brings along', (open) => {
	let here: World;
	let ref: string;
	let action: string;
	let metric: string;

	const words = { en: 'What was done.', cy: 'Beth a wnaed.' };
	const october = { periodStart: localDate('2019-10-01'), periodEnd: localDate('2019-10-31') };
	const of = (numerator: number, denominator: number) => ({
		figure: { numerator, denominator, value: null, cases: null }
	});

	beforeEach(async () => {
		here = await world(await open());
		const inspection = await anInspection(here);
		ref = await aRecommendation(here, inspection);
		const lead = here.as('lead', '2019-07-01');
		action = await anAction(lead, ref, { ownerId: 'owner', dueOn: localDate('2019-11-01') });
		metric = await aMetric(lead, ref, SHARE);
	});

	const account = (more: Partial<UpdateInput> = {}): UpdateInput => ({
		summary: words,
		status: 'in-progress',
		actions: [{ ref: action, to: localDate('2019-12-20'), reason: words }],
		measurements: [{ metric, ...october, ...of(5, 12) }],
		...more
	});
	const release = (more: Partial<UpdateInput> = {}) =>
		releaseUpdate(here.as('lead'), ref, account(more));
	const contribute = (more: Partial<UpdateInput> = {}) =>
		contributeUpdate(here.as('owner', '2019-11-14'), ref, account(more));
	const state = async () => ({
		due: (await getAction(here.as('lead'), action)).action.dueOn,
		figures: (await getMetric(here.as('lead'), metric)).points.map(({ figure }) => figure),
		events: (await eventsOf(here.db.read, 'gwent')).length
	});

	test('is released with it: the action has its new day, the metric its figure', async () => {
		const { id } = await release();
		expect(await state()).toMatchObject({
			due: '2019-12-20',
			figures: [{ numerator: 5, denominator: 12 }]
		});
		const brought = (await eventsOf(here.db.read, 'gwent')).slice(-2);
		expect(brought).toMatchObject([
			{ type: 'action-due-changed', data: { from: '2019-11-01', to: '2019-12-20', updateId: id } },
			{ type: 'measurement-recorded', data: { updateId: id, revises: null } }
		]);
	});

	test('of an owner waits with it, and takes effect when the lead releases it', async () => {
		const before = await state();
		const { id } = await contribute();
		expect(await state()).toMatchObject({ due: before.due, figures: [] });
		const { update } = await getUpdate(here.as('lead'), id);
		expect(update.proposal).toMatchObject({
			actions: [{ ref: action, to: '2019-12-20' }],
			measurements: [{ metric, figure: { numerator: 5 } }]
		});
		await release({ contribution: id });
		expect(await state()).toMatchObject({ due: '2019-12-20', figures: [{ numerator: 5 }] });
	});

	const figure = { numerator: null, denominator: null, value: null, cases: null };

	test.each([
		[
			'numerator',
			'more-than-denominator',
			{ figure: { ...figure, numerator: 13, denominator: 12 } }
		],
		['denominator', 'number-missing', { figure: { ...figure, numerator: 1 } }],
		['noFigure', 'reason-missing', { figure: null }],
		['period', 'period-not-ended', { ...of(1, 2), periodEnd: localDate('2019-11-30') }]
	])(
		'with a wrong figure (%s, %s) nothing of the update is stored',
		async (field, reason, more) => {
			const before = await state();
			const measurements = [{ metric, ...october, ...more }];
			const refused = { code: 'invalid', data: { field: `${field}-${metric}`, reason } };
			await expect(release({ measurements })).rejects.toMatchObject(refused);
			await expect(contribute({ measurements })).rejects.toMatchObject(refused);
			expect(await state()).toEqual(before);
		}
	);

	test('revises a figure only with a reason', async () => {
		await release();
		const again = { actions: [], measurements: [{ metric, ...october, ...of(6, 12) }] };
		await expect(release(again)).rejects.toMatchObject({
			data: { field: `note-${metric}`, reason: 'revision-needs-reason' }
		});
		await release({ ...again, measurements: [{ metric, ...october, ...of(6, 12), note: words }] });
		expect((await state()).figures).toMatchObject([{ numerator: 6 }]);
	});

	test('moves an action to another day, and only one of this recommendation', async () => {
		const to = localDate('2019-11-01');
		const same = { actions: [{ ref: action, to, reason: words }] };
		await expect(release(same)).rejects.toMatchObject({ data: { field: `due-${action}` } });
		const other = { actions: [{ ref: 'GWP-A-0099', to, reason: words }] };
		await expect(release(other)).rejects.toMatchObject({ code: 'not-found' });
	});

	test('declined, changes nothing; only its own force learns of it and why', async () => {
		const before = await state();
		const { id } = await contribute();
		const reason = { en: 'The audit is of the wrong month.' };
		for (const person of ['owner', 'officer', 'approver', 'inspector', 'kentLead'] as const)
			await expect(declineContribution(here.as(person), id, { reason })).rejects.toMatchObject({
				code: person === 'owner' ? 'not-allowed' : 'not-found'
			});
		await declineContribution(here.as('lead'), id, { reason, submission: 'once' });
		await declineContribution(here.as('lead'), id, { reason, submission: 'once' });
		expect(await state()).toEqual({ ...before, events: before.events + 2 });
		expect((await getUpdate(here.as('owner'), id)).update).toMatchObject({
			state: 'declined',
			proposal: { declined: { reason, on: '2019-11-15' }, actions: [{ ref: action }] }
		});
		for (const person of ['officer', 'approver', 'inspector'] as const) {
			await expect(getUpdate(here.as(person), id)).rejects.toMatchObject({ code: 'not-found' });
			const told = await history(here.as(person), ref);
			expect(told.filter(({ subject }) => subject === id)).toEqual([]);
		}
		expect((await history(here.as('owner'), ref)).at(-1)?.type).toBe('contribution-declined');
		await expect(release({ contribution: id })).rejects.toMatchObject({
			data: { reason: 'already-declined' }
		});
	});
});
