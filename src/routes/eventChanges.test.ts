import { expect, test } from 'vitest';
import type { DataOf, Event, EventType } from '#lib/journal/events.ts';
import { localDate, type Instant } from '#lib/kernel/localDate.ts';
import { eventChanges } from './eventChanges.ts';

const REF = 'GWP-NCPI-2019-02';
const ON = localDate('2019-11-15');
const day = (on: string) => ({ day: localDate(on) });
const text = (en: string) => ({ text: { en } });

let seq = 0;
/** An event of which only what it says of the thing matters. */
function told<Type extends EventType>(type: Type, data: Partial<DataOf<Type>>): Event {
	seq += 1;
	const by = { kind: 'person', id: 'lead', organisationId: null, post: null };
	const envelope = { stream: 'gwent', seq, at: '2019-11-15T12:00:00.000Z' as Instant, by };
	const days = { recordedOn: ON, effectiveOn: ON, subject: REF, submission: null };
	return { ...envelope, ...days, type, data } as unknown as Event;
}

/** What the last of some events replaced. */
const replaced = (...events: Event[]) =>
	eventChanges(events)
		.at(-1)
		?.changes.map(({ label, was, is }) => [label, was, is]);

test('what the force says replaces what it said, and what was before it said anything', () => {
	const entered = told('recommendation-entered', { ref: REF });
	const risk = told('update-released', {
		status: 'at-risk',
		reason: { en: 'No trainer.' },
		forecastOn: localDate('2019-12-20')
	});
	const done = told('update-released', { status: 'complete', reason: null, forecastOn: null });
	const status = (word: string) => ({ list: 'status', word });
	expect(replaced(entered, risk)).toEqual([[null, status('not-started'), status('at-risk')]]);
	expect(replaced(entered, risk, done)).toEqual([
		[null, status('at-risk'), status('complete')],
		['recommendations_reason', text('No trainer.'), null],
		['recommendations_forecast', day('2019-12-20'), null]
	]);
	expect(replaced(entered, risk, risk)).toEqual([]);
});

test('a submission and a rating replace what the Commissioner was before', () => {
	const commissioner = (word: string) => ({ list: 'commissioner', word });
	const events = [
		told('recommendation-entered', { ref: REF }),
		told('submission-made', {}),
		told('rating-given', { rating: 'partly-assured' })
	] as const;
	expect(replaced(...events.slice(0, 2))).toEqual([
		[null, commissioner('not-asked-yet'), commissioner('considering')]
	]);
	expect(replaced(...events)).toEqual([
		[null, commissioner('considering'), commissioner('partly-assured')]
	]);
});

test('both leads are told, and only who is another', () => {
	const named = (sro: string, lead: string) =>
		told('leads-assigned', { sro: { en: sro }, deliveryLead: { en: lead } });
	expect(replaced(named('ACC', 'DI'), named('Chief', 'DCI'))).toEqual([
		['recommendations_sro', text('ACC'), text('Chief')],
		['recommendations_delivery_lead', text('DI'), text('DCI')]
	]);
	expect(replaced(named('ACC', 'DI'), named('ACC', 'DCI'))).toHaveLength(1);
});

test('a revised target replaces the one before, never HMICFRS’s date', () => {
	const target = (on: string, forecast: string | null) =>
		told('revised-target-set', {
			targetOn: localDate(on),
			forecastOn: forecast === null ? null : localDate(forecast)
		});
	expect(replaced(target('2019-11-30', null))).toEqual([]);
	expect(replaced(target('2019-11-30', '2019-12-01'), target('2019-12-20', '2020-01-07'))).toEqual([
		[null, day('2019-11-30'), day('2019-12-20')],
		['recommendations_forecast', day('2019-12-01'), day('2020-01-07')]
	]);
});

test('practice of one sub-point says nothing of another', () => {
	const practice = (subPoint: string, on: string) =>
		told('practice-from-recorded', { subPoint, on: localDate(on), what: { en: `from ${on}` } });
	const [a, b, again] = [
		practice('a', '2019-08-01'),
		practice('b', '2019-09-01'),
		practice('a', '2019-10-01')
	] as const;
	expect(replaced(a, b)).toEqual([]);
	expect(replaced(a, b, again)).toEqual([
		[null, day('2019-08-01'), day('2019-10-01')],
		[null, text('from 2019-08-01'), text('from 2019-10-01')]
	]);
});

test('HMICFRS’s register and its decision replace what they showed before', () => {
	const seen = (status: string, level: string | null) =>
		told('portal-status-seen', { status, level });
	const both = (words: string) => ({ text: { en: words, cy: words } });
	expect(replaced(seen('awaiting-review', '2'), seen('complete', null))).toEqual([
		[null, { portal: 'awaiting-review' }, { portal: 'complete' }],
		['recommendations_portal_level_label', both('2'), null]
	]);
	const decided = (words: string) =>
		told('inspectorate-decision-recorded', { words: { en: words } });
	expect(replaced(decided('Open'), decided('Discharged'))).toEqual([
		[null, text('Open'), text('Discharged')]
	]);
});

test('an action’s progress, partner and day replace what they were, each of its own action', () => {
	const ref = 'GWP-A-0007';
	const added = told('action-added', { ref, waitsOn: { en: 'Barnardo’s' } });
	const other = told('action-progressed', { ref: 'GWP-A-0008', progress: 'done', waitsOn: null });
	const done = told('action-progressed', {
		ref,
		progress: 'done',
		waitsOn: null,
		doneOn: localDate('2019-11-12')
	});
	const open = told('action-progressed', { ref, progress: 'waiting', waitsOn: null, doneOn: null });
	const progress = (word: string) => ({ list: 'progress', word });
	expect(replaced(added, other, done)).toEqual([
		[null, progress('not-started'), progress('done')],
		['actions_column_waits', text('Barnardo’s'), null]
	]);
	expect(replaced(added, done, open)).toEqual([
		[null, progress('done'), progress('waiting')],
		['actions_done_on', day('2019-11-12'), null]
	]);
});

test('a moved day and another owner say themselves what was before', () => {
	const ref = 'GWP-A-0007';
	const from = { ownerPost: { en: 'DI' }, ownerId: null };
	expect(
		replaced(
			told('action-due-changed', {
				ref,
				from: localDate('2019-11-01'),
				to: localDate('2019-12-01')
			})
		)
	).toEqual([[null, day('2019-11-01'), day('2019-12-01')]]);
	expect(replaced(told('action-handed-over', { ref, from, ownerPost: { en: 'DCI' } }))).toEqual([
		[null, text('DI'), text('DCI')]
	]);
});
