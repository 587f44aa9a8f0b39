import type { BilingualText } from '#lib/kernel/languages.ts';

const ARGUS =
	'https://southwalesargus.co.uk/news/17733928.gwent-police-shortcomings-in-child-protection-highlighted-in-report';
const BBC = 'https://www.bbc.co.uk/news/uk-wales-48776513';

/** Inspection facts are real; every source is named (domain.md 1.1; data/inspections.json). */
export const GWENT = {
	programme: 'NCPI',
	forceId: 'gwent',
	title: {
		en: 'National child protection inspection',
		cy: 'Arolygiad amddiffyn plant cenedlaethol'
	},
	publishedOn: '2019-06-27',
	fieldworkFrom: '2019-02-04',
	fieldworkTo: '2019-02-15',
	link: 'https://hmicfrs.justiceinspectorates.gov.uk/publication-html/gwent-national-child-protection-inspection/',
	completeness: 'may-contain-more',
	caseAudit: { total: 80, good: 20, requiresImprovement: 37, inadequate: 23, source: BBC },
	followUpKind: 'post-inspection-review',
	furtherAreas: [
		{
			en: 'Observe children better and hear their concerns and views, so that they shape decisions.',
			cy: 'Arsylwi plant yn well a chlywed eu pryderon a’u barn, fel eu bod yn llywio penderfyniadau.'
		},
		{
			en: 'Record, assess and share information with partner agencies, particularly children’s social care.',
			cy: 'Cofnodi, asesu a rhannu gwybodaeth ag asiantaethau partner, yn enwedig gofal cymdeithasol plant.'
		},
		{
			en: 'Record investigative activity and protective plans.',
			cy: 'Cofnodi gweithgarwch ymchwilio a chynlluniau amddiffyn.'
		},
		{
			en: 'Supervise investigations so that activity is co-ordinated and without needless delay.',
			cy: 'Goruchwylio ymchwiliadau fel bod gweithgarwch yn cael ei gydlynu heb oedi diangen.'
		}
	],
	sources: [
		ARGUS,
		BBC,
		'https://www.itv.com/news/wales/2019-06-27/gwent-police-must-immediately-overhaul-child-custody-procedures/'
	]
} as const;

/** One recommendation of the report, as press reports give it: paraphrase, never HMICFRS's words. */
export interface SampleRecommendation {
	topic: BilingualText;
	words: BilingualText;
	sourceTitle: string;
	sourceLink: string;
	timeLimit: { kind: 'immediately' } | { kind: 'months'; months: number };
	chapter: string;
	partners: BilingualText[];
	subPoints: BilingualText[];
}

