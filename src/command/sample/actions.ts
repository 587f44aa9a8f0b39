import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ActionProgress } from '#lib/kernel/lists.ts';

/** An invented action of the sample's plan, and how it went. */
export interface SampleAction {
	title: BilingualText;
	about: { recommendation: 1 | 2 | 3; letter?: 'a' | 'b' | 'c' }[];
	ownerPost: BilingualText;
	/** Whether the demonstration account `owner@sample.invalid` owns it. */
	owned?: true;
	dueOn: string;
	waitsOn?: BilingualText;
	changes?: { on: string; to: string; reason: BilingualText }[];
	progress: { on: string; to: ActionProgress; note: BilingualText; waitsOn?: BilingualText }[];
}

const custodyInspector = { en: 'Custody Inspector', cy: 'Arolygydd y Ddalfa' };
const offenderManagement = {
	en: 'Detective Chief Inspector, Offender Management',
	cy: 'Ditectif Brif Arolygydd, Rheoli Troseddwyr'
};
const responseChief = { en: 'Chief Inspector, Response', cy: 'Prif Arolygydd, Ymateb' };
const started = { en: 'Begun.', cy: 'Wedi dechrau.' };

export const ACTIONS: readonly SampleAction[] = [
	{
		title: {
			en: 'Review the detention of children jointly with the five children’s services',
			cy: 'Adolygu cadw plant ar y cyd â’r pum gwasanaeth plant'
		},
		about: [{ recommendation: 1 }],
		ownerPost: custodyInspector,
		dueOn: '2019-09-30',
		changes: [
			{
				on: '2019-09-12',
				to: '2019-10-31',
				reason: {
					en: 'Two councils could not attend before October.',
					cy: 'Ni allai dau gyngor ddod cyn mis Hydref.'
				}
			}
		],
		progress: [
			{ on: '2019-07-12', to: 'in-progress', note: started },
			{
				on: '2019-10-25',
				to: 'done',
				note: {
					en: 'Minutes agreed by the five councils.',
					cy: 'Cofnodion wedi’u cytuno gan y pum cyngor.'
				}
			}
		]
	},
	{
		title: {
			en: 'Inspector to review the need to detain each child at once and every hour',
			cy: 'Arolygydd i adolygu’r angen i gadw pob plentyn ar unwaith a phob awr'
		},
		about: [{ recommendation: 1, letter: 'a' }],
		ownerPost: custodyInspector,
		dueOn: '2019-07-31',
		progress: [
			{
				on: '2019-07-22',
				to: 'done',
				note: { en: 'Procedure version 4 in use.', cy: 'Fersiwn 4 o’r weithdrefn ar waith.' }
			}
		]
	},
	{
		title: {
			en: 'Appropriate adults on call at Ystrad Mynach and Newport',
			cy: 'Oedolion priodol ar alwad yn Ystrad Mynach a Chasnewydd'
		},
		about: [{ recommendation: 1, letter: 'b' }],
		ownerPost: custodyInspector,
		dueOn: '2019-08-31',
		waitsOn: { en: 'the appropriate adult scheme', cy: 'y cynllun oedolion priodol' },
		progress: [
			{
				on: '2019-08-02',
				to: 'done',
				note: {
					en: 'Volunteers on call at both suites from 1 August.',
					cy: 'Gwirfoddolwyr ar alwad yn y ddwy ddalfa o 1 Awst.'
				}
			}
		]
	},
	{
		title: {
			en: 'Train custody officers to consider needs and refer',
			cy: 'Hyfforddi swyddogion y ddalfa i ystyried anghenion ac atgyfeirio'
		},
		about: [{ recommendation: 1, letter: 'c' }],
		ownerPost: custodyInspector,
		dueOn: '2019-09-30',
		progress: [
			{
				on: '2019-10-02',
				to: 'done',
				note: { en: '58 of 61 trained by 30 September.', cy: '58 o 61 wedi’u hyfforddi erbyn 30 Medi.' }
			}
		]
	},
	{
		title: {
			en: 'Record each failure to notify as a crime the same day and interview the offender',
			cy: 'Cofnodi pob methiant i hysbysu fel trosedd yr un diwrnod a chyfweld â’r troseddwr'
		},
		about: [{ recommendation: 2, letter: 'a' }],
		ownerPost: offenderManagement,
		owned: true,
		dueOn: '2019-08-31',
		changes: [
			{
				on: '2019-08-28',
				to: '2019-10-14',
				reason: {
					en: 'Procedure rewritten after advice from the crime registrar.',
					cy: 'Ailysgrifennwyd y weithdrefn ar ôl cyngor gan y cofrestrydd troseddau.'
				}
			}
		],
		progress: [
			{ on: '2019-07-18', to: 'in-progress', note: started },
			{
				on: '2019-10-14',
				to: 'done',
				note: { en: 'Practice in every team from today.', cy: 'Ar waith ym mhob tîm o heddiw ymlaen.' }
			}
		]
	},
	{
		title: {
			en: 'Fill the two vacant offender-manager posts',
			cy: 'Llenwi’r ddwy swydd wag rheolwr troseddwyr'
		},
		about: [{ recommendation: 2 }],
		ownerPost: offenderManagement,
		owned: true,
		dueOn: '2019-09-30',
		changes: [
			{
				on: '2019-09-24',
				to: '2019-10-31',
				reason: {
					en: 'The two chosen people finish their training in October.',
					cy: 'Mae’r ddau berson a ddewiswyd yn gorffen eu hyfforddiant ym mis Hydref.'
				}
			}
		],
		progress: [
			{ on: '2019-08-05', to: 'in-progress', note: started },
			{
				on: '2019-10-28',
				to: 'done',
				note: { en: 'All fourteen posts filled.', cy: 'Pob un o’r pedair swydd ar ddeg wedi’i llenwi.' }
			}
		]
	},
	{
		title: {
			en: 'Weekly meeting with children’s services on children at risk from managed offenders',
			cy: 'Cyfarfod wythnosol â gwasanaethau plant ynghylch plant mewn perygl oherwydd troseddwyr a reolir'
		},
		about: [{ recommendation: 2, letter: 'b' }],
		ownerPost: offenderManagement,
		owned: true,
		dueOn: '2019-12-20',
		progress: [
			{
				on: '2019-10-28',
				to: 'waiting',
				note: {
					en: 'Three councils have named who attends; two have not.',
					cy: 'Mae tri chyngor wedi enwi pwy fydd yn dod; nid yw dau wedi gwneud hynny.'
				},
				waitsOn: {
					en: 'children’s services of two councils',
					cy: 'gwasanaethau plant dau gyngor'
				}
			}
		]
	},
	{
		title: {
			en: 'Agree places of safety with emergency duty teams and brief every response officer',
			cy: 'Cytuno ar leoedd diogel gyda thimau dyletswydd brys a briffio pob swyddog ymateb'
		},
		about: [{ recommendation: 3 }],
		ownerPost: responseChief,
		dueOn: '2019-09-13',
		progress: [
			{ on: '2019-07-15', to: 'in-progress', note: started },
			{
				on: '2019-09-12',
				to: 'done',
				note: { en: 'Every team briefed.', cy: 'Pob tîm wedi’i friffio.' }
			}
		]
	},
	{
		title: {
			en: 'Audit every use of police protection for two months',
			cy: 'Archwilio pob defnydd o amddiffyniad yr heddlu am ddau fis'
		},
		about: [{ recommendation: 3 }],
		ownerPost: responseChief,
		dueOn: '2019-09-20',
		progress: [
			{
				on: '2019-09-16',
				to: 'done',
				note: { en: 'Audit reported.', cy: 'Archwiliad wedi’i adrodd.' }
			}
		]
	}
];
