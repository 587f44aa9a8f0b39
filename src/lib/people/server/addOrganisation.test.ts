import { beforeEach, expect, test } from 'vitest';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { world, type World } from '../../../../tests/support/world.ts';
import { addOrganisation } from './addOrganisation.ts';
import { addPerson } from './addPerson.ts';
import type { Ctx } from './ctx.ts';

onBothEngines('who works here', (open) => {
	let the: World;
	let operator: Ctx;

	beforeEach(async () => {
		the = await world(await open());
		operator = { ...the.as('lead'), actor: { kind: 'operator', id: 'setup', grants: [] } };
	});

	const dyfed = { id: 'dyfed', kind: 'force', code: 'DFP', forceId: null, head: null } as const;
	const person = {
		email: 'nia@example.org',
		name: 'Nia',
		language: 'cy',
		demonstration: false,
		password: 'not needed here',
		passwordHash: 'a hash'
	} as const;

	test('an organisation is added once, by the command only', async () => {
		const named = { ...dyfed, name: { en: 'Dyfed-Powys Police' } };
		await expect(addOrganisation(the.as('lead'), named)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		expect(await addOrganisation(operator, named)).toEqual({ id: 'dyfed' });
		await expect(addOrganisation(operator, named)).rejects.toMatchObject({
			code: 'wrong-state',
			data: { reason: 'organisation-exists' }
		});
	});

	test('an address has one account, made by the command only', async () => {
		await expect(addPerson(the.as('approver'), person)).rejects.toMatchObject({
			code: 'not-allowed'
		});
		await addPerson(operator, person);
		await expect(addPerson(operator, { ...person, name: 'Another' })).rejects.toMatchObject({
			code: 'wrong-state',
			data: { reason: 'person-exists' }
		});
	});
});
