import type { Counts } from '#lib/recommendations/counts.ts';
import type { Block } from '../../document.ts';
import { paragraph, title } from './blocks.ts';
import { code, type Composing } from './phrases.ts';

/** Counts that reconcile, one table for each speaker and one for the clock. */
export function countBlocks(composing: Composing): Block[] {
	const { model, speech, force } = composing;
	const { counts, reconciliation } = model;
	const silent = model.recommendations.filter(({ standing }) => standing.force.on === null).length;
	const table = (caption: string, rows: [string, string][]): Block => ({
		kind: 'table',
		caption,
		columns: [
			{ head: caption, width: 70 },
			{ head: speech.say('reports_full_count'), width: 30, numeric: true }
		],
		rows: rows.map(([word, count]) => ({ header: true, cells: [[word], [count]] }))
	});
	const words = (prefix: string, tally: Record<string, number>): [string, string][] =>
		Object.entries(tally).map(([word, count]) => [speech.say(code(prefix, word)), String(count)]);
	const silence: [string, string][] =
		silent > 0 ? [[speech.say('reports_full_silent'), String(silent)]] : [];
	return [
		title('counts', speech.say('reports_full_counts')),
		paragraph(speech.say('reports_full_reconciles', reconciliation)),
		table(speech.say('reports_full_count_force', { force }), [
			...words('recommendations_status_', counts.force),
			...silence
		]),
		table(
			speech.say('reports_full_count_commissioner'),
			words('recommendations_commissioner_', counts.commissioner)
		),
		table(speech.say('reports_full_count_inspectorate'), [
			[speech.say('reports_full_decided'), String(counts.inspectorate.decided)],
			[speech.say('reports_full_undecided'), String(counts.inspectorate.none)]
		]),
		table(speech.say('reports_full_count_clock'), clockCounts(composing, counts))
	];
}

function clockCounts({ speech }: Composing, counts: Counts): [string, string][] {
	const most = ({ count, days }: { count: number; days: number }) =>
		count === 0 ? '0' : speech.say('reports_full_at_most', { count, days: speech.days(days) });
	return [
		[speech.say('reports_full_past'), most(counts.past)],
		[speech.say('reports_full_immediate'), most(counts.immediate)],
		[speech.say('reports_full_late_complete'), String(counts.completeLate)]
	];
}
