import { setTimeout } from 'node:timers/promises';
import type { Db } from '#lib/db/server/connect.ts';
import { BREATH } from '#lib/db/server/failures.ts';
import { formOf, FORM, markFindable } from '#lib/db/server/search.ts';
import { makeFindableAgain } from './append.repository.ts';
import { streams } from './heads.repository.ts';
import { eventsAfter } from './repository.ts';

/** How many events one write takes: others wait for it. */
const BATCH = 200;

interface Which {
	/** Only what was never made findable: histories and conflicts rest on it, too. */
	only?: 'never-made';
	batch?: number;
}

/**
 * Makes findable what was said before there was an index to find it by, or what an earlier release
 * kept in another form. Nothing is taken away first, newer words stay, and a stream is marked in the
 * write of its last events: stopped half-way, the next start begins it again. Until then a search
 * may find less than is there, in Welsh.
 */
export async function indexIfStale(db: Db, { only, batch = BATCH }: Which = {}): Promise<void> {
	const stale = (form: number) => (only ? form === 0 : form < FORM);
	for (const stream of await streams(db.read)) {
		if (!stale(await formOf(db.read, stream))) continue;
		let done = -1;
		let more = true;
		while (more) {
			more = await db.write(async (tx) => {
				// Another process may have ended it meanwhile.
				if (!stale(await formOf(tx, stream))) return false;
				const events = await eventsAfter(tx, stream, done, batch);
				for (const event of events) await makeFindableAgain(tx, event);
				done = events.at(-1)?.seq ?? done;
				if (events.length < batch) await markFindable(tx, stream);
				return events.length === batch;
			});
			await setTimeout(only ? 0 : BREATH);
		}
	}
}
