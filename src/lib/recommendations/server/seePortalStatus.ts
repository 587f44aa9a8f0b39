import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { PortalInput } from '../input.ts';
import { findFor } from './findOrRefuse.ts';
import { project } from './project.ts';

/** What HMICFRS's register or portal showed on the day somebody looked. No opinion follows from it. */
export async function seePortalStatus(ctx: Ctx, ref: string, given: PortalInput): Promise<void> {
	const { submission, ...input } = PortalInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'enter-recommendation');
	if (input.lookedOn > today(ctx)) {
		throw new DomainError('invalid', { field: 'lookedOn', reason: 'after-today' });
	}
	await ctx.db.write(async (tx) => {
		const { forceId } = await findFor(ctx, tx, ref, 'enter-recommendation');
		if (await findSubmission(tx, forceId, submission)) return;
		await record(tx, ctx, project, {
			stream: forceId,
			type: 'portal-status-seen',
			subject: ref,
			effectiveOn: input.lookedOn,
			submission,
			data: { recommendation: ref, ...input }
		});
	});
}
