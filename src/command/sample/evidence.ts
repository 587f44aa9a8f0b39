import type { BilingualText } from '#lib/kernel/languages.ts';
import type { EvidenceKind, Marking } from '#lib/kernel/lists.ts';
import type { Who } from './organisations.ts';

/** A piece of invented evidence: a small file really made, in `sample/evidence/`. */
export interface SampleEvidence {
	/** File name in `sample/evidence/`. */
	file: string;
	kind: EvidenceKind;
	title: BilingualText;
	shows: BilingualText;
	/** The day the thing itself is of: the policy's, the audit's, the letter's. */
	effectiveOn: string;
	/** The day it was added. */
	addedOn: string;
	by: Who;
	marking: Marking;
	about: { recommendation: 1 | 2 | 3; letter?: 'a' | 'b' | 'c' }[];
}

export const EVIDENCE: readonly SampleEvidence[] = [
	{
		file: 'governance-board-january-2019.docx',
		kind: 'minutes',
		title: {
			en: 'Public protection governance board, January 2019',
			cy: 'Bwrdd llywodraethu gwarchod y cyhoedd, Ionawr 2019'
		},
		shows: {
			en: 'That the board knew before the inspection that failures to notify were not always recorded.',
			cy: 'Bod y bwrdd yn gwybod cyn yr arolygiad nad oedd achosion o fethu â hysbysu bob amser yn cael eu cofnodi.'
		},
		effectiveOn: '2019-01-22',
		addedOn: '2019-07-18',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 2 }]
	},
	{
		file: 'custody-procedure-children.pdf',
		kind: 'policy',
		title: {
			en: 'Custody procedure: children, version 4',
			cy: 'Gweithdrefn y ddalfa: plant, fersiwn 4'
		},
		shows: {
			en: 'That an inspector must review the need to detain a child at once and each hour.',
			cy: 'Bod yn rhaid i arolygydd adolygu’r angen i gadw plentyn ar unwaith a phob awr.'
		},
		effectiveOn: '2019-07-22',
		addedOn: '2019-07-22',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 1, letter: 'a' }]
	},
	{
		file: 'places-of-safety-policy.pdf',
		kind: 'policy',
		title: {
			en: 'Police protection: places of safety, version 2',
			cy: 'Amddiffyniad yr heddlu: lleoedd diogel, fersiwn 2'
		},
		shows: {
			en: 'That a police station is used only with an inspector’s authority and a recorded reason.',
			cy: 'Mai dim ond gydag awdurdod arolygydd a rheswm wedi’i gofnodi y defnyddir gorsaf heddlu.'
		},
		effectiveOn: '2019-09-02',
		addedOn: '2019-09-02',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 3 }]
	},
	{
		file: 'places-of-safety-briefing.png',
		kind: 'training',
		title: {
			en: 'Briefing card for response officers: places of safety',
			cy: 'Cerdyn briffio i swyddogion ymateb: lleoedd diogel'
		},
		shows: {
			en: 'What every response officer was briefed on and carries.',
			cy: 'Yr hyn y briffiwyd pob swyddog ymateb arno ac y mae’n ei gario.'
		},
		effectiveOn: '2019-09-10',
		addedOn: '2019-09-12',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 3 }]
	},
	{
		file: 'police-protection-audit-august-2019.xlsx',
		kind: 'audit',
		title: {
			en: 'Audit of every use of police protection, July and August 2019',
			cy: 'Archwiliad o bob defnydd o amddiffyniad yr heddlu, Gorffennaf ac Awst 2019'
		},
		shows: {
			en: 'The first place each of 27 children was taken to, and who decided.',
			cy: 'Y lle cyntaf y cludwyd pob un o 27 o blant iddo, a phwy a benderfynodd.'
		},
		effectiveOn: '2019-09-13',
		addedOn: '2019-09-16',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 3 }]
	},
	{
		file: 'child-detention-training-register.xlsx',
		kind: 'training',
		title: {
			en: 'Training register: child detention and referral',
			cy: 'Cofrestr hyfforddiant: cadw plant ac atgyfeirio'
		},
		shows: {
			en: 'That 58 of 61 custody officers and staff had completed the course.',
			cy: 'Bod 58 o 61 o swyddogion a staff y ddalfa wedi cwblhau’r cwrs.'
		},
		effectiveOn: '2019-09-30',
		addedOn: '2019-10-02',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [
			{ recommendation: 1, letter: 'a' },
			{ recommendation: 1, letter: 'c' }
		]
	},
	{
		file: 'failure-to-notify-procedure.pdf',
		kind: 'policy',
		title: {
			en: 'Failure to notify: recording and interview procedure',
			cy: 'Methu â hysbysu: gweithdrefn gofnodi a chyfweld'
		},
		shows: {
			en: 'That a failure to notify is recorded as a crime the same day and the offender interviewed.',
			cy: 'Bod methiant i hysbysu yn cael ei gofnodi fel trosedd yr un diwrnod a bod y troseddwr yn cael ei gyfweld.'
		},
		effectiveOn: '2019-10-14',
		addedOn: '2019-10-14',
		by: 'owner',
		marking: 'OFFICIAL',
		about: [{ recommendation: 2, letter: 'a' }]
	},
	{
		file: 'joint-review-minutes-october-2019.docx',
		kind: 'minutes',
		title: {
			en: 'Joint review of child detention with the five councils: minutes',
			cy: 'Adolygiad ar y cyd o gadw plant gyda’r pum cyngor: cofnodion'
		},
		shows: {
			en: 'What the force and the five children’s services agreed, and who does each part.',
			cy: 'Yr hyn y cytunodd yr heddlu a’r pum gwasanaeth plant arno, a phwy sy’n gwneud pob rhan.'
		},
		effectiveOn: '2019-10-23',
		addedOn: '2019-10-25',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 1 }]
	},
	{
		file: 'appropriate-adult-scheme-letter.pdf',
		kind: 'partner-letter',
		title: {
			en: 'Letter from the appropriate adult scheme: new call-out arrangement',
			cy: 'Llythyr gan y cynllun oedolion priodol: trefniant galw newydd'
		},
		shows: {
			en: 'That volunteers are on call at both custody suites from 1 August.',
			cy: 'Bod gwirfoddolwyr ar alwad yn y ddwy ddalfa ers 1 Awst.'
		},
		effectiveOn: '2019-10-25',
		addedOn: '2019-10-28',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 1, letter: 'b' }]
	},
	{
		file: 'referral-dip-sample-october-2019.xlsx',
		kind: 'audit',
		title: {
			en: 'Dip sample of twelve referrals, October 2019',
			cy: 'Sampl o ddeuddeg atgyfeiriad, Hydref 2019'
		},
		shows: {
			en: 'That 7 of 12 referrals were good, against 6 of 12 in July: no clear change.',
			cy: 'Bod 7 o 12 atgyfeiriad yn dda, o’i gymharu â 6 o 12 ym mis Gorffennaf: dim newid clir.'
		},
		effectiveOn: '2019-10-29',
		addedOn: '2019-10-30',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 1, letter: 'c' }]
	},
	{
		file: 'appropriate-adult-arrival-times.csv',
		kind: 'data',
		title: {
			en: 'Appropriate adult arrival times, July 2018 to October 2019',
			cy: 'Amseroedd cyrraedd oedolion priodol, Gorffennaf 2018 i Hydref 2019'
		},
		shows: {
			en: 'The monthly medians behind the metric, with the number of detentions.',
			cy: 'Y canolrifoedd misol y tu ôl i’r mesur, gyda nifer y cyfnodau cadw.'
		},
		effectiveOn: '2019-10-31',
		addedOn: '2019-11-01',
		by: 'lead',
		marking: 'OFFICIAL',
		about: [{ recommendation: 1, letter: 'b' }]
	},
	{
		file: 'offender-manager-caseloads.csv',
		kind: 'data',
		title: {
			en: 'Caseload of each offender-manager post, October 2019',
			cy: 'Llwyth achosion pob swydd rheolwr troseddwyr, Hydref 2019'
		},
		shows: {
			en: 'How the caseload was shared once the two vacant posts were filled.',
			cy: 'Sut y rhannwyd y llwyth achosion ar ôl llenwi’r ddwy swydd wag.'
		},
		effectiveOn: '2019-10-31',
		addedOn: '2019-11-01',
		by: 'lead',
		marking: 'OFFICIAL-SENSITIVE',
		about: [{ recommendation: 2 }]
	}
];
