import { and, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import { insertRow, kept, one, type Given } from '#lib/db/server/kept.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';

/** Updates, contributed and released, and requests for them, as their events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	switch (event.type) {
		case 'update-contributed':
			return contribute(tx, event);
		case 'contribution-declined':
			return decline(tx, event);
		case 'update-released':
			await release(tx, event);
			return meetRequests(tx, event);
		case 'update-requested':
			await tx
				.insert(tx.tables.updateRequests)
				.values({ ...event.data, askedOn: event.recordedOn });
			return;
		default:
	}
}

async function contribute(tx: Tx, event: EventOf<'update-contributed'>): Promise<void> {
	const { revisedTarget, practiceFrom, actions, progress, measurements, ...account } = event.data;
	await tx.insert(tx.tables.updates).values({
		...account,
		state: 'contributed',
		kind: 'account',
		proposal: { revisedTarget, practiceFrom, actions, progress, measurements },
		writtenBy: event.by.id,
		writtenPost: event.by.post,
		writtenOn: event.recordedOn
	});
}

async function decline(tx: Tx, event: EventOf<'contribution-declined'>): Promise<void> {
	const { updates } = tx.tables;
	const own = eq(updates.id, event.data.id);
	const [row] = await tx.select({ proposal: updates.proposal }).from(updates).where(own);
	const { reason } = event.data;
	const declined = { on: event.recordedOn, post: event.by.post, reason };
	const proposal = { revisedTarget: null, practiceFrom: [], ...row?.proposal, declined };
	await tx.update(updates).set({ state: 'declined', proposal }).where(own);
}

const contributionOf = one(
	kept((tx, id: Given) => {
		const { updates } = tx.tables;
		return tx.select({ id: updates.id }).from(updates).where(eq(updates.id, id));
	})
);

/** A released contribution keeps who wrote it; the words are those that were released. */
async function release(tx: Tx, event: EventOf<'update-released'>): Promise<void> {
	const { updates } = tx.tables;
	const released = {
		...event.data,
		state: 'released' as const,
		proposal: null,
		releasedBy: event.by.id,
		releasedPost: event.by.post,
		releasedOn: event.recordedOn
	};
	if (await contributionOf(tx, event.data.id)) {
		await tx.update(updates).set(released).where(eq(updates.id, event.data.id));
		return;
	}
	await insertRow(tx, updates, {
		...released,
		writtenBy: event.by.id,
		writtenPost: event.by.post,
		writtenOn: event.recordedOn
	});
}

/** A release meets every request that was open for its recommendation. */
async function meetRequests(tx: Tx, event: EventOf<'update-released'>): Promise<void> {
	const { updateRequests } = tx.tables;
	await tx
		.update(updateRequests)
		.set({ metOn: event.recordedOn })
		.where(
			and(
				eq(updateRequests.recommendation, event.data.recommendation),
				isNull(updateRequests.metOn)
			)
		);
}
