import { DomainError } from '#lib/kernel/errors.ts';
import { scope } from '#lib/people/policy.ts';
import type { Ctx } from '#lib/people/server/ctx.ts';
import { LinkInput } from '../input.ts';
import { linkIn } from './addEvidence.ts';
import { findEvidence, linksOfEvidence } from './repository.ts';

/** Links evidence that is there to one more thing it is proof of. Twice the same is once. */
export async function linkEvidence(ctx: Ctx, ref: string, given: LinkInput): Promise<void> {
	const link = LinkInput.parse(given);
	await ctx.db.write(async (tx) => {
		const evidence = await findEvidence(tx, scope(ctx.actor), ref);
		if (!evidence) throw new DomainError('not-found');
		const there = await linksOfEvidence(tx, [ref]);
		const same = there.some(
			(old) =>
				old.recommendation === link.recommendation &&
				old.subPoint === link.subPoint &&
				old.action === link.action
		);
		if (!same) await linkIn(tx, ctx, evidence.forceId, ref, link);
	});
}
