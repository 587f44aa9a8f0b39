import type { Tx } from '#lib/db/server/connect.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';

/** Inspections, their clocks, milestones and causes of concern, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	switch (event.type) {
		case 'inspection-entered':
			return enter(tx, event);
		case 'cause-of-concern-entered':
			await tx.insert(tx.tables.causesOfConcern).values(event.data);
			return;
		case 'milestone-recorded':
			await tx.insert(tx.tables.milestones).values({ ...event.data, recordedOn: event.recordedOn });
			return;
		default:
	}
}

async function enter(tx: Tx, { data }: EventOf<'inspection-entered'>): Promise<void> {
	const { clocks, ...inspection } = data;
	await tx.insert(tx.tables.inspections).values(inspection);
	for (const { kind, deadline } of clocks) {
		await tx
			.insert(tx.tables.deadlines)
			.values({ subject: data.ref, kind, deadline, dueOn: deadline.dueOn });
	}
}
