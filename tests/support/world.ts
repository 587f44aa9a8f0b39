import type { Db } from '#lib/db/server/connect.ts';
import { enterInspection } from '#lib/inspections/server/enterInspection.ts';
import type { Role } from '#lib/kernel/lists.ts';
import { localDate, type Instant } from '#lib/kernel/localDate.ts';
import type { Actor } from '#lib/people/actor.ts';
import { addOrganisation } from '#lib/people/server/addOrganisation.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { grantRole } from '#lib/people/server/grantRole.ts';
import type { RecommendationInput } from '#lib/recommendations/input.ts';
import { enterRecommendation } from '#lib/recommendations/server/enterRecommendation.ts';

const ORGANISATIONS = [
	{ id: 'gwent', kind: 'force', code: 'GWP', forceId: null },
	{ id: 'gwent-pcc', kind: 'local-policing-body', code: 'GWPCC', forceId: 'gwent' },
	{ id: 'kent', kind: 'force', code: 'KNT', forceId: null },
	{ id: 'kent-pcc', kind: 'local-policing-body', code: 'KNTPCC', forceId: 'kent' },
	{ id: 'hmicfrs', kind: 'inspectorate', code: 'HMICFRS', forceId: null }
] as const;

const PEOPLE = {
	approver: ['policing-body-approver', 'gwent-pcc', 'gwent'],
	officer: ['policing-body-officer', 'gwent-pcc', 'gwent'],
	lead: ['force-lead', 'gwent', 'gwent'],
	owner: ['action-owner', 'gwent', 'gwent'],
	inspector: ['inspector', 'hmicfrs', 'gwent'],
	kentApprover: ['policing-body-approver', 'kent-pcc', 'kent'],
	kentLead: ['force-lead', 'kent', 'kent']
} as const satisfies Record<string, readonly [Role, string, string]>;
export type Person = keyof typeof PEOPLE;
export const PERSONS = Object.keys(PEOPLE) as Person[];

/** Two forces with their offices and an inspector; nothing has been inspected yet. */
export interface World {
	db: Db;
	/** Somebody acting at noon, or at another time, of a day. */
	as(person: Person, on?: string, time?: string): Ctx;
	actor(person: Person): Actor;
}

export const PUBLISHED = '2019-06-27';

/** Sets up organisations and roles; no account has a password, so it is quick. */
export async function world(db: Db): Promise<World> {
	const operator: Ctx = {
		actor: { kind: 'operator', id: 'setup', grants: [] },
		db,
		now: '2017-01-02T10:00:00.000Z' as Instant,
		language: 'en'
	};
	for (const organisation of ORGANISATIONS) {
		await addOrganisation(operator, {
			...organisation,
			name: { en: organisation.id },
			head: null
		});
	}
	for (const person of PERSONS) {
		const [role, organisationId, forceId] = PEOPLE[person];
		const post = { en: `post of ${person}` };
		await grantRole(operator, { personId: person, role, organisationId, forceId, post });
	}
	const actor = (person: Person): Actor => {
		const [role, organisationId, forceId] = PEOPLE[person];
		const post = { en: `post of ${person}` };
		return { kind: 'person', id: person, grants: [{ role, organisationId, forceId, post }] };
	};
	return {
		db,
		actor,
		as: (person, on = '2019-11-15', time = '12:00') => ({
			actor: actor(person),
			db,
			now: `${on}T${time}:00.000Z` as Instant,
			language: 'en'
		})
	};
}

/** A report on a force, published on a day and entered by its lead the same day. */
export async function anInspection(
	{ as }: World,
	{
		force = 'gwent',
		publishedOn = PUBLISHED
	}: { force?: 'gwent' | 'kent'; publishedOn?: string } = {}
): Promise<string> {
	const lead = as(force === 'gwent' ? 'lead' : 'kentLead', publishedOn);
	const { ref } = await enterInspection(lead, {
		forceId: force,
		programme: 'NCPI',
		title: { en: 'Child protection', cy: 'Amddiffyn plant' },
		publishedOn: localDate(publishedOn),
		completeness: 'may-contain-more'
	});
	return ref;
}

/** A recommendation of an inspection, within three months, with two sub-points. */
export async function aRecommendation(
	{ as }: World,
	inspection: string,
	input: Partial<RecommendationInput> = {}
): Promise<string> {
	const lead = as(inspection.startsWith('GWP') ? 'lead' : 'kentLead', PUBLISHED);
	const { ref } = await enterRecommendation(lead, inspection, {
		topic: { en: 'Managing offenders', cy: 'Rheoli troseddwyr' },
		words: { en: 'Manage offenders better.' },
		sourceTitle: 'a newspaper',
		timeLimit: { kind: 'months', months: 3 },
		subPoints: [{ en: 'the first' }, { en: 'the second' }],
		...input
	});
	return ref;
}
