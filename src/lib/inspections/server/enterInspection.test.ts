import { beforeEach, describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { world, type Person, type World } from '../../../../tests/support/world.ts';
import type { InspectionInput } from '../input.ts';
import { enterCauseOfConcern } from './enterCauseOfConcern.ts';
import { enterInspection } from './enterInspection.ts';
import { getInspection } from './getInspection.ts';
import { recordMilestone } from './recordMilestone.ts';

onBothEngines('entering a report', (open) => {
	let here: World;

	beforeEach(async () => {
		here = await world(await open());
	});

	const enter = (more: Partial<InspectionInput> = {}, person: Person = 'lead', on = '2019-06-27') =>
		enterInspection(here.as(person, on), {
			forceId: 'gwent',
			programme: 'NCPI',
			title: { en: 'Child protection' },
			publishedOn: localDate('2019-06-27'),
			completeness: 'may-contain-more',
			...more
		});

	test.each(['lead', 'officer', 'approver'] as const)(
		'the force or the office may: %s',
		async (person) => {
			expect(await enter({}, person)).toEqual({ ref: 'GWP-NCPI-2019' });
		}
	);

	test.each(['owner', 'inspector'] as const)('nobody else may: %s', async (person) => {
		await expect(enter({}, person)).rejects.toMatchObject({ code: 'not-allowed' });
	});

	test('another force is not there to enter one for', async () => {
		await expect(enter({}, 'kentLead')).rejects.toMatchObject({ code: 'not-found' });
	});

	test('a second of the same year has a letter', async () => {
		await enter();
		expect(await enter()).toEqual({ ref: 'GWP-NCPI-2019b' });
	});

	test('from the day of publication follow its clocks', async () => {
		const { ref } = await enter();
		const { clocks } = await getInspection(here.as('inspector'), ref);
		expect(clocks.map(({ kind, deadline }) => [kind, deadline.dueOn])).toEqual(
			expect.arrayContaining([
				['immediate-update', '2019-08-08'],
				['plan', '2019-08-08'],
				['section-55', '2019-08-21'],
				['follow-up', '2019-12-27']
			])
		);
	});

	test('its causes of concern, and what was done on one day, stand in the order in which they were entered', async () => {
		const { ref } = await enter();
		const ids: string[] = [];
		const done: string[] = [];
		for (const en of ['first', 'second', 'third', 'fourth', 'fifth']) {
			const lead = here.as('lead');
			ids.push((await enterCauseOfConcern(lead, ref, { words: { en } })).id);
			const milestone = { milestone: 'plan-sent', on: localDate('2019-11-01') } as const;
			done.push((await recordMilestone(lead, ref, { ...milestone, note: { en } })).id);
		}
		const { causesOfConcern, milestones } = await getInspection(here.as('officer'), ref);
		expect(causesOfConcern.map(({ id }) => id)).toEqual(ids);
		expect(milestones.map(({ id }) => id)).toEqual(done);
	});

	test('published today is entered; published tomorrow is refused', async () => {
		await expect(enter({ publishedOn: localDate('2019-06-28') })).rejects.toMatchObject({
			data: { field: 'publishedOn' }
		});
		expect(await enter({ publishedOn: localDate('2019-06-27') })).toBeDefined();
	});

	test.each([
		[{ fieldworkFrom: '2019-02-15', fieldworkTo: '2019-02-04' }, 'before-start'],
		[{ fieldworkFrom: '2019-06-28', fieldworkTo: null }, 'after-publication']
	])('fieldwork is before publication, and ends after it begins', async (days, reason) => {
		const { fieldworkFrom, fieldworkTo } = days;
		await expect(
			enter({
				fieldworkFrom: localDate(fieldworkFrom),
				fieldworkTo: fieldworkTo ? localDate(fieldworkTo) : null
			})
		).rejects.toMatchObject({ data: { reason } });
	});

	test('a case audit adds up', async () => {
		const audit = { good: 20, requiresImprovement: 37, inadequate: 23, source: 'page 9' };
		await expect(enter({ caseAudit: { ...audit, total: 81 } })).rejects.toMatchObject({
			data: { reason: 'does-not-add-up', sum: 80, total: 81 }
		});
		expect(await enter({ caseAudit: { ...audit, total: 80 } })).toBeDefined();
	});

	test('posted twice is one report', async () => {
		const first = await enter({ submission: 'once' });
		expect(await enter({ submission: 'once' })).toEqual(first);
	});

	describe('and what was done by its clocks', () => {
		const done = async (on: string, person: Person = 'lead') => {
			const { ref } = await enter();
			const input = { milestone: 'plan-sent' as const, on: localDate(on) };
			await recordMilestone(here.as(person, '2019-08-06'), ref, input);
			return (await getInspection(here.as('officer'), ref)).clocks.find(
				({ kind }) => kind === 'plan'
			);
		};

		test('a milestone meets its clock, on its own day', async () => {
			expect(await done('2019-08-05')).toMatchObject({ done: '2019-08-05' });
		});

		test('is neither before the report nor after today', async () => {
			await expect(done('2019-06-26')).rejects.toMatchObject({
				data: { reason: 'before-publication' }
			});
			await expect(done('2019-08-07')).rejects.toMatchObject({ data: { reason: 'after-today' } });
		});

		test.each([
			['plan-sent', ['lead']],
			['immediate-update-sent', ['lead']],
			['comments-invited', ['officer', 'approver']],
			['section-55-published', ['officer', 'approver']],
			['section-55-copies-sent', ['officer', 'approver']],
			['follow-up-announced', ['lead', 'officer', 'approver']],
			['follow-up-published', ['lead', 'officer', 'approver']]
		] as const)('%s is recorded by who does it: %s', async (milestone, by) => {
			const { ref } = await enter();
			const did: Person[] = [];
			for (const person of ['lead', 'owner', 'officer', 'approver', 'inspector'] as const) {
				const ctx = here.as(person, '2019-08-06');
				const { may } = await getInspection(ctx, ref);
				const input = { milestone, on: localDate('2019-08-05') };
				const done = await recordMilestone(ctx, ref, input).then(
					() => true,
					() => false
				);
				expect(may.recordMilestones.includes(milestone), person).toBe(done);
				if (done) did.push(person);
			}
			expect(did).toEqual(by);
		});

		test('a visit nobody recorded is known by its report', async () => {
			const { ref } = await enter();
			await recordMilestone(here.as('officer', '2020-02-03'), ref, {
				milestone: 'follow-up-published',
				on: localDate('2020-02-01')
			});
			const { clocks } = await getInspection(here.as('officer', '2020-02-03'), ref);
			expect(clocks.find(({ kind }) => kind === 'follow-up')).toMatchObject({
				done: '2020-02-01'
			});
		});

		test('is not the inspector’s to record', async () => {
			await expect(done('2019-08-05', 'inspector')).rejects.toMatchObject({ code: 'not-allowed' });
		});
	});
});
