import type { Tx } from '#lib/db/server/connect.ts';
import type { Event } from '#lib/journal/events.ts';

/** Organisations and grants, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	switch (event.type) {
		case 'organisation-added':
			await tx.insert(tx.tables.organisations).values(event.data);
			return;
		case 'role-granted':
			await tx.insert(tx.tables.grants).values(event.data);
			return;
		default:
	}
}
