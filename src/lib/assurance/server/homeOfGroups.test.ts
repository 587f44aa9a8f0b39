import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { actAs, sample } from '../../../../tests/support/sample.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../tests/support/world.ts';
import { allChanges } from './changedSince.ts';
import { getRecommendation } from './getRecommendation.ts';
import { home } from './home.ts';
import { leadHome } from './leadHome.ts';
import { positionOfInspection } from './position.ts';
import { preparation } from './preparation.ts';

onBothEngines('a lead’s home', (open) => {
	let here: World;
	let first: string;
	let second: string;
	const text = { en: 'words' };
	const say = (ref: string, on: string, status: 'in-progress' | 'complete') =>
		releaseUpdate(here.as('lead', on), ref, { summary: text, status });

	beforeEach(async () => {
		here = await world(await open());
		const inspection = await anInspection(here);
		first = await aRecommendation(here, inspection);
		second = await aRecommendation(here, inspection);
		await say(await aRecommendation(here, inspection), '2019-07-01', 'complete');
		await say(second, '2019-10-18', 'in-progress');
	});

	test('shows open recommendations, the longest without an update first, and whether it is long', async () => {
		const { open: rows } = await leadHome(here.as('lead', '2019-11-15'));
		expect(rows).toMatchObject([
			{ ref: first, saidOn: null, quiet: 141, long: true, maySayNothing: false },
			{ ref: second, saidOn: '2019-10-18', quiet: 28, long: false, maySayNothing: true }
		]);
		const [, later] = (await leadHome(here.as('lead', '2019-11-16'))).open;
		expect(later).toMatchObject({ quiet: 29, long: true });
		expect((await leadHome(here.as('kentLead'))).open).toEqual([]);
		expect((await leadHome(here.as('owner'))).open).toEqual([]);
	});

	test('shows the open actions that wait on a partner', async () => {
		const add = (waitsOn: { en: string } | null) =>
			anAction(here.as('lead', '2019-10-18'), first, { waitsOn });
		await add(null);
		const ref = await add({ en: 'two councils' });
		expect((await leadHome(here.as('lead'))).waiting).toMatchObject([
			{ ref, waitsOn: { en: 'two councils' } }
		]);
	});

	test('all changes come in pages, the newest first, and to an owner only of what is theirs', async () => {
		const { events, pages, topics } = await allChanges(here.as('officer'), 1);
		expect(pages).toBe(1);
		expect(events.map(({ recordedOn }) => recordedOn)).toEqual(['2019-10-18', '2019-07-01']);
		expect(Object.keys(topics)).toContain(second);
		expect((await allChanges(here.as('owner'), 1)).events).toEqual([]);
		await anAction(here.as('lead', '2019-10-18'), second, { ownerId: 'owner' });
		expect((await allChanges(here.as('owner'), 1)).events).toMatchObject([
			{ data: { recommendation: second } }
		]);
		expect((await allChanges(here.as('kentLead'), 1)).events).toEqual([]);
	});
});

onBothEngines('on 15 November 2019 of the sample', (open) => {
	let db: Db;
	const DAY = '2019-11-15';
	const REF = 'GWP-NCPI-2019';
	beforeAll(async () => {
		db = await open();
		await sample(db);
	}, 120_000);

	test('an inspector prepares what HMICFRS has not decided on, with the gaps its page shows', async () => {
		const ctx = await actAs(db, 'inspector', DAY);
		const rows = await preparation(ctx, [{ ref: REF, fieldworkFrom: localDate('2019-02-04') }]);
		expect(rows.map(({ ref }) => ref)).toEqual([`${REF}-01`, `${REF}-02`, `${REF}-03`]);
		for (const row of rows) {
			const page = await getRecommendation(ctx, row.ref);
			const letter = (id: string | null) =>
				page.subPoints.find((point) => point.id === id)?.letter ?? null;
			expect(row.gaps).toEqual(
				page.gaps.map(({ code, subPoint }) => ({ code, letter: letter(subPoint) }))
			);
			expect([row.evidence, row.numbers]).toEqual([page.evidence.length, page.metrics.length]);
		}
		expect(rows.flatMap(({ gaps }) => gaps).length).toBeGreaterThan(0);
	});

	test('nothing of another force is to prepare', async () => {
		const ctx = await actAs(db, 'leadDevon', DAY);
		expect(await preparation(ctx, [{ ref: REF, fieldworkFrom: null }])).toEqual([]);
	});

	test('the position of one inspection is the one that home shows', async () => {
		const ctx = await actAs(db, 'pcc', DAY);
		const { positions, topics, toDo } = await home(ctx);
		const { counts, followUp } = await positionOfInspection(ctx, REF);
		expect({ counts, followUp }).toEqual({
			counts: positions[0]?.counts,
			followUp: positions[0]?.followUp
		});
		expect(topics[toDo[0]?.recommendation ?? '']).toBeDefined();
		await expect(positionOfInspection(await actAs(db, 'leadDevon', DAY), REF)).rejects.toThrow(
			'not-found'
		);
	});
});
