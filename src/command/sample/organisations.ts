import type { BilingualText, Language } from '#lib/kernel/languages.ts';
import type { OrganisationKind, Role } from '#lib/kernel/lists.ts';

/** The organisations of the sample: real bodies, by their own names. */
export const ORGANISATIONS: readonly {
	id: string;
	kind: OrganisationKind;
	code: string;
	name: BilingualText;
	head: BilingualText | null;
	forceId: string | null;
}[] = [
	{
		id: 'gwent',
		kind: 'force',
		code: 'GWP',
		name: { en: 'Gwent Police', cy: 'Heddlu Gwent' },
		head: { en: 'Chief Constable', cy: 'Prif Gwnstabl' },
		forceId: null
	},
	{
		id: 'gwent-pcc',
		kind: 'local-policing-body',
		code: 'GWPCC',
		name: {
			en: 'Office of the Police and Crime Commissioner for Gwent',
			cy: 'Swyddfa Comisiynydd yr Heddlu a Throsedd Gwent'
		},
		head: { en: 'Police and Crime Commissioner', cy: 'Comisiynydd yr Heddlu a Throsedd' },
		forceId: 'gwent'
	},
	{
		id: 'devon-and-cornwall',
		kind: 'force',
		code: 'DCP',
		name: { en: 'Devon and Cornwall Police', cy: 'Heddlu Dyfnaint a Chernyw' },
		head: { en: 'Chief Constable', cy: 'Prif Gwnstabl' },
		forceId: null
	},
	{
		id: 'devon-and-cornwall-pcc',
		kind: 'local-policing-body',
		code: 'DCPCC',
		name: {
			en: 'Office of the Police and Crime Commissioner for Devon, Cornwall and the Isles of Scilly',
			cy: 'Swyddfa Comisiynydd yr Heddlu a Throsedd Dyfnaint, Cernyw ac Ynysoedd Scilly'
		},
		head: { en: 'Police and Crime Commissioner', cy: 'Comisiynydd yr Heddlu a Throsedd' },
		forceId: 'devon-and-cornwall'
	},
	{
		id: 'hmicfrs',
		kind: 'inspectorate',
		code: 'HMICFRS',
		name: { en: 'HMICFRS', cy: 'HMICFRS' },
		head: null,
		forceId: null
	}
];

/** A demonstration account: a post, not a person. Its common password is `DEMONSTRATION_PASSWORD`. */
export interface SamplePerson {
	email: string;
	name: string;
	language: Language;
	role: Role;
	organisationId: string;
	forceId: string;
	post: BilingualText;
}

export const PEOPLE = {
	pcc: {
		email: 'pcc@sample.invalid',
		name: 'Sample: Head of Assurance',
		language: 'en',
		role: 'policing-body-approver',
		organisationId: 'gwent-pcc',
		forceId: 'gwent',
		post: { en: 'Head of Assurance and Compliance', cy: 'Pennaeth Sicrwydd a Chydymffurfiaeth' }
	},
	pccSecond: {
		email: 'pcc.second@sample.invalid',
		name: 'Sample: Chief Executive',
		language: 'en',
		role: 'policing-body-approver',
		organisationId: 'gwent-pcc',
		forceId: 'gwent',
		post: { en: 'Chief Executive', cy: 'Prif Weithredwr' }
	},
	lead: {
		email: 'lead@sample.invalid',
		name: 'Sample: Head of Public Protection',
		language: 'en',
		role: 'force-lead',
		organisationId: 'gwent',
		forceId: 'gwent',
		post: {
			en: 'Detective Superintendent, Public Protection',
			cy: 'Ditectif Uwch-arolygydd, Gwarchod y Cyhoedd'
		}
	},
	owner: {
		email: 'owner@sample.invalid',
		name: 'Sample: Offender Management',
		language: 'en',
		role: 'action-owner',
		organisationId: 'gwent',
		forceId: 'gwent',
		post: {
			en: 'Detective Chief Inspector, Offender Management',
			cy: 'Ditectif Brif Arolygydd, Rheoli Troseddwyr'
		}
	},
	inspector: {
		email: 'inspector@sample.invalid',
		name: 'Sample: Inspector',
		language: 'en',
		role: 'inspector',
		organisationId: 'hmicfrs',
		forceId: 'gwent',
		post: { en: 'Inspection Officer', cy: 'Swyddog Arolygu' }
	},
	leadDevon: {
		email: 'lead.devon-and-cornwall@sample.invalid',
		name: 'Sample: Crime Registrar',
		language: 'en',
		role: 'force-lead',
		organisationId: 'devon-and-cornwall',
		forceId: 'devon-and-cornwall',
		post: { en: 'Force Crime and Incident Registrar', cy: 'Cofrestrydd Troseddau a Digwyddiadau’r Heddlu' }
	}
} as const satisfies Record<string, SamplePerson>;

export type Who = keyof typeof PEOPLE;
