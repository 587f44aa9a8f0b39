import { expect, test } from 'vitest';
import { filterFrom } from '#lib/assurance/filter.ts';
import { home } from '#lib/assurance/server/home.ts';
import { leadHome } from '#lib/assurance/server/leadHome.ts';
import { register, registerChoices } from '#lib/assurance/server/register.ts';
import { listInspections } from '#lib/inspections/server/getInspection.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { Memory, remembered, rememberedPage } from '#lib/people/server/memory.ts';
import { paraglideMiddleware } from '#paraglide/server.js';
import { lastChanges } from '../src/routes/recommendations/[ref]/lastChanges.server.ts';
import { drawnRegister } from '../src/routes/recommendations/drawn.server.ts';
import type { FormState } from '#lib/ui/forms/form.ts';
import { FormReader } from '#lib/ui/forms/read.ts';
import { onBothEngines } from './support/databases.ts';
import { Lives } from './support/lives.ts';
import type { Person } from './support/world.ts';

const READERS: Person[] = ['approver', 'lead', 'owner', 'inspector', 'kentLead'];

/** The register as the site draws it, in the language of who asks. */
async function drawn(ctx: Ctx, query: string, form: FormState | null = null) {
	const request = new Request(`http://localhost/${ctx.language === 'cy' ? 'cy' : ''}`);
	let page: Awaited<ReturnType<typeof drawnRegister>> | undefined;
	await paraglideMiddleware(request, async () => {
		page = await drawnRegister(ctx, filterFrom(new URLSearchParams(query)), form);
		return new Response();
	});
	return page;
}

/** All that is remembered, as an actor is told it. */
async function told(ctx: Ctx) {
	const { open, waiting } = await leadHome(ctx);
	const { rows } = await register(ctx, filterFrom(new URLSearchParams('sort=-updated')));
	return {
		home: await home(ctx),
		open: open.map(({ submission: _, ...row }) => row),
		waiting,
		register: await register(ctx, filterFrom(new URLSearchParams('sort=due'))),
		changes: await Promise.all(rows.map(({ ref }) => lastChanges(ctx, ref))),
		drawn: await drawn(ctx, 'sort=due'),
		earlier: await drawn(ctx, 'as-at=2019-08-01'),
		past: await register(ctx, filterFrom(new URLSearchParams('clock=past'))),
		choices: await registerChoices(ctx),
		inspections: await listInspections(ctx)
	};
}

/** Who leads Gwent's work, and in Kent owns some. */
function inTwoForces(lives: Lives): Ctx {
	const lead = lives.as('lead');
	const grants = lives.as('kentLead').actor.grants.map((grant) => ({
		...grant,
		role: 'action-owner' as const
	}));
	return { ...lead, actor: { ...lead.actor, grants: [...lead.actor.grants, ...grants] } };
}

onBothEngines('what the site remembers', (open) => {
	test('is what it would find if it asked anew, after anything that happens', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 20191115);
		const memory = new Memory();
		for (let step = 0; step < 60; step += 1) {
			await lives.step(await lives.happened());
			for (const ctx of [...READERS.map((reader) => lives.as(reader)), inTwoForces(lives)]) {
				expect(await told({ ...ctx, memory })).toEqual(await told(ctx));
			}
		}
	});

	test('is not asked for twice until something happens in the forces that are in sight', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 7);
		const memory = new Memory();
		let asked = 0;
		const ask = async (person: Person) => {
			const count = () => Promise.resolve((asked += 1));
			return remembered({ ...lives.as(person), memory }, 'what', null, count);
		};
		expect([await ask('lead'), await ask('lead'), await ask('approver')]).toEqual([1, 1, 2]);
		await lives.enterInspection('kent');
		expect(await ask('lead')).toBe(1);
		await lives.enterInspection('gwent');
		expect(await ask('lead')).toBe(3);
	});

	test('keeps a page by its language and its day, and none of what was found by words', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 9);
		await lives.enterInspection('gwent');
		const [lead, memory] = [lives.as('lead'), new Memory()];
		const tomorrow = new Date(Date.parse(lead.now) + 86_400_000).toISOString() as typeof lead.now;
		for (const asked of [{}, { language: 'cy' as const }, { now: tomorrow }]) {
			const ctx = { ...lead, ...asked };
			for (const query of ['', 'text=children']) {
				const [first, again, anew] = [
					await drawn({ ...ctx, memory }, query),
					await drawn({ ...ctx, memory }, query),
					await drawn(ctx, query)
				];
				expect(first).toEqual(anew);
				expect(first === again).toBe(query === '');
			}
		}
	});

	test('keeps nothing of what somebody typed wrongly', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 11);
		const ctx = { ...lives.as('lead'), memory: new Memory() };
		const form = new FormReader(new URLSearchParams('due-from=the day after'), 'en');
		form.wrong('due-from', 'date-missing');
		expect((await drawn(ctx, '', form.state()))?.html).toContain('the day after');
		expect((await drawn(ctx, ''))?.html).not.toContain('the day after');
	});

	test('is not shared by two owners of one organisation: each reaches what is their own', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 12);
		const [owner, memory] = [lives.as('owner'), new Memory()];
		const other = { ...owner, actor: { ...owner.actor, id: 'another owner' } };
		const askedBy: string[] = [];
		for (const ctx of [owner, other, owner, other]) {
			const ask = () => Promise.resolve(askedBy.push(ctx.actor.id));
			await remembered({ ...ctx, memory }, 'what', null, ask);
			await rememberedPage({ ...ctx, memory }, 'what', null, ask);
		}
		expect(askedBy).toEqual([owner, owner, other, other].map(({ actor }) => actor.id));
	});

	test('keeps only so many pages: the one not asked for the longest is drawn again', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 10);
		const ctx = { ...lives.as('lead'), memory: new Memory() };
		const drawnNow: number[] = [];
		const page = (number: number) =>
			rememberedPage(ctx, 'what', number, () => Promise.resolve(drawnNow.push(number)));
		for (let number = 0; number <= 40; number += 1) await page(number);
		await page(40);
		await page(0);
		expect(drawnNow.slice(-2)).toEqual([40, 0]);
		await page(2);
		await page(41);
		await page(2);
		expect(drawnNow.slice(-2)).toEqual([0, 41]);
	});

	test('forgets an answer that failed', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 8);
		const ctx = { ...lives.as('lead'), memory: new Memory() };
		const fails = () => Promise.reject(new Error('not now'));
		await expect(remembered(ctx, 'what', null, fails)).rejects.toThrow('not now');
		expect(await remembered(ctx, 'what', null, () => Promise.resolve('now'))).toBe('now');
	});
});
