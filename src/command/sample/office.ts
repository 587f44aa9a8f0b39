/** What the Commissioner's office said and asked: invented for the sample, in both languages. */
export const OFFICE = {
	commentsInvited: {
		en: 'By letter, naming each recommendation.',
		cy: 'Drwy lythyr, gan enwi pob argymhelliad.'
	},
	section55: {
		en: 'Comments published with the Chief Constable’s comments and the action this office takes on each recommendation.',
		cy: 'Cyhoeddwyd y sylwadau gyda sylwadau’r Prif Gwnstabl a’r camau y mae’r swyddfa hon yn eu cymryd ar bob argymhelliad.'
	},
	copies: {
		en: 'Copies sent to the inspectors of constabulary and the Secretary of State.',
		cy: 'Anfonwyd copïau at yr arolygwyr cwnstabliaeth a’r Ysgrifennydd Gwladol.'
	},
	targetOneAccepted: {
		en: 'Accepted once, because the posts are advertised and the people are named.',
		cy: 'Derbyniwyd unwaith, am fod y swyddi wedi’u hysbysebu a’r bobl wedi’u henwi.'
	},
	submitted03: {
		en: 'Policy, briefing and audit are attached. Please consider 03.',
		cy: 'Mae’r polisi, y briffio a’r archwiliad ynghlwm. Ystyriwch 03 os gwelwch yn dda.'
	},
	assured03: {
		en: 'The policy is in use, every team is briefed, and the audit of every use shows the change. Stations were the first place for 2 of 14 children in September, against 47 of 78 before the inspection.',
		cy: 'Mae’r polisi ar waith, mae pob tîm wedi’i friffio, ac mae’r archwiliad o bob defnydd yn dangos y newid. Gorsaf oedd y lle cyntaf i 2 o 14 o blant ym mis Medi, o’i gymharu â 47 o 78 cyn yr arolygiad.'
	},
	submitted01: {
		en: 'The joint review is complete. Please consider 01.',
		cy: 'Mae’r adolygiad ar y cyd wedi’i gwblhau. Ystyriwch 01 os gwelwch yn dda.'
	},
	partly01: {
		en: 'Appropriate adults arrive sooner and the review was joint. Referrals are not shown to be better: 7 of 12 were good in October, 6 of 12 in July. One more audit is needed.',
		cy: 'Mae oedolion priodol yn cyrraedd yn gynt ac roedd yr adolygiad ar y cyd. Ni ddangoswyd bod atgyfeiriadau’n well: roedd 7 o 12 yn dda ym mis Hydref, 6 o 12 ym mis Gorffennaf. Mae angen un archwiliad arall.'
	},
	not02: {
		en: 'The date set by HMICFRS has passed. Recording has improved since 14 October, but one failure in five is still not recorded and there is no proof of work with partners on children at risk.',
		cy: 'Mae’r dyddiad a bennwyd gan HMICFRS wedi mynd heibio. Mae’r cofnodi wedi gwella ers 14 Hydref, ond mae un methiant o bob pump heb ei gofnodi o hyd ac nid oes prawf o waith gyda phartneriaid ynghylch plant mewn perygl.'
	},
	request02: {
		en: 'How the weekly meeting with children’s services will begin, and the figures for November so far.',
		cy: 'Sut y bydd y cyfarfod wythnosol â gwasanaethau plant yn dechrau, a’r ffigurau ar gyfer mis Tachwedd hyd yma.'
	},
	question1: {
		en: 'Of the five failures to notify found in October, why was one not recorded as crime, and why were two offenders not interviewed?',
		cy: 'O’r pum achos o fethu â hysbysu a ganfuwyd ym mis Hydref, pam na chofnodwyd un fel trosedd, a pham na chyfwelwyd â dau droseddwr?'
	},
	answer1: {
		en: 'All were found before 14 October, when the procedure came into use. One was recorded on 4 November; the two interviews are booked for 21 November.',
		cy: 'Canfuwyd pob un cyn 14 Hydref, pan ddaeth y weithdrefn i rym. Cofnodwyd un ar 4 Tachwedd; mae’r ddau gyfweliad wedi’u trefnu ar gyfer 21 Tachwedd.'
	}
} as const;

