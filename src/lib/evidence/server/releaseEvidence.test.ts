import { beforeEach, expect, test } from 'vitest';
import { history } from '#lib/recommendations/server/history.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { aPiece } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { getEvidence, listEvidence } from './getEvidence.ts';
import { releaseEvidence } from './releaseEvidence.ts';

const EVERYBODY = ['officer', 'approver', 'lead', 'inspector', 'kentLead'] as const;

onBothEngines('evidence that is not released', (open) => {
	let the: World;
	let recommendation: string;

	beforeEach(async () => {
		the = await world(await open());
		recommendation = await aRecommendation(the, await anInspection(the));
	});

	const add = async (person: Person) => {
		return aPiece(the.as(person), recommendation, { title: { en: `of ${person}` } });
	};
	/** Who finds a piece: by its ref, among the recommendation's, and in its history. */
	const seenBy = async (ref: string) => {
		const seen: Person[] = [];
		for (const person of EVERYBODY) {
			const ctx = the.as(person);
			const found = await getEvidence(ctx, ref).then(
				() => true,
				() => false
			);
			const listed = (await listEvidence(ctx)).some((piece) => piece.ref === ref);
			const told =
				person !== 'kentLead' &&
				(await history(ctx, recommendation)).some(({ subject }) => subject === ref);
			expect([listed, told], person).toEqual([found, found]);
			if (found) seen.push(person);
		}
		return seen;
	};

	test('of the force is the force’s to see and to release', async () => {
		const ref = await add('lead');
		expect(await seenBy(ref)).toEqual(['lead']);
		for (const person of ['approver', 'inspector'] as const) {
			await expect(releaseEvidence(the.as(person), ref)).rejects.toMatchObject({
				code: 'not-found'
			});
		}
		await releaseEvidence(the.as('lead'), ref);
		expect(await seenBy(ref)).toEqual(['officer', 'approver', 'lead', 'inspector']);
	});

	test('of the Commissioner’s office is the office’s to see and to release', async () => {
		const ref = await add('officer');
		expect(await seenBy(ref)).toEqual(['officer', 'approver']);
		expect((await getEvidence(the.as('approver'), ref)).may).toEqual({ release: true });
		await expect(releaseEvidence(the.as('lead'), ref)).rejects.toMatchObject({
			code: 'not-found'
		});
		await expect(
			releaseUpdate(the.as('lead'), recommendation, {
				summary: { en: 'It rests on what the force cannot see.' },
				status: 'in-progress',
				evidence: [ref]
			})
		).rejects.toMatchObject({ code: 'not-found' });
		await releaseEvidence(the.as('approver'), ref);
		expect(await seenBy(ref)).toEqual(['officer', 'approver', 'lead', 'inspector']);
	});

	test('once released may be rested on by the force, and released by nobody else', async () => {
		const ref = await add('officer');
		await releaseEvidence(the.as('officer'), ref);
		await releaseUpdate(the.as('lead'), recommendation, {
			summary: { en: 'It rests on the office’s minutes.' },
			status: 'in-progress',
			evidence: [ref]
		});
		for (const person of ['lead', 'inspector'] as const) {
			expect((await getEvidence(the.as(person), ref)).may).toEqual({ release: false });
			await expect(releaseEvidence(the.as(person), ref)).rejects.toMatchObject({
				code: 'not-allowed'
			});
		}
	});
});
