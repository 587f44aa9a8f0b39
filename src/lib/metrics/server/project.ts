import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';

/** Metrics and their measurements, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	switch (event.type) {
		case 'metric-defined':
			return define(tx, event);
		case 'measurement-recorded':
			return measure(tx, event);
		case 'measurement-annotated':
			return annotate(tx, event);
		default:
	}
}

async function define(tx: Tx, { data }: EventOf<'metric-defined'>): Promise<void> {
	const { recommendations, subPoints, ...metric } = data;
	const { subPoints: points, metricLinks } = tx.tables;
	await tx.insert(tx.tables.metrics).values(metric);
	for (const recommendation of recommendations) {
		await tx.insert(metricLinks).values({ metric: data.ref, recommendation, subPoint: '' });
	}
	if (subPoints.length === 0) return;
	const rows = await tx.select().from(points).where(inArray(points.id, subPoints));
	for (const { id, recommendation } of rows) {
		await tx.insert(metricLinks).values({ metric: data.ref, recommendation, subPoint: id });
	}
}

async function measure(tx: Tx, event: EventOf<'measurement-recorded'>): Promise<void> {
	const { measurements } = tx.tables;
	const { revises, updateId: _, ...measurement } = event.data;
	const [before] = revises
		? await tx.select().from(measurements).where(eq(measurements.id, revises))
		: [];
	if (before) {
		await tx
			.update(measurements)
			.set({ revisedBy: measurement.id })
			.where(eq(measurements.id, before.id));
	}
	const annotation = before?.annotation ?? null;
	const { recordedOn } = event;
	await tx.insert(measurements).values({ ...measurement, annotation, recordedOn });
}

async function annotate(tx: Tx, { data }: EventOf<'measurement-annotated'>): Promise<void> {
	const { measurements } = tx.tables;
	await tx
		.update(measurements)
		.set({ annotation: data.note })
		.where(
			and(
				eq(measurements.metric, data.metric),
				eq(measurements.periodStart, data.periodStart),
				isNull(measurements.revisedBy)
			)
		);
}