export const GWENT_RECOMMENDATIONS: readonly SampleRecommendation[] = [
	{
		topic: { en: 'Children held in police custody', cy: 'Plant sy’n cael eu cadw yn nalfa’r heddlu' },
		words: {
			en: 'Immediately review, jointly with children’s social care services and other relevant organisations, how the detention of children is managed.',
			cy: 'Adolygu ar unwaith, ar y cyd â gwasanaethau gofal cymdeithasol plant a sefydliadau perthnasol eraill, sut y rheolir cadw plant yn y ddalfa.'
		},
		sourceTitle: 'South Wales Argus',
		sourceLink: ARGUS,
		timeLimit: { kind: 'immediately' },
		chapter: 'police-detention',
		partners: [
			{
				en: 'children’s social care services of Blaenau Gwent, Caerphilly, Monmouthshire, Newport and Torfaen',
				cy: 'gwasanaethau gofal cymdeithasol plant Blaenau Gwent, Caerffili, Sir Fynwy, Casnewydd a Thorfaen'
			},
			{ en: 'other relevant organisations', cy: 'sefydliadau perthnasol eraill' }
		],
		subPoints: [
			{
				en: 'children are detained only when necessary and for the absolute minimum time',
				cy: 'dim ond pan fo angen ac am yr amser lleiaf posibl y cedwir plant yn y ddalfa'
			},
			{
				en: 'appropriate adults attend the police station promptly',
				cy: 'mae oedolion priodol yn dod i’r orsaf heddlu yn brydlon'
			},
			{
				en: 'officers consider the child’s needs and refer to children’s social care when necessary',
				cy: 'mae swyddogion yn ystyried anghenion y plentyn ac yn atgyfeirio i ofal cymdeithasol plant pan fo angen'
			}
		]
	},
	{
		topic: { en: 'Managing registered sex offenders', cy: 'Rheoli troseddwyr rhyw cofrestredig' },
		words: {
			en: 'Within three months, act to improve the management of registered sex offenders, paying particular attention to the two points below.',
			cy: 'O fewn tri mis, gweithredu i wella’r modd y rheolir troseddwyr rhyw cofrestredig, gan roi sylw arbennig i’r ddau bwynt isod.'
		},
		sourceTitle: 'South Wales Argus',
		sourceLink: ARGUS,
		timeLimit: { kind: 'months', months: 3 },
		chapter: 'managing-those-who-pose-a-risk',
		partners: [{ en: 'partner agencies', cy: 'asiantaethau partner' }],
		subPoints: [
			{
				en: 'how it deals with offenders who do not comply with notification requirements',
				cy: 'sut mae’n delio â throseddwyr nad ydynt yn cydymffurfio â gofynion hysbysu'
			},
			{
				en: 'how it engages with partner agencies to protect children at risk from managed offenders',
				cy: 'sut mae’n ymgysylltu ag asiantaethau partner i amddiffyn plant sydd mewn perygl oherwydd troseddwyr a reolir'
			}
		]
	},
	{
		topic: { en: 'Places of safety for children', cy: 'Lleoedd diogel i blant' },
		words: {
			en: 'Within three months, work to make sure children are taken to appropriate places of safety when police protection powers are used.',
			cy: 'O fewn tri mis, gweithio i sicrhau bod plant yn cael eu cludo i leoedd diogel priodol pan ddefnyddir pwerau amddiffyn yr heddlu.'
		},
		sourceTitle: 'BBC News',
		sourceLink: BBC,
		timeLimit: { kind: 'months', months: 3 },
		chapter: 'decision-making',
		partners: [
			{
				en: 'children’s social care emergency duty teams',
				cy: 'timau dyletswydd brys gofal cymdeithasol plant'
			}
		],
		subPoints: []
	}
];

/** Devon and Cornwall, register entry 6989: published before 2 May 2017, so no 56-day clock. */
export const DEVON = {
	programme: 'CDI',
	forceId: 'devon-and-cornwall',
	title: { en: 'Crime data integrity inspection', cy: 'Arolygiad cywirdeb data troseddau' },
	publishedOn: '2017-02-09',
	link: 'https://www.justiceinspectorates.gov.uk/hmicfrs/recommendation/devon-and-cornwall/6989/',
	completeness: 'may-contain-more',
	followUpKind: 're-inspection',
	furtherAreas: [],
	sources: ['https://www.justiceinspectorates.gov.uk/hmicfrs/recommendation/devon-and-cornwall/6989/']
} as const;

export const DEVON_RECOMMENDATION: SampleRecommendation & { inspectorateNumber: string } = {
	topic: { en: 'Recording crime at first report', cy: 'Cofnodi trosedd pan gaiff ei hadrodd gyntaf' },
	words: {
		en: 'Within six months, put in place arrangements for accurate crime recording at first report.',
		cy: 'O fewn chwe mis, rhoi trefniadau ar waith i gofnodi troseddau’n gywir pan gânt eu hadrodd gyntaf.'
	},
	sourceTitle: 'HMICFRS recommendation register, entry 6989',
	sourceLink: DEVON.link,
	timeLimit: { kind: 'months', months: 6 },
	chapter: 'recording',
	partners: [],
	inspectorateNumber: '6989',
	subPoints: [
		{
			en: 'victims are believed at the point of report',
			cy: 'credir dioddefwyr pan fyddant yn adrodd am drosedd'
		},
		{
			en: 'call summaries in the incident log are accurate',
			cy: 'mae crynodebau galwadau yn y log digwyddiadau yn gywir'
		},
		{
			en: 'multiple crimes in one incident are always recorded',
			cy: 'cofnodir bob amser fwy nag un drosedd mewn un digwyddiad'
		},
		{
			en: 'recording does not wait for medical examinations or video interviews',
			cy: 'nid yw’r cofnodi yn aros am archwiliadau meddygol na chyfweliadau fideo'
		},
		{
			en: 'online reports are triaged on receipt for risk',
			cy: 'caiff adroddiadau ar-lein eu brysbennu am risg wrth eu derbyn'
		}
	]
};
