import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES, type Role } from '#lib/kernel/lists.ts';
import type { Actor } from './actor.ts';
import { ACTIONS, decide, restsOnOwners, scope, type Action } from './policy.ts';

const holding = (role: Role, forceId = 'gwent'): Actor => ({
	kind: 'person',
	id: 'p1',
	grants: [{ role, organisationId: 'o1', forceId, post: { en: 'Post' } }]
});

/** The matrix, kept by hand so that a person who does not program can read and question it. */
const [head = '', ...lines] = readFileSync('src/lib/people/policy.csv', 'utf8').trim().split('\n');
const roles = head.split(',').slice(1) as Role[];
const MATRIX = lines.flatMap((line) => {
	const [action, ...cells] = line.split(',');
	return cells.map((cell, index) => [action as Action, roles[index] as Role, cell] as const);
});

describe('who may do what', () => {
	test('the matrix names every action and every role', () => {
		expect(new Set(MATRIX.map(([action]) => action))).toEqual(new Set(ACTIONS));
		expect(roles).toEqual([...ROLES]);
	});

	test.each(MATRIX)('%s, %s: %s', (action, role, cell) => {
		const foreign = decide(holding(role), action, { forceId: 'gwent', organisationId: 'o2' });
		const own = decide(holding(role), action, {
			forceId: 'gwent',
			organisationId: 'o1',
			ownerIds: ['p1']
		});
		expect({ foreign, own }).toEqual({ foreign: cell === 'yes', own: cell !== 'no' });
	});

	const anyRole = fc.constantFrom(...ROLES);
	const anyAction = fc.constantFrom(...ACTIONS);

	test('nobody of one force may do anything to another’s', () => {
		fc.assert(
			fc.property(anyRole, anyAction, (role, action) => {
				expect(decide(holding(role, 'gwent'), action, { forceId: 'devon' })).toBe(false);
			})
		);
	});

	test('without a grant nothing is allowed, and nothing is in reach', () => {
		const nobody: Actor = { kind: 'person', id: 'p1', grants: [] };
		for (const action of ACTIONS) expect(decide(nobody, action, { forceId: 'gwent' })).toBe(false);
		expect(scope(nobody)).toEqual({ personId: 'p1', everyForce: false, forces: [] });
	});

	test('a job of the clock may do nothing and reaches nothing, whoever’s grants it carries', () => {
		for (const role of ROLES) {
			const job: Actor = { ...holding(role), kind: 'clock' };
			for (const action of ACTIONS) expect(decide(job, action, { forceId: 'gwent' })).toBe(false);
			expect(scope(job)).toMatchObject({ everyForce: false, forces: [] });
		}
	});

	test('no force role rates, and nobody confirms what they wrote', () => {
		for (const role of ['force-lead', 'action-owner', 'inspector'] as const) {
			expect(decide(holding(role), 'rate', { forceId: 'gwent' })).toBe(false);
		}
		const author = { forceId: 'gwent', authorIds: ['p1'] };
		expect(decide(holding('policing-body-approver'), 'rate', author)).toBe(false);
		expect(
			decide(holding('policing-body-approver'), 'rate', { ...author, authorIds: ['p2'] })
		).toBe(true);
	});

	test('only the force itself sees what it has not released, and an owner only what is theirs', () => {
		const seen = Object.fromEntries(
			ROLES.map((role) => {
				const [force] = scope(holding(role)).forces;
				return [role, `${String(force?.unreleased)} ${String(force?.reach)}`];
			})
		);
		expect(seen).toEqual({
			'policing-body-officer': 'false all',
			'policing-body-approver': 'false all',
			'force-lead': 'true all',
			'action-owner': 'true own',
			inspector: 'false all'
		});
	});

	test('who owns a thing is asked just where it decides', () => {
		const decides = ACTIONS.filter((action) =>
			ROLES.some((role) => {
				const mine = { forceId: 'gwent', ownerIds: ['p1'] };
				const actor = holding(role);
				return decide(actor, action, mine) !== decide(actor, action, { forceId: 'gwent' });
			})
		);
		expect(ACTIONS.filter(restsOnOwners)).toEqual(decides);
	});

	test('the command sets up and draws, and gives no opinion', () => {
		const operator: Actor = { kind: 'operator', id: 'command', grants: [] };
		const allowed = ACTIONS.filter((action) => decide(operator, action, { forceId: 'gwent' }));
		expect(allowed.sort()).toEqual(['draw-report', 'grant-role', 'read', 'set-up-organisations']);
	});
});
