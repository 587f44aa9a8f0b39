import { scope } from '#lib/people/policy.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findReport, reportsIn } from './repository.ts';

/** The prepared reports this actor can see, the newest first. */
export async function listReports(ctx: Ctx, inspection?: string) {
	return reportsIn(ctx.db.read, scope(ctx.actor), inspection);
}

/** One prepared report this actor can see. Throws `not-found`. */
export async function getPrepared(ctx: Ctx, ref: string) {
	const report = await findReport(ctx.db.read, scope(ctx.actor), ref);
	if (!report) throw new DomainError('not-found');
	return report;
}
