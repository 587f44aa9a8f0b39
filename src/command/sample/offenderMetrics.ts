import { beforeInspection, type SampleMetric } from './sampleMetric.ts';

const offenders = { en: 'Offender management records', cy: 'Cofnodion rheoli troseddwyr' };

/** The numbers of recommendation 2, sub-point (a): what follows a failure to notify. */
export const FAILURES_TO_NOTIFY: readonly SampleMetric[] = [
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
	}
];

/** Why recommendation 2 is at risk. */
export const POSTS_VACANT: SampleMetric = {
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
};
