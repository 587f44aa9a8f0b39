import { lastEvents } from '#lib/journal/server/repository.ts';
import type { Scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { declinedOf } from './repository.ts';

/** Among how many of a force's last contributions and answers to them is looked. */
const LATELY = 200;
const TYPES = ['update-contributed', 'contribution-declined', 'update-released'] as const;

/** One's own contributions that were declined and that one has not written again since. */
export async function listDeclined(ctx: Ctx, reach: Scope) {
	const rows = await declinedOf(ctx.db.read, reach, ctx.actor.id);
	if (rows.length === 0) return [];
	const all = await Promise.all(
		reach.forces.map(({ forceId }) => lastEvents(ctx.db.read, forceId, TYPES, LATELY))
	);
	return rows.filter((row) => {
		const events = all.find((of) => of.some(({ subject }) => subject === row.id)) ?? [];
		// The newest first: what stands before the refusal came after it.
		const refused = events.findIndex(
			({ type, subject }) => type === 'contribution-declined' && subject === row.id
		);
		const since = events.slice(0, Math.max(refused, 0));
		const again = since.some(
			({ by, data }) =>
				by.id === ctx.actor.id &&
				'recommendation' in data &&
				data.recommendation === row.recommendation
		);
		return refused >= 0 && !again;
	});
}
