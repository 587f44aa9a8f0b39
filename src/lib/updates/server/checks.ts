import type { Reader } from '#lib/db/server/connect.ts';
import { findEvidence } from '#lib/evidence/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { statusNeedsReason } from '#lib/kernel/lists.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { subPointsOf, type RecommendationRow } from '#lib/recommendations/server/repository.ts';
import type { UpdateParsed } from '../input.ts';

/**
 * What an account must have before it is contributed or released. Throws `invalid` naming the
 * field: a reason where the status needs one, a revised target after today, practice not after
 * today, and evidence that is there.
 */
export async function checkAccount(
	ctx: Ctx,
	db: Reader,
	recommendation: RecommendationRow,
	input: UpdateParsed
): Promise<void> {
	if (statusNeedsReason(recommendation.forceStatus, input.status) && input.reason === null) {
		const reopening = recommendation.forceStatus === 'complete';
		throw problem('reason', reopening ? 'reason-reopening' : 'reason-at-risk');
	}
	if (input.revisedTarget && input.revisedTarget.targetOn <= today(ctx)) {
		throw problem('targetOn', 'not-after-today');
	}
	if (input.revisedTarget && input.status === 'complete') {
		throw problem('targetOn', 'complete-needs-no-target');
	}
	const points = await subPointsOf(db, recommendation.ref);
	for (const practice of input.practiceFrom) {
		if (!points.some(({ id }) => id === practice.subPoint)) throw new DomainError('not-found');
		if (practice.on > today(ctx)) throw problem('practiceOn', 'after-today');
	}
	for (const ref of input.evidence) {
		const piece = await findEvidence(db, scope(ctx.actor), ref);
		if (piece?.forceId !== recommendation.forceId) throw new DomainError('not-found');
	}
}

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
