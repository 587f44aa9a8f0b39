import { beforeEach, expect, test } from 'vitest';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { sayNothingChanged } from '#lib/updates/server/sayNothingChanged.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { aPiece } from '../../../../tests/support/work.ts';
import { speaking } from '../../../../tests/support/speaking.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../tests/support/world.ts';
import { getRecommendation } from './getRecommendation.ts';
import { rate } from './rate.ts';
import { submit } from './submit.ts';

onBothEngines('a rating', (open) => {
	let here: World;
	let ref: string;

	beforeEach(async () => {
		here = await world(await open());
		ref = await aRecommendation(here, await anInspection(here));
	});

	const { release, rateOn, opinions } = speaking(() => ({ here, ref }));

	test('rests on the last released update and carries day, post and reasons', async () => {
		const { id: updateId } = await release('2019-10-01');
		const { id: submissionId } = await submit(here.as('lead', '2019-10-04'), ref, {});
		await rateOn('2019-10-18', 'partly-assured');
		const { rating, opinions: said } = await getRecommendation(here.as('approver'), ref);
		expect(rating).toMatchObject({
			rating: 'partly-assured',
			reasons: { en: 'Reasons of 2019-10-18.' },
			updateId,
			submissionId,
			givenOn: '2019-10-18',
			givenPost: { en: 'post of approver' }
		});
		expect(said).toMatchObject({
			commissioner: 'partly-assured',
			commissionerOn: '2019-10-18',
			notYetConsidered: null
		});
	});

	test('needs no submission, nor an update', async () => {
		await rateOn('2019-10-18', 'not-assured');
		const { rating } = await getRecommendation(here.as('approver'), ref);
		expect(rating).toMatchObject({ updateId: null, submissionId: null });
		expect(await opinions()).toMatchObject({
			status: 'not-started',
			commissioner: 'not-assured',
			notYetConsidered: null
		});
	});

	test('has not considered what the force released since, not even «nothing has changed»', async () => {
		await release('2019-10-01');
		await rateOn('2019-11-12', 'partly-assured');
		await sayNothingChanged(here.as('lead', '2019-11-13'), ref);
		expect(await opinions()).toMatchObject({
			commissioner: 'partly-assured',
			commissionerOn: '2019-11-12',
			notYetConsidered: '2019-11-13'
		});
	});

	test('is a conflict where something happened since the page was shown', async () => {
		await release('2019-10-01');
		const { version } = await getRow(here.as('approver'), ref);
		await release('2019-10-02', 'complete');
		const late = rate(here.as('approver', '2019-10-02'), ref, {
			rating: 'assured',
			reasons: { en: 'Of an older page.' },
			version
		});
		await expect(late).rejects.toMatchObject({
			code: 'conflict',
			data: { theirs: [{ type: 'update-released', data: { status: 'complete' } }] }
		});
		expect(await opinions()).toMatchObject({ commissioner: 'not-asked-yet' });
	});

	test('is a conflict where proof was released since the page was shown', async () => {
		const proof = await aPiece(here.as('lead', '2019-10-01'), ref, { kind: 'audit' });
		const { version } = await getRow(here.as('approver'), ref);
		const now = () =>
			rate(here.as('approver', '2019-10-02'), ref, {
				rating: 'not-assured',
				reasons: { en: 'There is no audit.' },
				version
			});
		await releaseEvidence(here.as('lead', '2019-10-02'), proof);
		await expect(now()).rejects.toMatchObject({
			code: 'conflict',
			data: {
				theirs: expect.arrayContaining([
					expect.objectContaining({ type: 'evidence-released', subject: proof })
				]) as unknown
			}
		});
		await rateOn('2019-10-02', 'partly-assured');
		expect(await opinions()).toMatchObject({ commissioner: 'partly-assured' });
	});

	test('is no conflict where what was added since is not released', async () => {
		const { version } = await getRow(here.as('approver'), ref);
		await contributeUpdate(here.as('lead', '2019-10-01'), ref, {
			summary: { en: 'Not released.' },
			status: 'in-progress'
		});
		await rate(here.as('approver', '2019-10-02'), ref, {
			rating: 'not-assured',
			reasons: { en: 'Reasons.' },
			version
		});
		expect(await opinions()).toMatchObject({ commissioner: 'not-assured' });
	});

	test('given again on the same day is the one that counts, and both are kept', async () => {
		for (let index = 0; index < 4; index += 1) {
			await rateOn('2019-10-18', 'not-assured');
			await rateOn('2019-10-18', 'assured');
			const { rating, ratings } = await getRecommendation(here.as('approver'), ref);
			expect(rating?.rating).toBe('assured');
			expect(ratings).toHaveLength(2 * (index + 1));
		}
	});

	test('needs reasons', async () => {
		const { version } = await getRow(here.as('approver'), ref);
		const bare = { rating: 'assured' as const, reasons: {}, version };
		await expect(rate(here.as('approver'), ref, bare)).rejects.toThrow();
	});

	test('is never by whoever wrote the update', async () => {
		await release('2019-10-01');
		const lead = here.actor('lead');
		const approver = here.actor('approver');
		const both = { ...approver, id: lead.id };
		const { version } = await getRow(here.as('approver'), ref);
		const ctx = { ...here.as('approver'), actor: both };
		await expect(
			rate(ctx, ref, { rating: 'assured', reasons: { en: 'Mine.' }, version })
		).rejects.toMatchObject({ code: 'not-allowed' });
	});
});
