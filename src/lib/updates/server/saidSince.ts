import { sameText, saysNew } from '#lib/actions/progress.ts';
import type { ActionRow } from '#lib/actions/server/repository.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import type { EventOf } from '#lib/journal/events.ts';
import { eventsAbout } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { RecommendationRow } from '#lib/recommendations/server/repository.ts';
import type { UpdateParsed } from '../input.ts';

type Said = UpdateParsed['progress'][number];
type Progressed = EventOf<'action-progressed'>;

/**
 * What was said of actions after an account of them was written, and that it would undo: how they
 * go, or, where the account has a note alone, another note. `seen` is the last event that its
 * writer was shown all the same.
 */
export async function saidSince(
	db: Reader,
	forceId: string,
	actions: readonly ActionRow[],
	progress: readonly Said[],
	seen = 0
): Promise<Progressed[]> {
	const theirs: Progressed[] = [];
	for (const said of progress) {
		const action = actions.find(({ ref }) => ref === said.ref);
		const since = Math.max(said.version ?? Infinity, seen);
		if (!action || action.version <= since || !saysNew(action, said)) continue;
		const all = (await eventsAbout(db, forceId, [action.ref])).filter(isProgress);
		const own = all.filter(({ data }) => data.ref === action.ref);
		const then = own.findLast(({ seq }) => seq <= since)?.data.note ?? null;
		if (said.progress === undefined && sameText(then, action.note)) continue;
		theirs.push(...own.filter(({ seq }) => seq > since));
	}
	return theirs.sort((one, other) => one.seq - other.seq);
}

const isProgress = (event: { type: string }): event is Progressed =>
	event.type === 'action-progressed';

/** Refuses what would undo what was said since and was not shown: `conflict`, with that. */
export async function assertSeen(
	db: Reader,
	{ forceId, head }: RecommendationRow,
	...said: [readonly ActionRow[], readonly Said[], number]
): Promise<void> {
	const theirs = await saidSince(db, forceId, ...said);
	const last = theirs.at(-1);
	if (!last) return;
	throw new DomainError('conflict', {
		reason: 'action-changed',
		theirs,
		version: head,
		seen: last.seq
	});
}
