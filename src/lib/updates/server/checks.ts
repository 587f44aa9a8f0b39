import { wrongDue } from '#lib/actions/due.ts';
import { progressAfter } from '#lib/actions/progress.ts';
import { resourceOf } from '#lib/actions/server/findFor.ts';
import { assertProgress } from '#lib/actions/server/progressAction.ts';
import { actionsIn } from '#lib/actions/server/repository.ts';
import type { Reader } from '#lib/db/server/connect.ts';
import { findEvidence } from '#lib/evidence/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { statusNeedsReason } from '#lib/kernel/lists.ts';
import { checkMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import { metricsIn } from '#lib/metrics/server/repository.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';
import { subPointsOf, type RecommendationRow } from '#lib/recommendations/server/repository.ts';
import type { UpdateParsed } from '../input.ts';
import { assertSeen } from './saidSince.ts';

/**
 * What an account must have before it is contributed or released. Throws `invalid` naming the
 * field: a reason where the status needs one, a revised target after today, practice not after
 * today, progress and days that actions can have, figures that can be, and evidence that is there.
 * Throws `not-allowed` where an owner says how an action goes that is not theirs, and `conflict`
 * where it would undo what was said of an action since.
 * @returns what is said of actions, with the version of each that it was held against
 */
export async function checkAccount(
	ctx: Ctx,
	db: Reader,
	recommendation: RecommendationRow,
	input: UpdateParsed
): Promise<UpdateParsed['progress']> {
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
	const { practiceFrom } = input;
	const points = practiceFrom.length > 0 ? await subPointsOf(db, recommendation.ref) : [];
	for (const practice of practiceFrom) {
		if (!points.some(({ id }) => id === practice.subPoint)) throw new DomainError('not-found');
		if (practice.on > today(ctx)) throw problem(`practice-${practice.subPoint}`, 'after-today');
	}
	const progress = await checkActions(ctx, db, recommendation, input);
	await checkMeasurements(ctx, db, recommendation, input.measurements);
	for (const ref of input.evidence) {
		const piece = await findEvidence(db, scope(ctx.actor), ref);
		if (piece?.forceId !== recommendation.forceId) throw new DomainError('not-found');
	}
	return progress;
}

/** Each is an action of this recommendation: said to go as it can, moved only while not done. */
async function checkActions(
	ctx: Ctx,
	db: Reader,
	recommendation: RecommendationRow,
	{ actions: moved, progress, seen }: UpdateParsed
): Promise<UpdateParsed['progress']> {
	if (moved.length + progress.length === 0) return [];
	const actions = await actionsIn(db, scope(ctx.actor), recommendation.ref);
	const actionOf = (wanted: string) => {
		const action = actions.find((one) => one.ref === wanted);
		if (!action) throw new DomainError('not-found');
		return action;
	};
	for (const said of progress) {
		const action = actionOf(said.ref);
		authorise(ctx.actor, 'progress-own-action', resourceOf(action));
		await named(said.ref, () => assertProgress(ctx, action, said));
	}
	await assertSeen(db, recommendation, actions, progress, seen);
	for (const { ref: of, to } of moved) {
		const action = actionOf(of);
		const said = progress.find((one) => one.ref === of);
		const reason = wrongDue({ ...action, ...(said && progressAfter(action, said)) }, to);
		if (reason) throw problem(`due-${of}`, reason);
	}
	return progress.map((said) => ({ ...said, version: actionOf(said.ref).version }));
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
		await named(of, () => checkMeasurement(ctx, db, metric, measured));
	}
}

/** What a check refuses, with the field named after the thing too, as the form has it. */
async function named(ref: string, check: () => unknown): Promise<void> {
	try {
		await check();
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		throw new DomainError(error.code, {
			...error.data,
			field: `${String(error.data.field)}-${ref}`
		});
	}
}

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
