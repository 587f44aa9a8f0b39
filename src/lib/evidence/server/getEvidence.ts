import { DomainError } from '#lib/kernel/errors.ts';
import { decide, scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { evidenceIn, findEvidence, linksOfEvidence, type EvidenceRow } from './repository.ts';
import type { EvidenceStore } from './store.ts';

/** A piece of evidence with what it is proof of. */
export interface EvidenceView extends EvidenceRow {
	links: Awaited<ReturnType<typeof linksOfEvidence>>;
}

/** Evidence this actor may know of; `not-found` else. */
export async function getEvidence(ctx: Ctx, ref: string) {
	const row = await findEvidence(ctx.db.read, scope(ctx.actor), ref);
	if (!row) throw new DomainError('not-found');
	const [evidence] = await views(ctx, [row]);
	if (!evidence) throw new DomainError('not-found');
	return {
		evidence,
		may: { release: row.releasedOn === null && decide(ctx.actor, 'release-evidence', row) }
	};
}

/** The evidence this actor may know of, or that of one recommendation. */
export async function listEvidence(
	ctx: Ctx,
	about: { recommendation?: string } = {}
): Promise<EvidenceView[]> {
	return views(ctx, await evidenceIn(ctx.db.read, scope(ctx.actor), about.recommendation));
}

/**
 * The bytes of a file this actor may see, hashed again as they are read. Throws `not-found`, and
 * `damaged` where they are not the bytes that were kept.
 */
export async function openEvidence(ctx: Ctx, store: EvidenceStore, ref: string) {
	const row = await findEvidence(ctx.db.read, scope(ctx.actor), ref);
	if (!row?.file) throw new DomainError('not-found');
	return { file: row.file, bytes: await store.open(row.file.sha256) };
}

async function views(ctx: Ctx, rows: readonly EvidenceRow[]): Promise<EvidenceView[]> {
	const links = await linksOfEvidence(
		ctx.db.read,
		rows.map(({ ref }) => ref)
	);
	return rows.map((row) => ({
		...row,
		links: links.filter(({ evidence }) => evidence === row.ref)
	}));
}
