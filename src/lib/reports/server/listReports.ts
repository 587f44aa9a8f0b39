import { decide, scope, type Scope } from '#lib/people/policy.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findReport, reportsIn } from './repository.ts';

/** What an actor reaches as one who may draw its reports. */
function drawn({ actor }: Ctx): Scope {
	const grants = actor.grants.filter((grant) => decide(actor, 'draw-report', grant));
	return scope({ ...actor, grants });
}

/** The prepared reports this actor can see, the newest first. */
export async function listReports(ctx: Ctx, inspection?: string) {
	return reportsIn(ctx.db.read, drawn(ctx), inspection);
}

/** One prepared report this actor can see. Throws `not-found`. */
export async function getPrepared(ctx: Ctx, ref: string) {
	const report = await findReport(ctx.db.read, drawn(ctx), ref);
	if (!report) throw new DomainError('not-found');
	return report;
}
