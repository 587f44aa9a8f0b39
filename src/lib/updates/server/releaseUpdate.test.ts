import { beforeEach, expect, test } from 'vitest';
import { getEvidence } from '#lib/evidence/server/getEvidence.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import { findRecommendation } from '#lib/recommendations/server/repository.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction, aPiece } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import type { UpdateInput } from '../input.ts';
import { contributeUpdate } from './contributeUpdate.ts';
import { updatesNamed, updatesOf } from './repository.ts';
import { releaseUpdate } from './releaseUpdate.ts';
import { sayNothingChanged } from './sayNothingChanged.ts';

onBothEngines('an update', (open) => {
	let here: World;
	let ref: string;

	beforeEach(async () => {
		here = await world(await open());
		ref = await aRecommendation(here, await anInspection(here));
	});

	const words = { en: 'What was done.' };
	const release = (more: Partial<UpdateInput> = {}, on = '2019-07-12', person: Person = 'lead') =>
		releaseUpdate(here.as(person, on), ref, { summary: words, status: 'in-progress', ...more });
	const row = async () => {
		const found = await findRecommendation(here.db.read, scope(here.actor('lead')), ref);
		if (!found) throw new Error('It is there.');
		return found;
	};
	const ownersAction = () => anAction(here.as('lead', '2019-07-01'), ref, { ownerId: 'owner' });

	test('released is what the force says from then on', async () => {
		await release();
		expect(await row()).toMatchObject({ forceStatus: 'in-progress', forceSaidOn: '2019-07-12' });
	});

	test('of an owner changes nothing until the lead releases it, and is seen by nobody outside', async () => {
		await ownersAction();
		const before = await row();
		const { id } = await contributeUpdate(here.as('owner', '2019-07-12'), ref, {
			summary: words,
			status: 'complete'
		});
		expect(await row()).toMatchObject({ forceStatus: before.forceStatus, completeOn: null });
		expect(await updatesOf(here.db.read, scope(here.as('lead').actor), ref)).toHaveLength(1);
		for (const person of ['officer', 'approver', 'inspector'] as const)
			for (const asked of [
				updatesOf(here.db.read, scope(here.as(person).actor), ref),
				updatesNamed(here.db.read, scope(here.as(person).actor), [id])
			])
				expect(await asked).toEqual([]);
		await release({ status: 'complete', contribution: id }, '2019-07-13');
		expect(await row()).toMatchObject({ forceStatus: 'complete', completeOn: '2019-07-13' });
		expect(await updatesOf(here.db.read, scope(here.as('inspector').actor), ref)).toHaveLength(1);
		await expect(release({ contribution: id, reason: words }, '2019-07-14')).rejects.toMatchObject({
			data: { reason: 'already-released' }
		});
	});

	test.each(['owner', 'officer', 'approver', 'inspector'] as const)(
		'is never released by: %s',
		async (person) => {
			await ownersAction();
			await expect(release({}, '2019-07-12', person)).rejects.toMatchObject({
				code: 'not-allowed'
			});
		}
	);

	test('of another force’s lead finds no recommendation', async () => {
		await expect(release({}, '2019-07-12', 'kentLead')).rejects.toMatchObject({
			code: 'not-found'
		});
	});

	test('at risk needs a reason, and so does reopening', async () => {
		await expect(release({ status: 'at-risk' })).rejects.toMatchObject({
			data: { field: 'reason', reason: 'reason-at-risk' }
		});
		await release({ status: 'complete' });
		await expect(release()).rejects.toMatchObject({ data: { reason: 'reason-reopening' } });
		await release({ reason: words }, '2019-07-13');
		expect(await row()).toMatchObject({ forceStatus: 'in-progress', completeOn: null });
	});

	test('complete keeps its first day when it is said again', async () => {
		await release({ status: 'complete' }, '2019-09-20');
		await release({ status: 'complete' }, '2019-10-20');
		expect((await row()).completeOn).toBe('2019-09-20');
	});

	test('on an older page is refused, with what changed, and nothing is stored', async () => {
		const { version } = await row();
		await release({ status: 'at-risk', reason: words, version });
		const count = (await eventsOf(here.db.read, 'gwent')).length;
		const second = release({ version, revisedTarget: null }, '2019-07-12');
		await expect(second).rejects.toMatchObject({
			code: 'conflict',
			data: { theirs: [{ type: 'update-released', data: { status: 'at-risk' } }] }
		});
		expect(await eventsOf(here.db.read, 'gwent')).toHaveLength(count);
	});

	test('posted twice is one', async () => {
		const first = await release({ submission: 'once' });
		expect(await release({ submission: 'once', summary: { en: 'Another.' } })).toEqual(first);
		expect(await updatesOf(here.db.read, scope(here.as('lead').actor), ref)).toHaveLength(1);
	});

	test('releases the evidence it rests on, which nobody outside knew of', async () => {
		const piece = await aPiece(here.as('lead', '2019-07-10'), ref);
		await expect(getEvidence(here.as('inspector'), piece)).rejects.toMatchObject({
			code: 'not-found'
		});
		await release({ evidence: [piece] });
		expect(await getEvidence(here.as('inspector'), piece)).toBeDefined();
	});

	test('with something wrong in it stores nothing of it, its new evidence neither', async () => {
		const count = (await eventsOf(here.db.read, 'gwent')).length;
		await expect(
			releaseUpdate(
				here.as('lead', '2019-07-12'),
				ref,
				{
					summary: words,
					status: 'in-progress',
					revisedTarget: { targetOn: localDate('2019-07-12'), reason: words }
				},
				[
					{
						input: {
							kind: 'policy',
							title: words,
							shows: words,
							effectiveOn: localDate('2019-07-10'),
							marking: 'OFFICIAL',
							link: 'https://example.org/policy',
							about: [{ recommendation: ref, subPoint: null }]
						},
						file: null
					}
				]
			)
		).rejects.toMatchObject({ data: { field: 'target', reason: 'not-after-today' } });
		expect(await eventsOf(here.db.read, 'gwent')).toHaveLength(count);
	});

	test('«nothing has changed» says the last account again, and is not the first thing said', async () => {
		await expect(sayNothingChanged(here.as('lead'), ref)).rejects.toMatchObject({
			data: { reason: 'nothing-said-yet' }
		});
		await release({ status: 'at-risk', reason: words });
		await sayNothingChanged(here.as('lead', '2019-08-01'), ref);
		expect(await row()).toMatchObject({ forceStatus: 'at-risk', forceSaidOn: '2019-08-01' });
	});
});
