import type { Db } from '#lib/db/server/connect.ts';
import { isFindable, markFindable } from '#lib/db/server/search.ts';
import { makeFindable } from './append.repository.ts';
import { streams } from './heads.repository.ts';
import { eventsOf } from './repository.ts';

/** How many events one write takes: a write has ten seconds. */
const BATCH = 500;

/**
 * Makes findable what was said before there was an index to find it by, or what an earlier release
 * kept in another form. Nothing is taken away first, and a stream is marked in the write of its last
 * events: stopped half-way, the next start begins it again, and meanwhile what was there is there.
 */
export async function indexIfStale(db: Db): Promise<void> {
	for (const stream of await streams(db.read)) {
		if (await isFindable(db.read, stream)) continue;
		const events = await eventsOf(db.read, stream);
		for (let from = 0; from < events.length; from += BATCH) {
			await db.write(async (tx) => {
				for (const event of events.slice(from, from + BATCH)) await makeFindable(tx, event);
				if (from + BATCH >= events.length) await markFindable(tx, stream);
			});
		}
	}
}