/** The three reports: what a person wrote for sections 6 to 8 of each. */
export const REPORTS = [
	{
		asAt: '2019-08-01',
		metrics: [1, 4, 5],
		notKnown: [
			{
				en: 'Whether the report makes more recommendations than the three held here.',
				cy: 'A yw’r adroddiad yn gwneud mwy o argymhellion na’r tri a gedwir yma.'
			},
			{
				en: 'How children’s services see the first weeks of the joint review.',
				cy: 'Sut y mae’r gwasanaethau plant yn gweld wythnosau cyntaf yr adolygiad ar y cyd.'
			}
		],
		questions: [
			{
				en: 'What keeps children out of cells today, before the review reports?',
				cy: 'Beth sy’n cadw plant allan o gelloedd heddiw, cyn i’r adolygiad adrodd?'
			},
			{
				en: 'When will both vacant offender-manager posts be filled?',
				cy: 'Pryd y caiff y ddwy swydd wag rheolwr troseddwyr eu llenwi?'
			}
		],
		decisions: [
			{
				en: 'To agree what the section 55 comments say of each recommendation, by 21 August.',
				cy: 'Cytuno ar yr hyn y mae’r sylwadau adran 55 yn ei ddweud am bob argymhelliad, erbyn 21 Awst.'
			}
		]
	},
	{
		asAt: '2019-10-01',
		metrics: [1, 4, 5],
		notKnown: [
			{
				en: 'Whether referrals to children’s social care are any better: the next sample is in October.',
				cy: 'A yw atgyfeiriadau i ofal cymdeithasol plant yn well: ym mis Hydref y bydd y sampl nesaf.'
			},
			{
				en: 'Whether the report makes more recommendations than the three held here.',
				cy: 'A yw’r adroddiad yn gwneud mwy o argymhellion na’r tri a gedwir yma.'
			}
		],
		questions: [
			{
				en: 'What is done about failures to notify while two posts are vacant?',
				cy: 'Beth sy’n cael ei wneud ynghylch methu â hysbysu tra bod dwy swydd yn wag?'
			},
			{
				en: 'When will the joint review of child detention report?',
				cy: 'Pryd y bydd yr adolygiad ar y cyd o gadw plant yn adrodd?'
			}
		],
		decisions: [
			{
				en: 'To consider 03 once the force submits it.',
				cy: 'Ystyried 03 pan fydd yr heddlu’n ei gyflwyno.'
			}
		]
	},
	{
		asAt: '2019-11-15',
		metrics: [1, 4, 5],
		notKnown: [
			{
				en: 'Whether referrals to children’s social care are better: twelve cases are too few to tell.',
				cy: 'A yw atgyfeiriadau i ofal cymdeithasol plant yn well: mae deuddeg achos yn rhy ychydig i ddweud.'
			},
			{
				en: 'How work with partners protects children at risk from managed offenders: there is no proof yet for 02 (b).',
				cy: 'Sut mae gwaith gyda phartneriaid yn amddiffyn plant mewn perygl oherwydd troseddwyr a reolir: nid oes prawf eto ar gyfer 02 (b).'
			},
			{
				en: 'Whether the report makes more recommendations than the three held here.',
				cy: 'A yw’r adroddiad yn gwneud mwy o argymhellion na’r tri a gedwir yma.'
			}
		],
		questions: [
			{
				en: 'When did the last offender whose failure was found in October have an interview?',
				cy: 'Pryd y cafodd y troseddwr olaf y canfuwyd ei fethiant ym mis Hydref gyfweliad?'
			},
			{
				en: 'Which two councils have not named who attends the weekly meeting, and who has asked them?',
				cy: 'Pa ddau gyngor sydd heb enwi pwy fydd yn dod i’r cyfarfod wythnosol, a phwy sydd wedi gofyn iddynt?'
			},
			{
				en: 'Will the sample of referrals be larger in January?',
				cy: 'A fydd y sampl o atgyfeiriadau’n fwy ym mis Ionawr?'
			}
		],
		decisions: [
			{
				en: 'Whether to accept the revised target of 20 December for 02, which has waited since 28 October.',
				cy: 'A ddylid derbyn y targed diwygiedig, sef 20 Rhagfyr, ar gyfer 02, sydd wedi aros ers 28 Hydref.'
			},
			{
				en: 'Whether the answer of 13 November to question 1 is enough.',
				cy: 'A yw’r ateb ar 13 Tachwedd i gwestiwn 1 yn ddigon.'
			}
		]
	}
] as const;
