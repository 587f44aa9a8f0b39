import { setImmediate } from 'node:timers/promises';
import type { Db } from '#lib/db/server/connect.ts';
import { isFindable, markFindable } from '#lib/db/server/search.ts';
import { makeFindable } from './append.repository.ts';
import { streams } from './heads.repository.ts';
import { eventsAfter } from './repository.ts';

/** How many events one write takes: others wait for it. */
const BATCH = 200;

/**
 * Makes findable what was said before there was an index to find it by, or what an earlier release
 * kept in another form. Nothing is taken away first, and a stream is marked in the write of its last
 * events: stopped half-way, the next start begins it again, and meanwhile what was there is there.
 * What is said meanwhile comes later in its stream, so that its words are the last to be put.
 */
export async function indexIfStale(db: Db, batch = BATCH): Promise<void> {
	for (const stream of await streams(db.read)) {
		if (await isFindable(db.read, stream)) continue;
		let done = -1;
		let more = true;
		while (more) {
			more = await db.write(async (tx) => {
				const events = await eventsAfter(tx, stream, done, batch);
				for (const event of events) await makeFindable(tx, event);
				done = events.at(-1)?.seq ?? done;
				if (events.length < batch) await markFindable(tx, stream);
				return events.length === batch;
			});
			await setImmediate();
		}
	}
}
