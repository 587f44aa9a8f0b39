import { eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';

/** Actions and what they serve, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	const { actions } = tx.tables;
	switch (event.type) {
		case 'action-added':
			return add(tx, event);
		case 'action-progressed': {
			const { ref, progress, note, waitsOn, doneOn } = event.data;
			await tx
				.update(actions)
				.set({ progress, note, waitsOn, doneOn, version: event.seq })
				.where(eq(actions.ref, ref));
			return;
		}
		case 'action-due-changed':
			await tx
				.update(actions)
				.set({
					dueOn: event.data.to,
					dueChanges: sql`${actions.dueChanges} + 1`,
					version: event.seq
				})
				.where(eq(actions.ref, event.data.ref));
			return;
		case 'action-handed-over': {
			const { ref, ownerPost, ownerId } = event.data;
			await tx
				.update(actions)
				.set({ ownerPost, ownerId, version: event.seq })
				.where(eq(actions.ref, ref));
			return;
		}
		default:
	}
}

async function add(tx: Tx, { data, seq }: EventOf<'action-added'>): Promise<void> {
	const { recommendations, subPoints, ...action } = data;
	const { subPoints: points, actionLinks } = tx.tables;
	await tx.insert(tx.tables.actions).values({
		...action,
		firstDueOn: data.dueOn,
		dueChanges: 0,
		progress: 'not-started',
		version: seq
	});
	for (const recommendation of recommendations) {
		await tx.insert(actionLinks).values({ action: data.ref, recommendation, subPoint: '' });
	}
	if (subPoints.length === 0) return;
	const rows = await tx.select().from(points).where(inArray(points.id, subPoints));
	for (const { id, recommendation } of rows) {
		await tx.insert(actionLinks).values({ action: data.ref, recommendation, subPoint: id });
	}
}
