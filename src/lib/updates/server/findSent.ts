import { findSubmission } from '#lib/journal/server/repository.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { findFor } from '#lib/recommendations/server/findOrRefuse.ts';

/** The id of the update that a draft became, or null: for a form that is sent twice. */
export async function findSent(ctx: Ctx, ref: string, draft: string): Promise<string | null> {
	const { forceId } = await findFor(ctx, ctx.db.read, ref, 'contribute-update');
	const event = await findSubmission(ctx.db.read, forceId, draft);
	const sent = event?.type === 'update-released' || event?.type === 'update-contributed';
	return sent ? event.subject : null;
}
