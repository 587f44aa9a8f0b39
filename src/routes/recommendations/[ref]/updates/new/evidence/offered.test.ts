import { expect, test } from 'vitest';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import { withStep } from '#lib/updates/draft.ts';
import { keepDraft } from '#lib/updates/server/drafts.ts';
import { onBothEngines } from '../../../../../../../tests/support/databases.ts';
import { aPiece } from '../../../../../../../tests/support/work.ts';
import { anInspection, aRecommendation, world } from '../../../../../../../tests/support/world.ts';
import { load } from './+page.server.ts';

onBothEngines('the evidence of an update', (open) => {
	test('offers what is not released, and what was ticked and is released meanwhile', async () => {
		const here = await world(await open());
		const ctx = here.as('lead');
		const recommendation = await aRecommendation(here, await anInspection(here));
		const add = () => aPiece(ctx, recommendation);
		const [waiting, ticked, other] = [await add(), await add(), await add()];
		await keepDraft(ctx, recommendation, null, (values) =>
			withStep(values, 'evidence', { evidence: ticked })
		);
		for (const ref of [ticked, other]) await releaseEvidence(ctx, ref);
		const url = new URL('http://localhost/');
		const locals = { ctx, language: 'en' };
		const page = await load({ url, params: { ref: recommendation }, locals } as never);
		const { offered } = page as { offered: { ref: string }[] };
		expect(offered.map(({ ref }) => ref).sort()).toEqual([waiting, ticked].sort());
	});
});
