import { beforeEach, expect, test } from 'vitest';
import { recordMilestone } from '#lib/inspections/server/recordMilestone.ts';
import type { Event } from '#lib/journal/events.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { grantRole } from '#lib/people/server/grantRole.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { anAction } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	world,
	type World
} from '../../../../tests/support/world.ts';
import { allChanges, lastChanges } from './changedSince.ts';

onBothEngines('who leads one force and owns an action of another', (open) => {
	let here: World;
	let both: Ctx;
	let gwent: string;
	let owned: string;
	let other: string;
	const text = { en: 'words' };
	const day = '2019-07-10';

	const own = {
		role: 'action-owner',
		organisationId: 'kent',
		forceId: 'kent',
		post: { en: 'A post lent to Kent' }
	} as const;

	beforeEach(async () => {
		here = await world(await open());
		const lead = here.as('lead', day);
		const kentLead = here.as('kentLead', day);
		const operator: Ctx = { ...lead, actor: { kind: 'operator', id: 'setup', grants: [] } };
		await grantRole(operator, { personId: lead.actor.id, ...own });
		both = { ...lead, actor: { ...lead.actor, grants: [...lead.actor.grants, own] } };

		const inspection = await anInspection(here);
		gwent = await aRecommendation(here, inspection);
		const kent = await anInspection(here, { force: 'kent' });
		owned = await aRecommendation(here, kent);
		other = await aRecommendation(here, kent);
		await anAction(kentLead, owned, { ownerId: lead.actor.id });
		const sent = { milestone: 'immediate-update-sent', on: localDate(day) } as const;
		const said = { summary: text, status: 'in-progress' } as const;
		await recordMilestone(lead, inspection, sent);
		await releaseUpdate(lead, gwent, said);
		await recordMilestone(kentLead, kent, sent);
		await releaseUpdate(kentLead, owned, said);
		await releaseUpdate(kentLead, other, said);
	});

	const told = (events: readonly Event[]) =>
		events
			.map(
				({ stream, data }) =>
					`${stream} ${'recommendation' in data ? String(data.recommendation) : 'whole'}`
			)
			.sort();

	test('is told all of the first, and of the second only what is about their recommendation', async () => {
		const expected = ['gwent whole', `gwent ${gwent}`, `kent ${owned}`].sort();
		const { events, pages, topics } = await allChanges(both, 1);
		expect(told(events)).toEqual(expected);
		expect(pages).toBe(1);
		expect(Object.keys(topics).sort()).toEqual([gwent, owned].sort());
		expect(told(await lastChanges(both))).toEqual(expected);
	});

	test('is told by each role alone what that role is told', async () => {
		const as = (grants: typeof both.actor.grants) => ({
			...both,
			actor: { ...both.actor, grants }
		});
		const lead = await allChanges(as(here.actor('lead').grants), 1);
		expect(told(lead.events)).toEqual(['gwent whole', `gwent ${gwent}`].sort());
		const owner = await allChanges(as([own]), 1);
		expect(told(owner.events)).toEqual([`kent ${owned}`]);
		expect((await allChanges(as([]), 1)).events).toEqual([]);
	});

	test('says nothing of the second to the first’s office, nor of the first to the second’s lead', async () => {
		const office = await allChanges(here.as('officer', day), 1);
		expect(told(office.events)).toEqual(['gwent whole', `gwent ${gwent}`].sort());
		const { events } = await allChanges(here.as('kentLead', day), 1);
		expect(told(events)).toEqual(['kent whole', `kent ${owned}`, `kent ${other}`].sort());
	});
});
