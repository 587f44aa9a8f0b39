import { findInspection } from '#lib/inspections/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Deadline } from '#lib/kernel/deadline.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { deadlinesIn } from './repository.ts';

/**
 * HMICFRS's deadlines of an inspection's recommendations, each with its working, by ref: of those
 * this actor reaches, for an action owner their own alone.
 */
export async function getDeadlines(
	ctx: Ctx,
	inspection: string
): Promise<Partial<Record<string, Deadline>>> {
	const reach = scope(ctx.actor);
	const found = await findInspection(ctx.db.read, reach, inspection);
	if (!found) throw new DomainError('not-found');
	return deadlinesIn(ctx.db.read, reach, inspection);
}
