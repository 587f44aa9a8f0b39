import { beforeAll, expect, test } from 'vitest';
import { getAction, listActions } from '#lib/actions/server/getAction.ts';
import { getEvidence, listEvidence } from '#lib/evidence/server/getEvidence.ts';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import { getMetric, listMetrics, listMetricsByPage } from '#lib/metrics/server/getMetric.ts';
import { searchFrom } from '#lib/search/query.ts';
import { search } from '#lib/search/server/search.ts';
import { onBothEngines } from './support/databases.ts';
import { aMetric, anAction, aPiece } from './support/work.ts';
import { anInspection, aRecommendation, PUBLISHED, world, type World } from './support/world.ts';

const words = { en: 'Custody' };

onBothEngines('of all that a force has released an action owner', (open, { available }) => {
	let here: World;
	/** What is about the owner's recommendation, and what is about another of the same force. */
	let own: Awaited<ReturnType<typeof about>>;
	let other: Awaited<ReturnType<typeof about>>;

	const about = async (inspection: string, ownerId: string | null) => {
		const lead = here.as('lead', PUBLISHED);
		const recommendation = await aRecommendation(here, inspection);
		const action = await anAction(lead, recommendation, { title: words, ownerId });
		const evidence = await aPiece(lead, recommendation, { title: words });
		await releaseEvidence(lead, evidence);
		const metric = await aMetric(lead, recommendation, { name: words });
		return { action, evidence, metric };
	};

	beforeAll(async () => {
		if (!available) return;
		here = await world(await open());
		const inspection = await anInspection(here);
		own = await about(inspection, here.actor('owner').id);
		other = await about(inspection, null);
	});

	test('is shown what is about a recommendation of theirs, and nothing else', async () => {
		const [owner, lead] = [here.as('owner'), here.as('lead')];
		const refs = (rows: readonly { ref: string }[]) => rows.map(({ ref }) => ref);
		expect(refs(await listActions(owner))).toEqual([own.action]);
		expect(refs(await listEvidence(owner))).toEqual([own.evidence]);
		expect((await listMetrics(owner)).map(({ metric }) => metric.ref)).toEqual([own.metric]);
		expect((await listMetricsByPage(owner, 1)).total).toBe(1);
		expect(refs(await listActions(lead))).toEqual([own.action, other.action]);
		expect(refs(await listEvidence(lead))).toEqual([own.evidence, other.evidence]);
		expect(await listMetrics(lead)).toHaveLength(2);
	});

	test('finds nothing else by its ref', async () => {
		const owner = here.as('owner');
		expect(await getAction(owner, own.action)).toBeDefined();
		expect(await getEvidence(owner, own.evidence)).toBeDefined();
		expect(await getMetric(owner, own.metric)).toBeDefined();
		const hidden = { code: 'not-found' };
		await expect(getAction(owner, other.action)).rejects.toMatchObject(hidden);
		await expect(getEvidence(owner, other.evidence)).rejects.toMatchObject(hidden);
		await expect(getMetric(owner, other.metric)).rejects.toMatchObject(hidden);
	});

	test('finds nothing else by its words', async () => {
		const query = searchFrom(new URLSearchParams({ q: 'custody' }));
		const found = async (person: 'owner' | 'lead') =>
			(await search(here.as(person), query)).map(({ kind, total }) => [kind, total]);
		expect(await found('owner')).toEqual([
			['action', 1],
			['evidence', 1]
		]);
		expect(await found('lead')).toEqual([
			['action', 2],
			['evidence', 2]
		]);
	});
});
