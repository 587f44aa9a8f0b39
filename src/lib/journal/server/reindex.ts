import type { Db } from '#lib/db/server/connect.ts';
import { isStale } from '#lib/db/server/search.ts';
import { eventsOf, makeFindable, streams } from './repository.ts';

/** How many events one write takes: a write has ten seconds. */
const BATCH = 500;

/**
 * Makes findable what was said before there was an index to find it by: a database from an earlier
 * release, or what an earlier release kept in another form. Else it does nothing.
 */
export async function indexIfStale(db: Db): Promise<void> {
	if (!(await isStale(db.read))) return;
	await db.write(async (tx) => {
		await tx.delete(tx.tables.searchWords);
		await tx.delete(tx.tables.eventsAbout);
	});
	for (const stream of await streams(db.read)) {
		const events = await eventsOf(db.read, stream);
		for (let from = 0; from < events.length; from += BATCH) {
			await db.write(async (tx) => {
				for (const event of events.slice(from, from + BATCH)) await makeFindable(tx, event);
			});
		}
	}
}
