import { beforeEach, describe, expect, test } from 'vitest';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { assignLeads } from '#lib/recommendations/server/assignLeads.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { speaking } from '../../../../tests/support/speaking.ts';
import {
	anInspection,
	aRecommendation,
	PERSONS,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { getRecommendation } from './getRecommendation.ts';
import { rate } from './rate.ts';
import { recordInspectorateDecision } from './recordInspectorateDecision.ts';
import { submit } from './submit.ts';

onBothEngines('opinions', (open) => {
	let here: World;
	let ref: string;

	beforeEach(async () => {
		here = await world(await open());
		ref = await aRecommendation(here, await anInspection(here));
	});

	const { release, rateOn, opinions } = speaking(() => ({ here, ref }));

	describe('submitting', () => {
		test('asks for the Commissioner’s view of the last released update', async () => {
			const { id: updateId } = await release('2019-10-01');
			const { id } = await submit(here.as('lead', '2019-10-04'), ref, { note: { en: 'Please.' } });
			const page = await getRecommendation(here.as('approver'), ref);
			expect(page.submissions).toMatchObject([{ id, updateId, madeOn: '2019-10-04' }]);
			expect(page.opinions).toMatchObject({
				commissioner: 'considering',
				commissionerOn: '2019-10-04'
			});
		});

		test('needs something released', async () => {
			await expect(submit(here.as('lead'), ref, {})).rejects.toMatchObject({
				code: 'wrong-state',
				data: { reason: 'nothing-released' }
			});
		});

		test('is done once for an update, and again for the next', async () => {
			await release('2019-10-01');
			await submit(here.as('lead', '2019-10-04'), ref, {});
			await expect(submit(here.as('lead', '2019-10-05'), ref, {})).rejects.toMatchObject({
				code: 'wrong-state',
				data: { reason: 'already-submitted' }
			});
			await release('2019-10-06');
			await submit(here.as('lead', '2019-10-06'), ref, {});
			expect(await opinions()).toMatchObject({ commissionerOn: '2019-10-06' });
		});

		test('posted twice, answers with the first’s result', async () => {
			await release('2019-10-01');
			const once = () => submit(here.as('lead', '2019-10-04'), ref, { submission: 'form' });
			expect(await once()).toEqual(await once());
		});

		test('on an older page is a conflict that shows what happened since', async () => {
			await release('2019-10-01');
			const { version } = await getRow(here.as('lead'), ref);
			await assignLeads(here.as('lead', '2019-10-02'), ref, {
				sro: { en: 'ACC' },
				deliveryLead: { en: 'DCI' }
			});
			await expect(submit(here.as('lead', '2019-10-03'), ref, { version })).rejects.toMatchObject({
				code: 'conflict',
				data: { theirs: [{ type: 'leads-assigned' }] }
			});
		});

		test('does not undo what the force says, whatever the rating', async () => {
			await release('2019-09-20', 'complete');
			await submit(here.as('lead', '2019-10-04'), ref, {});
			await rateOn('2019-10-18', 'not-assured');
			expect(await opinions()).toMatchObject({
				status: 'complete',
				saidOn: '2019-09-20',
				clock: { kind: 'complete-in-time', completeOn: '2019-09-20' }
			});
		});
	});

	test('HMICFRS’s decision is its own word from its own letter, and changes no other opinion', async () => {
		await release('2019-10-01');
		await rateOn('2019-10-18', 'not-assured');
		const decision = {
			decision: 'closed' as const,
			words: { en: 'closed at level 2' },
			on: localDate('2019-11-01'),
			letter: 'letter of 1 November 2019'
		};
		await recordInspectorateDecision(here.as('lead', '2019-11-05'), ref, decision);
		expect(await opinions()).toMatchObject({
			status: 'in-progress',
			commissioner: 'not-assured',
			decision: { en: 'closed at level 2' },
			decisionOn: '2019-11-01'
		});
		expect((await eventsOf(here.db.read, 'gwent')).at(-1)).toMatchObject({
			effectiveOn: '2019-11-01',
			recordedOn: '2019-11-05'
		});
		// The page says who recorded the letter and when, beside what it says.
		const page = await getRecommendation(here.as('lead', '2019-11-15'), ref);
		expect(page.decision).toMatchObject({
			letter: 'letter of 1 November 2019',
			on: '2019-11-01',
			recordedOn: '2019-11-05'
		});
		expect(page.decision?.recordedPost).not.toBeNull();
		const tomorrow = { ...decision, on: localDate('2019-11-16') };
		await expect(
			recordInspectorateDecision(here.as('lead', '2019-11-15'), ref, tomorrow)
		).rejects.toMatchObject({ code: 'invalid', data: { field: 'on', reason: 'after-today' } });
	});

	describe('who may', () => {
		const letter = {
			decision: 'closed' as const,
			words: { en: 'closed' },
			on: localDate('2019-11-01'),
			letter: 'a letter'
		};
		const version = async () => (await getRow(here.as('lead'), ref)).version;
		const may: [string, readonly Person[], (person: Person) => Promise<unknown>][] = [
			['submit', ['lead'], (person) => submit(here.as(person), ref, {})],
			[
				'rate',
				['approver'],
				async (person) =>
					rate(here.as(person), ref, {
						rating: 'assured',
						reasons: { en: 'Good.' },
						version: await version()
					})
			],
			[
				'record HMICFRS’s decision',
				['lead', 'officer', 'approver'],
				(person) => recordInspectorateDecision(here.as(person), ref, letter)
			]
		];
		const sees = new Set<Person>(['approver', 'officer', 'lead', 'inspector']);

		test.each(may)('%s: only %j', async (_, allowed, act) => {
			await release('2019-10-01');
			for (const person of PERSONS) {
				if (allowed.includes(person)) continue;
				await expect(act(person), person).rejects.toMatchObject({
					code: sees.has(person) ? 'not-allowed' : 'not-found'
				});
			}
			for (const person of allowed) await expect(act(person), person).resolves.toBeDefined();
		});
	});
});
