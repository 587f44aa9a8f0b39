import { DONE_BY } from '#lib/inspections/clocks.ts';
import { clocksOfAll } from '#lib/inspections/server/repository.ts';
import type { ClockKind } from '#lib/journal/events/inspections.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';

/** The clocks of inspections that no milestone has met. */
export async function openClocks(ctx: Ctx, refs: readonly string[]) {
	const { clocks, met } = await clocksOfAll(ctx.db.read, refs);
	const done = new Set(met.map(({ inspection, milestone }) => `${inspection} ${milestone}`));
	return clocks.filter(
		({ subject, kind }) =>
			!DONE_BY[kind as ClockKind].some((milestone) => done.has(`${subject} ${milestone}`))
	);
}
