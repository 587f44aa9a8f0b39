import type { Tx } from '#lib/db/server/connect.ts';
import type { Event } from '#lib/journal/events.ts';

/** Prepared reports, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	if (event.type !== 'report-prepared') return;
	await tx.insert(tx.tables.reports).values({ ...event.data, preparedOn: event.recordedOn });
}
