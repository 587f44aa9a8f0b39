import type { Ctx } from '#lib/people/server/ctx.ts';
import { remembered } from '#lib/people/server/memory.ts';
import { history } from '#lib/recommendations/server/history.ts';
import { eventChanges, type Changed } from '../../eventChanges.ts';
import { lately } from '../../lately.ts';

/** How many changes the page shows, and among how many events their old values are looked for. */
const LATELY = 6;
const AMONG = 60;

/**
 * The last changes of a recommendation with their old values, the newest first. Sixty events are read
 * for six lines, so they are remembered until the next event. Throws `not-found`.
 */
export async function lastChanges(ctx: Ctx, ref: string): Promise<Changed[]> {
	return remembered(ctx, 'last-changes', ref, async () =>
		lately(eventChanges(await history(ctx, ref, AMONG)), LATELY)
	);
}
