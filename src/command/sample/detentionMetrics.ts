import { beforeInspection, type Figures, type SampleMetric } from './sampleMetric.ts';

const custody = { en: 'Custody system', cy: 'System y ddalfa' };
const audit = { en: 'Force audit, dip sample', cy: 'Archwiliad yr heddlu, sampl' };

const median = (value: number, cases: number): Figures => ({ value, cases });

/** The numbers of recommendation 1: children in custody. */
export const DETENTION: readonly SampleMetric[] = [
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
	}
];
