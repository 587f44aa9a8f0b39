import { eq } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { filterFrom } from '#lib/assurance/filter.ts';
import { register } from '#lib/assurance/server/register.ts';
import { mergeIndex, pieces } from '#lib/db/server/mergeIndex.ts';
import { MOST } from '#lib/db/server/search.ts';
import { indexIfStale } from '#lib/journal/server/reindex.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { Memory } from '#lib/people/server/memory.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { ownerKey } from '#lib/actions/owner.ts';
import { addAction } from '#lib/actions/server/addAction.ts';
import { handOver } from '#lib/actions/server/handOver.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { searchFrom } from '../query.ts';
import { MANY, search } from './search.ts';

onBothEngines('searching', (open) => {
	let here: World;
	let ref: string;

	beforeAll(async () => {
		here = await world(await open());
		ref = await aRecommendation(here, await anInspection(here), {
			topic: { en: 'Children held in cells', cy: 'Plant mewn celloedd' },
			words: { en: 'Review how children are held in Newport.', cy: 'Adolygu yng Nghasnewydd.' },
			subPoints: [{ en: 'the appropriate adult', cy: 'yr oedolyn priodol yn y tŷ' }]
		});
		await aRecommendation(here, await anInspection(here, { force: 'kent' }), {
			topic: { en: 'Children in Kent', cy: 'Plant yng Nghaint' }
		});
		const lead = here.as('lead', '2019-07-01');
		await addAction(lead, {
			title: { en: 'Train custody officers', cy: 'Hyfforddi swyddogion y ddalfa' },
			recommendations: [ref],
			ownerPost: { en: 'Custody Inspector', cy: 'Arolygydd y Ddalfa' },
			ownerId: lead.actor.id,
			dueOn: localDate('2019-09-01')
		});
		await contributeUpdate(here.as('lead', '2019-07-02'), ref, {
			summary: { en: 'The rota is contributed.' },
			status: 'in-progress'
		});
		await releaseUpdate(here.as('lead', '2019-07-03'), ref, {
			summary: { en: 'The rota is released.', cy: 'Mae’r rota wedi’i ryddhau.' },
			status: 'in-progress'
		});
		await addEvidence(
			here.as('lead', '2019-07-04'),
			{
				kind: 'minutes',
				title: { en: 'Minutes of the rota meeting' },
				shows: { en: 'Who came.' },
				effectiveOn: localDate('2019-07-04'),
				marking: 'OFFICIAL-SENSITIVE',
				link: 'https://example.org/minutes',
				about: [{ recommendation: ref, subPoint: null }]
			},
			null
		);
	});

	const found = async (text: string, person: Person = 'lead') => {
		const query = searchFrom(new URLSearchParams({ q: text }));
		const groups = await search(here.as(person), query);
		return groups.flatMap(({ kind, hits }) => hits.map((hit) => `${kind} ${hit.ref}`));
	};

	const JUSTICE = { en: 'Head of Criminal Justice', cy: 'Pennaeth Cyfiawnder Troseddol' };
	const CUSTODY = { en: 'Head of Custody' };
	const handOverAction = (
		day: string,
		before: Parameters<typeof ownerKey>[0],
		ownerPost: BilingualText
	) =>
		handOver(here.as('lead', day), {
			forceId: 'gwent',
			from: ownerKey(before),
			seen: ['GWP-A-0001'],
			ownerPost,
			ownerId: null,
			reason: { en: 'Moved on.' }
		});

	test('finds what holds every word, whatever its letters are like', async () => {
		expect(await found('CHILDREN newport')).toEqual([`recommendation ${ref}`]);
		expect(await found('children train')).toEqual([]);
		expect(await found('ty')).toEqual([`recommendation ${ref}`]);
		expect(await found('tŷ')).toEqual([`recommendation ${ref}`]);
	});

	test('finds the start of a word, and a sub-point’s words, and a ref', async () => {
		expect(await found('approp')).toEqual([`recommendation ${ref}`]);
		expect(await found('GWP-A-0001')).toEqual(['action GWP-A-0001']);
	});

	test('finds a Welsh word by any of its mutations', async () => {
		expect(await found('blant')).toEqual([`recommendation ${ref}`]);
		expect(await found('Casnewydd')).toEqual([`recommendation ${ref}`]);
		expect(await found('Nghasnewydd')).toEqual([`recommendation ${ref}`]);
		expect(await found('dalfa')).toEqual(['action GWP-A-0001']);
	});

	test('does not take an English word for a Welsh mutation', async () => {
		expect(await found('gustody')).toEqual([]);
	});

	test('never shows another force’s', async () => {
		expect(await found('children', 'kentLead')).toEqual(['recommendation KNT-NCPI-2019-01']);
		expect(await found('newport', 'kentApprover')).toEqual([]);
	});

	test('shows unreleased updates and evidence inside the force only', async () => {
		expect(await found('rota')).toHaveLength(3);
		for (const person of ['officer', 'inspector'] as const)
			expect(await found('rota', person)).toEqual([`update ${ref}`]);
	});

	test('shows an owner nothing but what an action of theirs serves', async () => {
		expect(await found('children', 'owner')).toEqual([]);
	});

	test('holds nothing that could be taken for a command of the engine', async () => {
		for (const text of ['"', "'", '" OR 1=1', "it's", 'a:b', '*', '(', '\\', 'NEAR(', '🙂'])
			await expect(found(text)).resolves.toBeDefined();
	});

	test('of one kind gives a page, and says how many there are', async () => {
		const query = searchFrom(new URLSearchParams({ q: 'rota', in: 'update', page: '1' }));
		expect(await search(here.as('lead'), query)).toMatchObject([
			{ kind: 'update', total: 2, pages: 1 }
		]);
	});

	test('finds an action by the owner it was handed over to, and no more by the one before', async () => {
		const before = { ownerPost: {}, ownerId: here.as('lead').actor.id };
		await handOverAction('2019-07-05', before, JUSTICE);
		for (const [text, hits] of [
			['criminal justice train', ['action GWP-A-0001']],
			['cyfiawnder', ['action GWP-A-0001']],
			['inspector', []],
			['arolygydd', []]
		] as const)
			expect([text, await found(text)]).toEqual([text, hits]);
	});

	test('counts up to so many of a kind, and beyond them says that there are more', async () => {
		const say = (en: string) =>
			releaseUpdate(here.as('lead', '2019-07-06'), ref, { summary: { en }, status: 'in-progress' });
		const page = async (number: number) => {
			const asked = { q: 'handbook', in: 'update', page: String(number) };
			const query = searchFrom(new URLSearchParams(asked));
			return (await search(here.as('officer'), query))[0];
		};
		const pages = MOST / MANY;
		for (let count = 0; count < MOST; count++) await say(`Handbook ${String(count)}.`);
		expect(await page(1)).toMatchObject({ total: MOST, more: false, pages });
		await say('One handbook more.');
		expect(await page(1)).toMatchObject({ total: MOST, more: true, pages });
		const [last, before] = (await page(1))?.hits ?? [];
		expect([last?.text?.en, before?.text?.en]).toEqual(['One handbook more.', 'Handbook 99.']);
		const paths = new Set<string>();
		for (let number = 1; number <= pages + 1; number++)
			for (const { path } of (await page(number))?.hits ?? []) paths.add(path);
		expect(paths.size).toBe(MOST);
	});

	test('finds the same after the pieces of the index were put together', async () => {
		const { db } = here;
		const asked = ['rota', 'handbook', 'blant', 'criminal justice'];
		const before = await Promise.all(asked.map((text) => found(text)));
		if (db.engine === 'sqlite') expect(await pieces(db.read)).toBeGreaterThan(1);
		await mergeIndex(db, 1);
		expect(await Promise.all(asked.map((text) => found(text)))).toEqual(before);
		if (db.engine === 'sqlite') expect(await pieces(db.read)).toBe(1);
	});

	describe('a database whose words are of another release', () => {
		/** As an earlier release left them: `null`, there were none; `as-now`, only their form is older. */
		const before = (words: string | null) =>
			here.db.write(async (tx) => {
				const { counters, searchWords } = tx.tables;
				await tx.update(counters).set({ last: 1 }).where(eq(counters.name, 'findable gwent'));
				if (words === null) await tx.delete(searchWords);
				else if (words !== 'as-now') await tx.update(searchWords).set({ words });
			});
		const isFindableAgain = async () => {
			expect(await found('rota')).toHaveLength(3);
			expect(await found('criminal justice')).toEqual(['action GWP-A-0001']);
			expect(await found('inspector')).toEqual([]);
		};

		test.each([null, 'gwent:e:rota'])('is made findable from its journal: %s', async (words) => {
			await before(words);
			expect(await found('children')).toEqual([]);
			await indexIfStale(here.db);
			await isFindableAgain();
		});

		test('takes nothing back that is said while that goes on', async () => {
			const { db } = here;
			await before('gwent:e:rota');
			let writes = 0;
			const meanwhile: typeof db.write = async (work) => {
				const done = await db.write(work);
				if ((writes += 1) === 1)
					await handOverAction('2019-07-07', { ownerPost: JUSTICE, ownerId: null }, CUSTODY);
				return done;
			};
			await indexIfStale({ ...db, write: meanwhile }, { batch: 5 });
			expect(writes).toBeGreaterThan(1);
			expect(await found('head custody')).toEqual(['action GWP-A-0001']);
			expect(await found('criminal justice')).toEqual([]);
			await handOverAction('2019-07-07', { ownerPost: CUSTODY, ownerId: null }, JUSTICE);
		});

		test('loses neither history nor newer words where that is stopped, and is begun again', async () => {
			const { db } = here;
			const count = () => db.read.$count(db.tables.eventsAbout);
			const all = await count();
			await before('as-now');
			let writes = 0;
			const power: typeof db.write = (work) =>
				(writes += 1) > 1 ? Promise.reject(new Error('the power')) : db.write(work);
			await expect(indexIfStale({ ...db, write: power }, { batch: 5 })).rejects.toThrow(
				'the power'
			);
			expect(await count()).toBe(all);
			await isFindableAgain();
			await before('gwent:e:rota');
			await indexIfStale(db);
			await isFindableAgain();
			expect(await count()).toBe(all);
		});

		test('is made so by two processes at once, one of which stops behind the other', async () => {
			const { db } = here;
			await before('as-now');
			let writes = 0;
			const behind: typeof db.write = async (work) => {
				if ((writes += 1) === 2) await indexIfStale(db);
				if (writes > 3) throw new Error('the power');
				return db.write(work);
			};
			await indexIfStale({ ...db, write: behind }, { batch: 5 });
			await isFindableAgain();
			expect(writes).toBe(2);
		});

		test('is no longer taken for what it was by a register that was filtered meanwhile', async () => {
			const ctx = { ...here.as('lead'), memory: new Memory() };
			const byWord = async () =>
				(await register(ctx, filterFrom(new URLSearchParams('text=newport')))).rows.length;
			await before('gwent:e:rota');
			expect(await byWord()).toBe(0);
			await indexIfStale(here.db);
			expect(await byWord()).toBe(1);
		});

		test('is waited for only where nothing was made findable at all', async () => {
			const { db } = here;
			await before('gwent:e:rota');
			await indexIfStale(db, { only: 'never-made' });
			expect(await found('children')).toEqual([]);
			const { counters } = db.tables;
			await db.write((tx) => tx.delete(counters).where(eq(counters.name, 'findable gwent')));
			await indexIfStale(db, { only: 'never-made' });
			await isFindableAgain();
		});
	});
});
