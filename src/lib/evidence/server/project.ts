import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import type { Event } from '#lib/journal/events.ts';

/** Evidence, its links and its release, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	const { evidence, evidenceLinks } = tx.tables;
	switch (event.type) {
		case 'evidence-added':
			await tx.insert(evidence).values({
				...event.data,
				effectiveOn: event.effectiveOn,
				addedOn: event.recordedOn,
				addedBy: event.by.id
			});
			return;
		case 'evidence-linked': {
			const { ref, ...link } = event.data;
			await tx.insert(evidenceLinks).values({ ...link, evidence: ref });
			return;
		}
		case 'evidence-released':
			await tx
				.update(evidence)
				.set({ releasedOn: event.recordedOn })
				.where(and(eq(evidence.ref, event.data.ref), isNull(evidence.releasedOn)));
			return;
		default:
	}
}
