import type { Tx } from '#lib/db/server/connect.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { project } from './project.ts';
import { findEvidence, type EvidenceRow } from './repository.ts';

/**
 * Releases evidence, which is for the organisation that added it: from now on the force, the
 * Commissioner's office and inspectors may all see it.
 */
export async function releaseEvidence(ctx: Ctx, ref: string): Promise<void> {
	await ctx.db.write(async (tx) => {
		const evidence = await find(tx, ctx, ref);
		authorise(ctx.actor, 'release-evidence', evidence);
		await releaseIn(tx, ctx, evidence, null);
	});
}

/**
 * The same inside another write: an update that rests on it. What is released, by whomever, stays
 * released.
 */
export async function releaseEvidenceIn(
	tx: Tx,
	ctx: Ctx,
	ref: string,
	updateId: string | null
): Promise<void> {
	const evidence = await find(tx, ctx, ref);
	if (evidence.releasedOn === null) authorise(ctx.actor, 'release-evidence', evidence);
	await releaseIn(tx, ctx, evidence, updateId);
}

async function find(tx: Tx, ctx: Ctx, ref: string): Promise<EvidenceRow> {
	const evidence = await findEvidence(tx, scope(ctx.actor), ref);
	if (!evidence) throw new DomainError('not-found');
	return evidence;
}

async function releaseIn(
	tx: Tx,
	ctx: Ctx,
	{ ref, forceId, releasedOn }: EvidenceRow,
	updateId: string | null
): Promise<void> {
	if (releasedOn !== null) return;
	await record(tx, ctx, project, {
		stream: forceId,
		type: 'evidence-released',
		subject: ref,
		data: { ref, updateId }
	});
}
