import type { Measure } from '#lib/kernel/lists.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';

/** A metric of the sample and its invented series: month or quarter → figures. */
export interface SampleMetric {
	name: BilingualText;
	definition: BilingualText;
	measure: Measure;
	unit: 'count' | 'percent' | 'minutes';
	better: 'higher' | 'lower' | 'neutral';
	frequency: 'monthly' | 'quarterly';
	sourceSystem: BilingualText;
	/** Index of the recommendation (1, 2, 3) and the letter of its sub-point, if any. */
	about: { recommendation: 1 | 2 | 3; letter?: 'a' | 'b' | 'c' }[];
	target: number | null;
	baseline: { period: BilingualText; figures: Figures } | null;
	/** First month of each period → figures; `null` is «no figure», with the reason in `missing`. */
	series: Record<string, Figures | null>;
	missing?: BilingualText;
	/** First month of a period → what the force says beside its point. */
	notes?: Record<string, BilingualText>;
}

/** `[numerator, denominator]`, `[count]`, or for a median `{ value, cases }`. */
export type Figures = readonly [number, number] | readonly [number] | { value: number; cases: number };

const custody = { en: 'Custody system', cy: 'System y ddalfa' };
const audit = { en: 'Force audit, dip sample', cy: 'Archwiliad yr heddlu, sampl' };
const offenders = { en: 'Offender management records', cy: 'Cofnodion rheoli troseddwyr' };
const beforeInspection = {
	en: 'July to December 2018, before the inspection',
	cy: 'Gorffennaf i Ragfyr 2018, cyn yr arolygiad'
};

const median = (value: number, cases: number): Figures => ({ value, cases });

