import { waitingActions } from '#lib/actions/server/repository.ts';
import { daysBetween } from '#lib/kernel/localDate.ts';
import { scope } from '#lib/people/policy.ts';
import { newId, today, type Ctx } from '#lib/people/server/ctx.ts';
import { remembered } from '#lib/people/server/memory.ts';
import { clockAt } from '#lib/recommendations/clock.ts';
import { openLongest } from './register.repository.ts';

/** How many recommendations, and actions that wait, a lead's home shows; the rest is a link away. */
const FEW = 10;
/** After how many days without an update a lead should say something, if only «nothing changed». */
export const LONG = 28;

/** What a force lead's home shows besides: open recommendations, and what waits on partners. */
export async function leadHome(ctx: Ctx) {
	const day = today(ctx);
	const grants = ctx.actor.grants.filter(({ role }) => role === 'force-lead');
	const lead = { ...ctx, actor: { ...ctx.actor, grants } };
	const reach = scope(lead.actor);
	const { open, waiting } = await remembered(lead, 'lead-home', null, async () => ({
		open: await openLongest(ctx.db.read, reach, FEW),
		waiting: await waitingActions(ctx.db.read, reach, FEW)
	}));
	return {
		open: open.map((row) => {
			const quiet = daysBetween(row.forceSaidOn ?? row.publishedOn, day);
			return {
				ref: row.ref,
				topic: row.topic,
				status: row.forceStatus,
				clock: clockAt(row, day),
				saidOn: row.forceSaidOn,
				quiet,
				long: quiet > LONG,
				maySayNothing: row.lastUpdateId !== null,
				submission: newId(ctx)
			};
		}),
		waiting: waiting.map(({ ref, title, waitsOn, dueOn }) => ({ ref, title, waitsOn, dueOn }))
	};
}
