import { changeActionDueIn } from '#lib/actions/server/changeActionDue.ts';
import { progressActionIn } from '#lib/actions/server/progressAction.ts';
import { releaseEvidenceIn } from '#lib/evidence/server/releaseEvidence.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { recordMeasurementIn } from '#lib/metrics/server/recordMeasurement.ts';
import { findMetric } from '#lib/metrics/server/repository.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { project as projectRecommendation } from '#lib/recommendations/server/project.ts';
import { assertVersion, findFor } from '#lib/recommendations/server/findOrRefuse.ts';
import { recordPracticeIn } from '#lib/recommendations/server/recordPractice.ts';
import { setTargetIn } from '#lib/recommendations/server/setRevisedTarget.ts';
import type { Event } from '#lib/journal/events.ts';
import type { Tx } from '#lib/db/server/connect.ts';
import { UpdateInput, type UpdateParsed } from '../input.ts';
import { checkAccount } from './checks.ts';
import { addAll, type NewEvidence } from './contributeUpdate.ts';
import { deleteSent } from './drafts.repository.ts';
import { project } from './project.ts';
import { findUpdate } from './repository.ts';

/**
 * The force's account, released by its lead: status, evidence, revised target, practice, progress
 * and days of actions, and figures in one write, all or nothing. From now on it is what the force
 * says. With `contribution` it is an owner's account, as edited. Throws `conflict` when the
 * recommendation changed since `version`, or an action since what is said of it was written.
 */
export async function releaseUpdate(
	ctx: Ctx,
	ref: string,
	given: UpdateInput,
	newEvidence: readonly NewEvidence[] = []
): Promise<{ id: string }> {
	const { submission, version, seen, ...input } = UpdateInput.parse(given);
	await findFor(ctx, ctx.db.read, ref, 'release-update');
	return ctx.db.write(async (tx) => {
		const recommendation = await findFor(ctx, tx, ref, 'release-update');
		const { forceId } = recommendation;
		if (submission) await deleteSent(tx, ctx.actor.id, submission);
		const before = await findSubmission(tx, forceId, submission);
		if (before) return { id: before.subject };
		await assertVersion(ctx, tx, recommendation, version);
		await checkAccount(ctx, tx, recommendation, { ...input, version, submission, seen });
		if (input.contribution) await checkContribution(tx, ctx, ref, input.contribution);

		const added = await addAll(tx, ctx, forceId, newEvidence);
		const evidence = [...input.evidence, ...added];
		const id = input.contribution ?? newId(ctx);
		const { summary, status, reason, forecastOn } = input;
		await record(tx, ctx, projectRelease, {
			stream: forceId,
			type: 'update-released',
			subject: id,
			submission,
			data: {
				id,
				recommendation: ref,
				summary,
				status,
				reason,
				forecastOn,
				kind: 'account',
				evidence
			}
		});
		await follow(tx, ctx, ref, id, input, evidence);
		return { id };
	});
}

/** What a release brings with it: proof, a revised target, practice, how actions go, figures. */
async function follow(
	tx: Tx,
	ctx: Ctx,
	ref: string,
	updateId: string,
	input: Omit<UpdateParsed, 'version' | 'seen' | 'submission'>,
	evidence: readonly string[]
): Promise<void> {
	const recommendation = await findFor(ctx, tx, ref, 'release-update');
	for (const piece of evidence) await releaseEvidenceIn(tx, ctx, piece, updateId);
	if (input.revisedTarget) {
		const { forecastOn } = input;
		await setTargetIn(tx, ctx, recommendation, { ...input.revisedTarget, forecastOn, updateId });
	}
	for (const practice of input.practiceFrom) {
		await recordPracticeIn(tx, ctx, recommendation, { ...practice, updateId });
	}
	// Before their days: an action that is open again may have another.
	for (const { ref: action, version: _, ...said } of input.progress) {
		await progressActionIn(tx, ctx, action, { ...said, updateId });
	}
	for (const { ref: action, ...change } of input.actions) {
		await changeActionDueIn(tx, ctx, action, { ...change, updateId });
	}
	for (const { metric: of, ...measured } of input.measurements) {
		const metric = await findMetric(tx, scope(ctx.actor), of);
		if (!metric) throw new DomainError('not-found');
		authorise(ctx.actor, 'record-measurement', metric);
		await recordMeasurementIn(tx, ctx, metric, { ...measured, updateId });
	}
}

async function checkContribution(tx: Tx, ctx: Ctx, ref: string, id: string): Promise<void> {
	const contribution = await findUpdate(tx, scope(ctx.actor), id);
	if (contribution?.recommendation !== ref) throw new DomainError('not-found');
	assertWaiting(contribution);
}

/** Refuses a contribution that is no longer waiting: `wrong-state`. */
export function assertWaiting({ state }: { state: 'contributed' | 'declined' | 'released' }): void {
	if (state !== 'contributed') throw new DomainError('wrong-state', { reason: `already-${state}` });
}

/** A release changes the update's own row and what the force says of the recommendation. */
export async function projectRelease(tx: Tx, event: Event): Promise<void> {
	await project(tx, event);
	await projectRecommendation(tx, event);
}
