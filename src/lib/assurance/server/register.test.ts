import { beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { assignLeads } from '#lib/recommendations/server/assignLeads.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { filterFrom, RegisterFilter } from '../filter.ts';
import { rate } from './rate.ts';
import { recordInspectorateDecision } from './recordInspectorateDecision.ts';
import { register, registerChoices } from './register.ts';
import { registerAsAt } from './registerAsAt.ts';
import { submit } from './submit.ts';

const KEEP = 'GWP-NCPI-2019';

onBothEngines('the register', (open) => {
	let here: World;

	beforeAll(async () => {
		here = await world(await open());
		const first = await anInspection(here);
		const second = await anInspection(here, { publishedOn: '2019-06-27' });
		const months = (count: number) => ({ kind: 'months' as const, months: count });
		const add = (inspection: string, input: Parameters<typeof aRecommendation>[2]) =>
			aRecommendation(here, inspection, { subPoints: [], ...input });
		const refs = [
			await add(first, {
				topic: { en: 'Children in custody', cy: 'Plant yn y ddalfa' },
				words: { en: 'What was asked of the force.' },
				timeLimit: { kind: 'immediately' }
			}),
			await add(first, { topic: { en: 'Égalité of 50% of offenders' }, timeLimit: months(3) }),
			await add(first, { topic: { cy: 'Tŷ diogel' }, timeLimit: months(6) }),
			await add(second, {
				topic: { en: 'Area', cy: 'Maes' },
				kind: 'area-for-improvement',
				timeLimit: { kind: 'not-stated' }
			})
		] as const;
		const say = (ref: string, on: string, status: 'complete' | 'at-risk') =>
			releaseUpdate(here.as('lead', on), ref, {
				summary: { en: 'Said.' },
				status,
				reason: { en: 'Why.' }
			});
		await say(refs[1], '2019-09-01', 'at-risk');
		await say(refs[0], '2019-10-01', 'complete');
		await submit(here.as('lead', '2019-10-02'), refs[0], {});
		const approver = here.as('approver', '2019-10-03');
		const { version } = await getRow(approver, refs[1]);
		await rate(approver, refs[1], { rating: 'not-assured', reasons: { en: 'No.' }, version });
		await anAction(here.as('lead', '2019-10-03'), refs[2], {
			ownerPost: { en: 'DCI' },
			ownerId: 'owner'
		});
		await recordInspectorateDecision(here.as('officer', '2019-10-04'), refs[2], {
			decision: 'closed',
			words: { en: 'closed' },
			on: localDate('2019-10-04'),
			letter: 'a letter'
		});
		await assignLeads(here.as('lead', '2019-10-04'), refs[0], {
			sro: { en: 'Deputy Chief Constable' },
			deliveryLead: { en: 'Head of Custody', cy: 'Pennaeth y Ddalfa' }
		});
		await aRecommendation(here, await anInspection(here, { force: 'kent' }));
	});

	const page = (query = '', person: Person = 'officer', on = '2019-11-15', cy = false) =>
		register(
			{ ...here.as(person, on), language: cy ? 'cy' : 'en' },
			filterFrom(new URLSearchParams(query))
		);
	const refs = async (...of: Parameters<typeof page>) =>
		(await page(...of)).rows.map(({ ref }) => ref);

	test('shows each recommendation with the three speakers and the clock', async () => {
		const { rows, total, pages } = await page();
		expect({ total, pages }).toEqual({ total: 4, pages: 1 });
		expect(rows[1]).toMatchObject({
			ref: `${KEEP}-02`,
			opinions: {
				status: 'at-risk',
				saidOn: '2019-09-01',
				commissioner: 'not-assured',
				commissionerOn: '2019-10-03',
				decision: null,
				clock: { kind: 'past', dueOn: '2019-09-27', days: 49 }
			}
		});
		expect(rows[0]?.opinions.clock).toEqual({
			kind: 'immediate-complete',
			completeOn: '2019-10-01',
			days: 96
		});
	});

	test('shows an action owner only what is theirs, and of another force nothing', async () => {
		expect(await refs('', 'owner')).toEqual([`${KEEP}-03`]);
		expect(await refs('', 'kentLead')).toEqual(['KNT-NCPI-2019-01']);
		expect(await refs('', 'inspector')).toHaveLength(4);
		expect((await page('', 'owner')).total).toBe(1);
	});

	describe('filtered', () => {
		test.each([
			['status=at-risk', ['-02']],
			['status=at-risk&status=complete', ['-01', '-02']],
			['commissioner=not-asked-yet', ['-03', 'b-01']],
			['commissioner=considering', ['-01']],
			['commissioner=not-asked-yet&commissioner=not-assured', ['-02', '-03', 'b-01']],
			['clock=past', ['-02']],
			['clock=immediate', []],
			['decision=none', ['-01', '-02', 'b-01']],
			['decision=recorded', ['-03']],
			['decision=none&decision=recorded', ['-01', '-02', '-03', 'b-01']],
			['kind=area-for-improvement', ['b-01']],
			['force=gwent&kind=area-for-improvement', ['b-01']],
			['force=kent', []],
			['lead=Head of Custody', ['-01']],
			['lead=Pennaeth y Ddalfa', ['-01']],
			['lead=DCI', ['-03']],
			['lead=Head', []],
			['due-from=2019-09-27&due-to=2019-09-27', ['-02']],
			['due-from=2019-09-28', ['-03']],
			['due-to=27 September 2019', ['-02']],
			['inspection=GWP-NCPI-2019b', ['b-01']],
			['inspection=KNT-NCPI-2019', []],
			['text=EGALITE', ['-02']],
			['text=50%25', ['-02']],
			['text=ty diogel', ['-03']],
			['text=_', []],
			['text=asked custody', ['-01']],
			['text=elsewhere', []],
			['status=at-risk&commissioner=considering', []],
			['status=nonsense', ['-01', '-02', '-03', 'b-01']]
		])('by %s', async (query, expected) => {
			expect(await refs(query)).toEqual(expected.map((end) => `${KEEP}${end}`));
			expect((await page(query)).total).toBe(expected.length);
		});

		test('by HMICFRS’s date passed: not on the day itself, from the day after', async () => {
			expect(await refs('clock=past', 'officer', '2019-09-27')).toEqual([]);
			expect(await refs('clock=past', 'officer', '2019-09-28')).toEqual([`${KEEP}-02`]);
			expect(await refs('clock=past', 'officer', '2019-12-28')).toHaveLength(2);
		});

		test('by text, in the language of the page', async () => {
			expect(await refs('text=ddalfa', 'officer', '2019-11-15', true)).toEqual([`${KEEP}-01`]);
			expect(await refs('text=ddalfa')).toEqual([]);
		});
	});

	describe('sorted', () => {
		test.each([
			['ref', ['-01', '-02', '-03', 'b-01']],
			['-ref', ['b-01', '-03', '-02', '-01']],
			['due', ['-02', '-03', '-01', 'b-01']],
			['-due', ['-03', '-02', '-01', 'b-01']],
			['status', ['-03', 'b-01', '-02', '-01']],
			['-status', ['-01', '-02', '-03', 'b-01']],
			['commissioner', ['-03', 'b-01', '-01', '-02']],
			['topic', ['b-01', '-01', '-02', '-03']],
			['-updated', ['-01', '-02', '-03', 'b-01']]
		])('by %s; what has no day comes last, and a ref decides', async (sort, expected) => {
			expect(await refs(`sort=${sort}`)).toEqual(expected.map((end) => `${KEEP}${end}`));
		});
	});

	test('as at today, folded from the journal, is the same under every filter', async () => {
		const queries = ['decision=recorded', 'decision=none', 'lead=Head of Custody', 'lead=DCI'];
		queries.push('due-from=2019-09-28', 'due-to=2019-09-27', 'text=asked', 'sort=-updated');
		queries.push('force=kent', 'kind=area-for-improvement&force=gwent');
		for (const query of queries) {
			const filter = filterFrom(new URLSearchParams(query));
			const today = localDate('2019-11-15');
			const folded = await registerAsAt(here.as('officer'), filter, today);
			expect(folded, query).toEqual(await register(here.as('officer'), filter));
		}
	});

	test('offers the posts that lead a recommendation or own an open action, each once', async () => {
		expect(await registerChoices(here.as('officer'))).toEqual({
			forces: ['gwent'],
			posts: [{ en: 'DCI' }, { en: 'Head of Custody', cy: 'Pennaeth y Ddalfa' }]
		});
	});

	test('comes in pages that together are the whole, each row once', async () => {
		const busy = await anInspection(here, { force: 'kent' });
		for (let index = 0; index < 30; index += 1) await aRecommendation(here, busy);
		const [one, two, three] = await Promise.all(
			[1, 2, 3].map((number) =>
				register(here.as('kentLead'), RegisterFilter.parse({ sort: 'due', page: number }))
			)
		);
		expect(one).toMatchObject({ total: 31, pages: 2 });
		expect(two).toMatchObject({ total: 31, pages: 2 });
		expect([one?.rows.length, two?.rows.length, three?.rows.length]).toEqual([25, 6, 0]);
		const all = [...(one?.rows ?? []), ...(two?.rows ?? [])].map(({ ref }) => ref);
		expect(new Set(all).size).toBe(31);
		const whole = await register(
			here.as('kentLead'),
			RegisterFilter.parse({ sort: 'due', size: 50 })
		);
		expect(whole.rows.map(({ ref }) => ref)).toEqual(all);
	});
});
