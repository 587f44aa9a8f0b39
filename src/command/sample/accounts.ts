import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ForceStatus } from '#lib/kernel/lists.ts';

/** What the force released, day by day: invented for the sample (sample.md, The story). */
export interface SampleUpdate {
	on: string;
	recommendation: 1 | 2 | 3;
	status: ForceStatus;
	summary: BilingualText;
	reason?: BilingualText;
	forecastOn?: string;
	revisedTarget?: { targetOn: string; reason: BilingualText };
}

const vacancies = {
	en: 'Two of fourteen offender-manager posts were vacant until October.',
	cy: 'Roedd dwy o’r pedair swydd ar ddeg ar gyfer rheolwyr troseddwyr yn wag tan fis Hydref.'
};

export const UPDATES: readonly SampleUpdate[] = [
	{
		on: '2019-07-12',
		recommendation: 1,
		status: 'in-progress',
		summary: {
			en: 'The five children’s services have agreed to review child detention with us. A custody inspector leads. The custody procedure for children is being rewritten.',
			cy: 'Mae’r pum gwasanaeth plant wedi cytuno i adolygu cadw plant gyda ni. Arolygydd y ddalfa sy’n arwain. Mae gweithdrefn y ddalfa ar gyfer plant yn cael ei hailysgrifennu.'
		}
	},
	{
		on: '2019-07-15',
		recommendation: 3,
		status: 'in-progress',
		summary: {
			en: 'We have begun to agree places of safety with the emergency duty teams.',
			cy: 'Rydym wedi dechrau cytuno ar leoedd diogel gyda’r timau dyletswydd brys.'
		}
	},
	{
		on: '2019-07-18',
		recommendation: 2,
		status: 'in-progress',
		summary: {
			en: 'A new procedure for failures to notify is being written, and two vacant posts are advertised.',
			cy: 'Mae gweithdrefn newydd ar gyfer methu â hysbysu yn cael ei hysgrifennu, ac mae dwy swydd wag yn cael eu hysbysebu.'
		}
	},
	{
		on: '2019-09-20',
		recommendation: 3,
		status: 'complete',
		summary: {
			en: 'Every response officer is briefed and carries the card. Our audit of July and August found 20 of 27 children taken first to an appropriate place, and the share is rising.',
			cy: 'Mae pob swyddog ymateb wedi’i friffio ac yn cario’r cerdyn. Canfu ein harchwiliad o fisoedd Gorffennaf ac Awst fod 20 o 27 o blant wedi’u cludo’n gyntaf i le priodol, ac mae’r gyfran yn codi.'
		}
	},
	{
		on: '2019-09-24',
		recommendation: 2,
		status: 'at-risk',
		summary: {
			en: 'The procedure is drafted but cannot be kept to until the two posts are filled. The people chosen finish their training in October.',
			cy: 'Mae’r weithdrefn wedi’i drafftio ond ni ellir cadw ati nes bod y ddwy swydd wedi’u llenwi. Mae’r bobl a ddewiswyd yn gorffen eu hyfforddiant ym mis Hydref.'
		},
		reason: {
			en: 'Two of fourteen offender-manager posts are vacant.',
			cy: 'Mae dwy o’r pedair swydd ar ddeg ar gyfer rheolwyr troseddwyr yn wag.'
		},
		forecastOn: '2019-10-31',
		revisedTarget: { targetOn: '2019-10-31', reason: vacancies }
	},
	{
		on: '2019-10-28',
		recommendation: 2,
		status: 'at-risk',
		summary: {
			en: 'All fourteen posts are filled and failures to notify have been recorded as crime the same day since 14 October. The weekly meeting with children’s services has not begun: two councils have yet to name who attends.',
			cy: 'Mae pob un o’r pedair swydd ar ddeg wedi’i llenwi ac mae achosion o fethu â hysbysu wedi’u cofnodi fel trosedd yr un diwrnod ers 14 Hydref. Nid yw’r cyfarfod wythnosol â gwasanaethau plant wedi dechrau: nid yw dau gyngor wedi enwi eto pwy fydd yn dod.'
		},
		reason: vacancies,
		forecastOn: '2019-12-20',
		revisedTarget: {
			targetOn: '2019-12-20',
			reason: vacancies
		}
	},
	{
		on: '2019-11-01',
		recommendation: 1,
		status: 'complete',
		summary: {
			en: 'The joint review is finished and its minutes are agreed by the five councils. Appropriate adults now arrive in 95 minutes at the median, against 190 before the inspection. Referrals are not yet shown to be better.',
			cy: 'Mae’r adolygiad ar y cyd wedi’i orffen a’i gofnodion wedi’u cytuno gan y pum cyngor. Mae oedolion priodol bellach yn cyrraedd ymhen 95 munud (canolrif), o’i gymharu â 190 cyn yr arolygiad. Ni ddangoswyd eto fod atgyfeiriadau’n well.'
		}
	}
];

/** From which day each sub-point is practice. */
export const PRACTICE: readonly {
	on: string;
	from: string;
	recommendation: 1 | 2;
	letter: 'a' | 'b' | 'c';
	what: BilingualText;
}[] = [
	{
		on: '2019-07-22',
		from: '2019-07-22',
		recommendation: 1,
		letter: 'a',
		what: {
			en: 'An inspector reviews the need to detain each child at once and every hour.',
			cy: 'Mae arolygydd yn adolygu’r angen i gadw pob plentyn ar unwaith a phob awr.'
		}
	},
	{
		on: '2019-08-02',
		from: '2019-08-01',
		recommendation: 1,
		letter: 'b',
		what: {
			en: 'Appropriate adults are on call at both custody suites.',
			cy: 'Mae oedolion priodol ar alwad yn y ddwy ddalfa.'
		}
	},
	{
		on: '2019-10-02',
		from: '2019-10-01',
		recommendation: 1,
		letter: 'c',
		what: {
			en: 'The custody officer records the child’s needs and the referral decision before release.',
			cy: 'Mae swyddog y ddalfa yn cofnodi anghenion y plentyn a’r penderfyniad atgyfeirio cyn rhyddhau.'
		}
	},
	{
		on: '2019-10-14',
		from: '2019-10-14',
		recommendation: 2,
		letter: 'a',
		what: {
			en: 'A failure to notify is recorded as a crime the same day and the offender interviewed.',
			cy: 'Mae methiant i hysbysu yn cael ei gofnodi fel trosedd yr un diwrnod a’r troseddwr yn cael ei gyfweld.'
		}
	}
];
