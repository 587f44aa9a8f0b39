import { findAction, linksOfActions } from '#lib/actions/server/repository.ts';
import type { Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { evidenceRef } from '#lib/kernel/refs.ts';
import { postFor } from '#lib/people/actor.ts';
import { nextNumber } from '#lib/people/server/counters.repository.ts';
import { newId, today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import { assertSubPoints, findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { EvidenceInput } from '../input.ts';
import { project } from './project.ts';

/** A file whose bytes are already kept in the store. */
export interface KeptFile {
	sha256: string;
	bytes: number;
	name: string;
	type: string;
}

type Parsed = Omit<ReturnType<typeof EvidenceInput.parse>, 'submission'>;

/**
 * Adds evidence, a file or a link, to what it is proof of. It is not released: outside the force
 * (or the organisation that added it) it does not exist yet. Throws `invalid` for a day after
 * today and for neither or both of file and link.
 */
export async function addEvidence(
	ctx: Ctx,
	given: EvidenceInput,
	file: KeptFile | null
): Promise<{ ref: string }> {
	const { submission, ...input } = EvidenceInput.parse(given);
	const first = input.about[0]?.recommendation ?? '';
	await findFor(ctx, ctx.db.read, first, 'add-evidence');
	return ctx.db.write(async (tx) => {
		const { forceId } = await findFor(ctx, tx, first, 'add-evidence');
		const before = await findSubmission(tx, forceId, submission);
		if (before) return { ref: before.subject };
		return addEvidenceIn(tx, ctx, forceId, input, file, submission);
	});
}

/** The same inside another write: an update that brings its proof with it. */
export async function addEvidenceIn(
	tx: Tx,
	ctx: Ctx,
	forceId: string,
	input: Parsed,
	file: KeptFile | null,
	submission?: string
): Promise<{ ref: string }> {
	const { about, effectiveOn, ...evidence } = input;
	if (effectiveOn > today(ctx)) throw problem('effectiveOn', 'after-today');
	if (file === null && input.link === null) throw problem('file', 'file-or-link');
	const code = (await findOrganisation(tx, forceId))?.code ?? '';
	const ref = evidenceRef(code, await nextNumber(tx, `${code}-E`));
	const organisationId = postFor(ctx.actor, forceId)?.organisationId ?? forceId;
	await record(tx, ctx, project, {
		stream: forceId,
		type: 'evidence-added',
		subject: ref,
		effectiveOn,
		submission,
		data: { ref, forceId, organisationId, version: 1, ...evidence, file }
	});
	for (const link of about) await linkIn(tx, ctx, forceId, ref, link);
	return { ref };
}

/** Links evidence to a recommendation, a sub-point and an action, inside a write. */
export async function linkIn(
	tx: Tx,
	ctx: Ctx,
	forceId: string,
	ref: string,
	link: Parsed['about'][number]
): Promise<void> {
	const recommendation = await findFor(ctx, tx, link.recommendation, 'add-evidence');
	if (recommendation.forceId !== forceId) throw new DomainError('not-found');
	if (link.subPoint !== null) await assertSubPoints(tx, [recommendation.ref], [link.subPoint]);
	if (link.action !== null) await assertServes(tx, ctx, link.action, recommendation.ref);
	const id = newId(ctx);
	await record(tx, ctx, project, {
		stream: forceId,
		type: 'evidence-linked',
		subject: ref,
		data: { id, ref, ...link }
	});
}

/** Throws `not-found` unless the action is there for this actor and serves the recommendation. */
async function assertServes(tx: Tx, ctx: Ctx, ref: string, recommendation: string): Promise<void> {
	const action = await findAction(tx, scope(ctx.actor), ref);
	const links = action ? await linksOfActions(tx, [ref]) : [];
	if (!links.some((link) => link.recommendation === recommendation)) {
		throw new DomainError('not-found');
	}
}

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
