import { addEvidenceIn, type KeptFile } from '#lib/evidence/server/addEvidence.ts';
import type { EvidenceInput } from '#lib/evidence/input.ts';
import { EvidenceInput as EvidenceShape } from '#lib/evidence/input.ts';
import type { Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { assertVersion, findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { UpdateInput } from '../input.ts';
import { checkAccount } from './checks.ts';
import { deleteSent } from './drafts.repository.ts';
import { project } from './project.ts';

/** Evidence that comes with an update: what it is, and its kept file if it is one. */
export interface NewEvidence {
	input: EvidenceInput;
	file: KeptFile | null;
}

/**
 * An owner's account of progress, for the force lead to release. Until then nobody outside the
 * force knows of it, and it changes nothing that the force says.
 */
export async function contributeUpdate(
	ctx: Ctx,
	ref: string,
	given: UpdateInput,
	newEvidence: readonly NewEvidence[] = []
): Promise<{ id: string }> {
	const { submission, version, seen, ...input } = UpdateInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'contribute-update');
	return ctx.db.write(async (tx) => {
		const recommendation = await findFor(ctx, tx, ref, 'contribute-update');
		const { forceId } = recommendation;
		if (submission) await deleteSent(tx, ctx.actor.id, submission);
		const before = await findSubmission(tx, forceId, submission);
		if (before) return { id: before.subject };
		await assertVersion(ctx, tx, recommendation, version);
		const progress = await checkAccount(ctx, tx, recommendation, {
			...input,
			...{ version, submission, seen }
		});
		const added = await addAll(tx, ctx, forceId, newEvidence);
		const id = newId(ctx);
		const { contribution: _, evidence, ...account } = input;
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'update-contributed',
			subject: id,
			submission,
			data: { id, recommendation: ref, ...account, progress, evidence: [...evidence, ...added] }
		});
		return { id };
	});
}

/** Adds every piece of new evidence inside a write; gives their refs. */
export async function addAll(
	tx: Tx,
	ctx: Ctx,
	forceId: string,
	evidence: readonly NewEvidence[]
): Promise<string[]> {
	const refs: string[] = [];
	for (const { input, file } of evidence) {
		const { ref } = await addEvidenceIn(tx, ctx, forceId, EvidenceShape.parse(input), file);
		refs.push(ref);
	}
	return refs;
}
