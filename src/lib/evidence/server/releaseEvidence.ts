import type { Tx } from '#lib/db/server/connect.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { project } from './project.ts';
import { findEvidence } from './repository.ts';

/** Releases evidence: from now on the Commissioner's office and inspectors may see it. */
export async function releaseEvidence(ctx: Ctx, ref: string): Promise<void> {
	await ctx.db.write((tx) => releaseEvidenceIn(tx, ctx, ref, null));
}

/** The same inside another write: an update that rests on it. Released once, it stays released. */
export async function releaseEvidenceIn(
	tx: Tx,
	ctx: Ctx,
	ref: string,
	updateId: string | null
): Promise<void> {
	const evidence = await findEvidence(tx, scope(ctx.actor), ref);
	if (!evidence) throw new DomainError('not-found');
	authorise(ctx.actor, 'release-evidence', evidence);
	if (evidence.releasedOn !== null) return;
	await record(tx, ctx, project, {
		stream: evidence.forceId,
		type: 'evidence-released',
		subject: ref,
		data: { ref, updateId }
	});
}
