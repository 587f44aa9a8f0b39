import { findSubmission } from '#lib/journal/server/repository.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { LeadsInput } from '../input.ts';
import { findFor } from './findOrRefuse.ts';
import { project } from './project.ts';

/** Names the posts: the chief officer accountable (SRO) and who delivers. */
export async function assignLeads(ctx: Ctx, ref: string, given: LeadsInput): Promise<void> {
	const { submission, ...leads } = LeadsInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'assign-leads');
	await ctx.db.write(async (tx) => {
		const { forceId } = await findFor(ctx, tx, ref, 'assign-leads');
		if (await findSubmission(tx, forceId, submission)) return;
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'leads-assigned',
			subject: ref,
			submission,
			data: { recommendation: ref, ...leads }
		});
	});
}
