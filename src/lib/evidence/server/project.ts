import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';
import { touch } from '#lib/recommendations/server/repository.ts';

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
			const [piece] = await tx.select().from(evidence).where(eq(evidence.ref, ref));
			if (piece?.releasedOn) await touch(tx, link.recommendation, event.seq);
			return;
		}
		case 'evidence-released':
			return release(tx, event);
		default:
	}
}

/** What it is proof of changes for who may now see it: a rating given on an older page has not. */
async function release(tx: Tx, { data, recordedOn, seq }: EventOf<'evidence-released'>) {
	const { evidence, evidenceLinks } = tx.tables;
	await tx
		.update(evidence)
		.set({ releasedOn: recordedOn })
		.where(and(eq(evidence.ref, data.ref), isNull(evidence.releasedOn)));
	const links = await tx
		.selectDistinct({ recommendation: evidenceLinks.recommendation })
		.from(evidenceLinks)
		.where(eq(evidenceLinks.evidence, data.ref));
	for (const { recommendation } of links) await touch(tx, recommendation, seq);
}
