import { beforeEach, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { sayNothingChanged } from '#lib/updates/server/sayNothingChanged.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { actAs, sample } from '../../../../tests/support/sample.ts';
import { fromFirstMove } from '../visible.ts';
import { changesSince } from './changesSince.ts';
import { findRecommendation, type RecommendationRow } from './repository.ts';

onBothEngines('what was said of a recommendation since a version', (open) => {
	let db: Db;
	let lead: Ctx;
	beforeEach(async () => {
		db = await open();
		await sample(db);
		lead = await actAs(db, 'lead', '2019-11-15');
	}, 120_000);

	const find = async (ref: string): Promise<RecommendationRow> => {
		const found = await findRecommendation(db.read, scope(lead.actor), ref);
		if (!found) throw new Error(`There is no ${ref}`);
		return found;
	};

	test('begins at what moved it: a request that its reader had seen is not told as new', async () => {
		const ref = 'GWP-NCPI-2019-02';
		const { forceId, version } = await find(ref);
		const after = (await eventsOf(db.read, forceId)).filter(({ seq }) => seq > version);
		const asked = after.filter(({ type }) => type === 'update-requested');
		expect(asked).toMatchObject([{ recordedOn: '2019-11-12', data: { recommendation: ref } }]);
		expect(await changesSince(lead, ref, version)).toEqual([]);

		await sayNothingChanged(lead, ref);
		const since = await changesSince(lead, ref, version);
		expect(since.map(({ type }) => type)).toEqual(['update-released']);
	});

	test('knows each kind of event that moved one of the sample', async () => {
		for (const number of ['01', '02', '03']) {
			const { forceId, version } = await find(`GWP-NCPI-2019-${number}`);
			const events = await eventsOf(db.read, forceId);
			const asked = events.filter(({ type }) => type === 'update-requested');
			const mover = events.filter(({ seq }) => seq === version);
			expect(mover).toHaveLength(1);
			expect(fromFirstMove([...asked, ...mover])).toEqual(mover);
		}
	});
});
