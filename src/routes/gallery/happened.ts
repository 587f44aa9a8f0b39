import type { Event, EventOf } from '#lib/journal/events.ts';
import { localDate, type Instant } from '#lib/kernel/localDate.ts';
import type { Changed } from '../eventChanges.ts';

const RECOMMENDATION = 'GWP-NCPI-2019-02';
const post = { en: 'Delivery lead', cy: 'Arweinydd cyflawni' };

const envelope = (seq: number, on: string) => ({
	stream: 'gwent',
	seq,
	at: `${on}T12:00:00.000Z` as Instant,
	recordedOn: localDate(on),
	effectiveOn: localDate(on),
	by: { kind: 'person' as const, id: 'lead', organisationId: 'gwent', post },
	subject: RECOMMENDATION,
	submission: null
});

const RELEASED: EventOf<'update-released'> = {
	...envelope(2, '2019-11-13'),
	type: 'update-released',
	data: {
		id: 'gallery',
		recommendation: RECOMMENDATION,
		kind: 'account',
		summary: {
			en: 'Officers now record the child’s voice in each referral.',
			cy: 'Mae swyddogion bellach yn cofnodi llais y plentyn ym mhob atgyfeiriad.'
		},
		status: 'complete',
		reason: null,
		forecastOn: null,
		evidence: []
	}
};

const TARGET: EventOf<'revised-target-set'> = {
	...envelope(1, '2019-11-01'),
	type: 'revised-target-set',
	data: {
		recommendation: RECOMMENDATION,
		number: 2,
		targetOn: localDate('2019-12-20'),
		forecastOn: null,
		reason: { en: 'The course begins later.', cy: 'Mae’r cwrs yn dechrau’n hwyrach.' },
		updateId: null
	}
};

/** What two people recorded, an account with its words among it. */
export const HAPPENED: readonly Event[] = [TARGET, RELEASED];

/** The same in a history: with what each replaced, and what only went. */
export const CHANGED: readonly Changed[] = [
	{
		event: RELEASED,
		changes: [
			{
				label: null,
				was: { list: 'status', word: 'at-risk' },
				is: { list: 'status', word: 'complete' }
			},
			{ label: 'recommendations_forecast', was: { day: localDate('2019-12-20') }, is: null }
		]
	},
	{
		event: TARGET,
		changes: [
			{ label: null, was: { day: localDate('2019-11-30') }, is: { day: TARGET.data.targetOn } }
		]
	},
	{
		event: {
			...TARGET,
			...envelope(0, '2019-10-04'),
			data: { ...TARGET.data, number: 1, targetOn: localDate('2019-11-30') }
		},
		changes: []
	}
];