export const METRICS: readonly SampleMetric[] = [
	{
		name: {
			en: 'Time for an appropriate adult to arrive',
			cy: 'Amser i oedolyn priodol gyrraedd'
		},
		definition: {
			en: 'From the first call to an appropriate adult to their arrival at the police station; the median over child detentions in the month.',
			cy: 'O’r alwad gyntaf i oedolyn priodol hyd nes iddo gyrraedd yr orsaf heddlu; canolrif y cyfnodau cadw plant yn y mis.'
		},
		measure: 'median',
		unit: 'minutes',
		better: 'lower',
		frequency: 'monthly',
		sourceSystem: custody,
		about: [{ recommendation: 1, letter: 'b' }],
		target: 90,
		baseline: { period: beforeInspection, figures: median(190, 262) },
		series: {
			'2018-07': median(184, 45),
			'2018-08': median(197, 48),
			'2018-09': median(188, 42),
			'2018-10': median(201, 44),
			'2018-11': median(186, 40),
			'2018-12': median(192, 43),
			'2019-01': median(195, 41),
			'2019-02': median(189, 39),
			'2019-03': median(199, 46),
			'2019-04': median(187, 44),
			'2019-05': median(178, 43),
			'2019-06': median(181, 47),
			'2019-07': median(160, 45),
			'2019-08': median(142, 42),
			'2019-09': median(118, 40),
			'2019-10': median(95, 41)
		},
		notes: {
			'2019-08': {
				en: 'Volunteers on call at both custody suites from 1 August.',
				cy: 'Gwirfoddolwyr ar alwad yn y ddwy ddalfa o 1 Awst.'
			}
		}
	},
	{
		name: { en: 'Child detentions', cy: 'Cyfnodau cadw plant yn y ddalfa' },
		definition: {
			en: 'Custody records in which the detained person was under 18 on arrival.',
			cy: 'Cofnodion y ddalfa lle’r oedd y person a gadwyd dan 18 oed wrth gyrraedd.'
		},
		measure: 'count',
		unit: 'count',
		better: 'neutral',
		frequency: 'monthly',
		sourceSystem: custody,
		about: [{ recommendation: 1, letter: 'a' }],
		target: null,
		baseline: null,
		series: {
			'2018-07': [45],
			'2018-08': [48],
			'2018-09': [42],
			'2018-10': [44],
			'2018-11': [40],
			'2018-12': [43],
			'2019-01': [41],
			'2019-02': [39],
			'2019-03': [46],
			'2019-04': [44],
			'2019-05': [43],
			'2019-06': [47],
			'2019-07': [45],
			'2019-08': [42],
			'2019-09': [40],
			'2019-10': [41]
		}
	},
	{
		name: {
			en: 'Child in a cell with reason recorded',
			cy: 'Plentyn mewn cell a’r rheswm wedi’i gofnodi'
		},
		definition: {
			en: 'Of detained children placed in a cell, those whose custody record gives the reason (PACE Code C, paragraph 8.10).',
			cy: 'O’r plant a roddwyd mewn cell, y rhai y mae eu cofnod dalfa yn rhoi’r rheswm (Cod C PACE, paragraff 8.10).'
		},
		measure: 'proportion',
		unit: 'percent',
		better: 'higher',
		frequency: 'monthly',
		sourceSystem: custody,
		about: [{ recommendation: 1, letter: 'a' }],
		target: 100,
		baseline: { period: beforeInspection, figures: [83, 161] },
		series: {
			'2018-07': [14, 28],
			'2018-08': [15, 30],
			'2018-09': [13, 25],
			'2018-10': [15, 27],
			'2018-11': [12, 24],
			'2018-12': [14, 27],
			'2019-01': [13, 25],
			'2019-02': [12, 23],
			'2019-03': [15, 28],
			'2019-04': null,
			'2019-05': [14, 26],
			'2019-06': [16, 27],
			'2019-07': [17, 25],
			'2019-08': [17, 22],
			'2019-09': [17, 20],
			'2019-10': [16, 18]
		},
		missing: {
			en: 'The custody system was being replaced in April 2019 and the records were not searchable.',
			cy: 'Roedd system y ddalfa yn cael ei disodli ym mis Ebrill 2019 ac nid oedd modd chwilio’r cofnodion.'
		}
	},
	{
		name: {
			en: 'Referrals to children’s social care sampled as good',
			cy: 'Atgyfeiriadau i ofal cymdeithasol plant a samplwyd yn dda'
		},
		definition: {
			en: 'Of twelve referrals from custody sampled in the quarter’s first month, those that a force auditor graded good. The force’s own grade, not HMICFRS’s.',
			cy: 'O’r deuddeg atgyfeiriad o’r ddalfa a samplwyd ym mis cyntaf y chwarter, y rhai a raddiwyd yn dda gan archwilydd yr heddlu. Gradd yr heddlu ei hun, nid gradd HMICFRS.'
		},
		measure: 'proportion',
		unit: 'percent',
		better: 'higher',
		frequency: 'quarterly',
		sourceSystem: audit,
		about: [{ recommendation: 1, letter: 'c' }],
		target: 80,
		baseline: {
			period: { en: 'January 2019, before the inspection', cy: 'Ionawr 2019, cyn yr arolygiad' },
			figures: [6, 12]
		},
		series: {
			'2018-07': [5, 12],
			'2018-10': [6, 12],
			'2019-01': [6, 12],
			'2019-04': [5, 12],
			'2019-07': [6, 12],
			'2019-10': [7, 12]
		}
	},
	{
		name: {
			en: 'Failures to notify recorded as crime',
			cy: 'Achosion o fethu â hysbysu a gofnodwyd fel trosedd'
		},
		definition: {
			en: 'Of failures by registered sex offenders to meet notification requirements found in the month, those recorded as crime (Sexual Offences Act 2003, section 91).',
			cy: 'O’r achosion yn y mis lle methodd troseddwyr rhyw cofrestredig â bodloni gofynion hysbysu, y rhai a gofnodwyd fel trosedd (Deddf Troseddau Rhywiol 2003, adran 91).'
		},
		measure: 'proportion',
		unit: 'percent',
		better: 'higher',
		frequency: 'monthly',
		sourceSystem: offenders,
		about: [{ recommendation: 2, letter: 'a' }],
		target: 100,
		baseline: { period: beforeInspection, figures: [7, 21] },
		series: {
			'2018-07': [1, 4],
			'2018-08': [1, 3],
			'2018-09': [1, 3],
			'2018-10': [2, 4],
			'2018-11': [1, 4],
			'2018-12': [1, 3],
			'2019-01': [1, 3],
			'2019-02': [1, 2],
			'2019-03': [1, 4],
			'2019-04': [1, 3],
			'2019-05': [2, 4],
			'2019-06': [1, 3],
			'2019-07': [2, 4],
			'2019-08': [2, 4],
			'2019-09': [3, 5],
			'2019-10': [4, 5]
		}
	},
	{
		name: {
			en: 'Failures to notify where the offender was interviewed',
			cy: 'Achosion o fethu â hysbysu lle cyfwelwyd y troseddwr'
		},
		definition: {
			en: 'Of failures to notify found in the month, those where the offender was interviewed or arrested.',
			cy: 'O’r achosion o fethu â hysbysu a ganfuwyd yn y mis, y rhai lle cyfwelwyd neu yr arestiwyd y troseddwr.'
		},
		measure: 'proportion',
		unit: 'percent',
		better: 'higher',
		frequency: 'monthly',
		sourceSystem: offenders,
		about: [{ recommendation: 2, letter: 'a' }],
		target: 100,
		baseline: { period: beforeInspection, figures: [5, 21] },
		series: {
			'2018-07': [1, 4],
			'2018-08': [0, 3],
			'2018-09': [1, 3],
			'2018-10': [1, 4],
			'2018-11': [1, 4],
			'2018-12': [1, 3],
			'2019-01': [1, 3],
			'2019-02': [0, 2],
			'2019-03': [1, 4],
			'2019-04': [1, 3],
			'2019-05': [1, 4],
			'2019-06': [1, 3],
			'2019-07': [1, 4],
			'2019-08': [2, 4],
			'2019-09': [2, 5],
			'2019-10': [3, 5]
		}
	},
	{
		name: {
			en: 'Children under police protection first taken to a police station',
			cy: 'Plant dan amddiffyniad yr heddlu a gludwyd yn gyntaf i orsaf heddlu'
		},
		definition: {
			en: 'Of uses of police protection powers in the month, those where the first place was a police station (Children Act 1989, section 46).',
			cy: 'O’r adegau y defnyddiwyd pwerau amddiffyn yr heddlu yn y mis, y rhai lle mai gorsaf heddlu oedd y lle cyntaf (Deddf Plant 1989, adran 46).'
		},
		measure: 'proportion',
		unit: 'percent',
		better: 'lower',
		frequency: 'monthly',
		sourceSystem: { en: 'Crime and incident system', cy: 'System troseddau a digwyddiadau' },
		about: [{ recommendation: 3 }],
		target: 10,
		baseline: { period: beforeInspection, figures: [47, 78] },
		series: {
			'2018-07': [8, 13],
			'2018-08': [9, 14],
			'2018-09': [7, 12],
			'2018-10': [8, 13],
			'2018-11': [7, 12],
			'2018-12': [8, 14],
			'2019-01': [8, 13],
			'2019-02': [7, 12],
			'2019-03': [8, 15],
			'2019-04': [7, 13],
			'2019-05': [7, 14],
			'2019-06': [6, 13],
			'2019-07': [4, 14],
			'2019-08': [3, 13],
			'2019-09': [2, 14],
			'2019-10': [1, 13]
		}
	},
	{
		name: { en: 'Offender-manager posts vacant', cy: 'Swyddi rheolwyr troseddwyr sy’n wag' },
		definition: {
			en: 'Posts of the fourteen established offender managers with nobody in post on the last day of the month.',
			cy: 'Swyddi, o’r pedair swydd ar ddeg sydd wedi’u sefydlu ar gyfer rheolwyr troseddwyr, nad oedd neb ynddynt ar ddiwrnod olaf y mis.'
		},
		measure: 'proportion',
		unit: 'percent',
		better: 'lower',
		frequency: 'monthly',
		sourceSystem: { en: 'Human resources system', cy: 'System adnoddau dynol' },
		about: [{ recommendation: 2 }],
		target: 0,
		baseline: null,
		series: {
			'2019-06': [1, 14],
			'2019-07': [2, 14],
			'2019-08': [2, 14],
			'2019-09': [2, 14],
			'2019-10': [0, 14]
		}
	}
];
