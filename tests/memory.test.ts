import { expect, test } from 'vitest';
import { filterFrom } from '#lib/assurance/filter.ts';
import { home } from '#lib/assurance/server/home.ts';
import { leadHome } from '#lib/assurance/server/leadHome.ts';
import { register, registerChoices } from '#lib/assurance/server/register.ts';
import { listInspections } from '#lib/inspections/server/getInspection.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { Memory, remembered } from '#lib/people/server/memory.ts';
import { onBothEngines } from './support/databases.ts';
import { Lives } from './support/lives.ts';
import type { Person } from './support/world.ts';

const READERS: Person[] = ['approver', 'lead', 'owner', 'inspector', 'kentLead'];

/** All that is remembered, as an actor is told it. */
async function told(ctx: Ctx) {
	const { open, waiting } = await leadHome(ctx);
	return {
		home: await home(ctx),
		open: open.map(({ submission: _, ...row }) => row),
		waiting,
		register: await register(ctx, filterFrom(new URLSearchParams('sort=due'))),
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

	test('forgets an answer that failed', async () => {
		const db = await open();
		const lives = await Lives.begin(db, 8);
		const ctx = { ...lives.as('lead'), memory: new Memory() };
		const fails = () => Promise.reject(new Error('not now'));
		await expect(remembered(ctx, 'what', null, fails)).rejects.toThrow('not now');
		expect(await remembered(ctx, 'what', null, () => Promise.resolve('now'))).toBe('now');
	});
});
