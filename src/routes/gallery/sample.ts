import { localDate } from '#lib/kernel/localDate.ts';
import type { ChartSpec } from '#lib/metrics/chart.ts';
import type { ClockFace } from '#lib/ui/clock.ts';
import type { Speakers } from '#lib/ui/speakers.ts';

const day = localDate;

export const TODAY = day('2019-11-15');

/** One clock of each kind. */
export const CLOCKS: readonly ClockFace[] = [
	{ kind: 'due-in', dueOn: day('2019-12-27'), days: 42 },
	{ kind: 'due-today', dueOn: TODAY },
	{ kind: 'past', dueOn: day('2019-09-27'), days: 49 },
	{ kind: 'complete-in-time', dueOn: day('2019-09-27') },
	{ kind: 'complete-late', dueOn: day('2019-09-27'), days: 35 },
	{ kind: 'immediate', days: 141 },
	{ kind: 'immediate-complete', days: 2 },
	{ kind: 'no-day' },
	{ kind: 'no-day-complete' }
];

const SILENT: Speakers = {
	status: 'not-started',
	saidOn: null,
	commissioner: 'not-asked-yet',
	commissionerOn: null,
	notYetConsidered: null,
	decision: null,
	decisionOn: null
};

/** Nobody has spoken; two have, and the force again since; all three have. */
export const SPEAKERS: readonly Speakers[] = [
	SILENT,
	{
		...SILENT,
		status: 'complete',
		saidOn: day('2019-11-01'),
		commissioner: 'partly-assured',
		commissionerOn: day('2019-11-12'),
		notYetConsidered: day('2019-11-13')
	},
	{
		...SILENT,
		status: 'complete',
		saidOn: day('2019-08-01'),
		commissioner: 'assured',
		commissionerOn: day('2019-08-20'),
		decision: { en: 'Closed', cy: 'Wedi’i gau' },
		decisionOn: day('2020-02-11')
	}
];

/** A share with a month that has no figure, and a point that something is said of. */
export const CHART: ChartSpec = {
	labels: ['1', '2', '3', '4', '5', '6'],
	values: [42, 50, null, 58, 75, 83],
	unit: '%',
	baseline: { value: 45, label: '45%' },
	target: { value: 100, label: '100%' },
	notes: [{ at: 4, label: '1' }],
	max: 100
};
