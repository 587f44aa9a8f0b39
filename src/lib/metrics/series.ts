import type { Event, EventOf } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Figure } from './figures.ts';

/** One period of a series; no figure is a gap with its reason, never 0. */
export interface Point {
	start: LocalDate;
	end: LocalDate;
	figure: Figure | null;
	noFigure: BilingualText | null;
	note: BilingualText | null;
	/** What the force says beside the point: what changed then. */
	annotation: BilingualText | null;
	/** How often it was revised. */
	revisions: number;
}

/** A metric as it stood: its definition and one point a period, in order. */
export interface Series {
	metric: EventOf<'metric-defined'>['data'];
	points: Point[];
}

/** Folds a stream's events into its metrics as at the end of a day, in order of ref. */
export function seriesAsAt(events: readonly Event[], asAt: LocalDate): Series[] {
	const metrics = new Map<string, Series & { byStart: Map<string, Point> }>();
	for (const event of events) {
		if (event.recordedOn > asAt) break;
		if (event.type === 'metric-defined') {
			metrics.set(event.data.ref, { metric: event.data, points: [], byStart: new Map() });
		} else if (event.type === 'measurement-recorded') {
			const { metric, periodStart, periodEnd, figure, noFigure, note } = event.data;
			const byStart = metrics.get(metric)?.byStart;
			const before = byStart?.get(periodStart);
			const revisions = before ? before.revisions + 1 : 0;
			byStart?.set(periodStart, {
				start: periodStart,
				end: periodEnd,
				figure,
				noFigure,
				note,
				annotation: before?.annotation ?? null,
				revisions
			});
		} else if (event.type === 'measurement-annotated') {
			const point = metrics.get(event.data.metric)?.byStart.get(event.data.periodStart);
			if (point) point.annotation = event.data.note;
		}
	}
	return [...metrics.values()]
		.map(({ metric, byStart }) => ({ metric, points: inOrder([...byStart.values()]) }))
		.sort((a, b) => (a.metric.ref < b.metric.ref ? -1 : 1));
}

/** Points in order of time. */
export function inOrder(points: readonly Point[]): Point[] {
	return [...points].sort((a, b) => (a.start < b.start ? -1 : 1));
}

/** The last point that has a figure. */
export function latestOf(points: readonly Point[]): Point | undefined {
	return points.findLast(({ figure }) => figure !== null);
}
