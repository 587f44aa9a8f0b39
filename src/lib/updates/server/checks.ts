import { actionsIn } from '#lib/actions/server/repository.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { findEvidence } from '#lib/evidence/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { statusNeedsReason } from '#lib/kernel/lists.ts';
import { checkMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import { metricsIn } from '#lib/metrics/server/repository.ts';
import { scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { subPointsOf, type RecommendationRow } from '#lib/recommendations/server/repository.ts';
import type { UpdateParsed } from '../input.ts';

/**
 * What an account must have before it is contributed or released. Throws `invalid` naming the
 * field: a reason where the status needs one, a revised target after today, practice not after
 * today, days that actions are really moved to, figures that can be, and evidence that is there.
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
		throw problem('target', 'not-after-today');
	}
	if (input.revisedTarget && input.status === 'complete') {
		throw problem('target', 'complete-needs-no-target');
	}
	const points = await subPointsOf(db, recommendation.ref);
	for (const practice of input.practiceFrom) {
		if (!points.some(({ id }) => id === practice.subPoint)) throw new DomainError('not-found');
		if (practice.on > today(ctx)) throw problem(`practice-${practice.subPoint}`, 'after-today');
	}
	await checkActions(ctx, db, recommendation, input.actions);
	await checkMeasurements(ctx, db, recommendation, input.measurements);
	for (const ref of input.evidence) {
		const piece = await findEvidence(db, scope(ctx.actor), ref);
		if (piece?.forceId !== recommendation.forceId) throw new DomainError('not-found');
	}
}

/** Each is an action of this recommendation that is not done, moved to another day. */
async function checkActions(
	ctx: Ctx,
	db: Reader,
	{ ref }: RecommendationRow,
	changes: UpdateParsed['actions']
): Promise<void> {
	if (changes.length === 0) return;
	const actions = await actionsIn(db, scope(ctx.actor), ref);
	for (const change of changes) {
		const action = actions.find((one) => one.ref === change.ref);
		if (!action) throw new DomainError('not-found');
		if (action.dueOn === change.to) throw problem(`due-${change.ref}`, 'same-day');
	}
}

/** Each is a figure of a metric of this recommendation; its problem names the metric too. */
async function checkMeasurements(
	ctx: Ctx,
	db: Reader,
	{ ref }: RecommendationRow,
	measurements: UpdateParsed['measurements']
): Promise<void> {
	if (measurements.length === 0) return;
	const metrics = await metricsIn(db, scope(ctx.actor), ref);
	for (const { metric: of, ...measured } of measurements) {
		const metric = metrics.find((one) => one.ref === of);
		if (!metric) throw new DomainError('not-found');
		try {
			await checkMeasurement(ctx, db, metric, measured);
		} catch (error) {
			if (!(error instanceof DomainError)) throw error;
			throw new DomainError(error.code, {
				...error.data,
				field: `${String(error.data.field)}-${of}`
			});
		}
	}
}

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
