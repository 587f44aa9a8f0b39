import { DETENTION } from './detentionMetrics.ts';
import { FAILURES_TO_NOTIFY, POSTS_VACANT } from './offenderMetrics.ts';
import { beforeInspection, type SampleMetric } from './sampleMetric.ts';

/** The number of recommendation 3: places of safety. */
const POLICE_PROTECTION: SampleMetric = {
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
};

/** The sample's metrics in the order of their refs. */
export const METRICS: readonly SampleMetric[] = [
	...DETENTION,
	...FAILURES_TO_NOTIFY,
	POLICE_PROTECTION,
	POSTS_VACANT
];
