import type { Reader, Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { hasChapter } from '#lib/inspections/methodologies.ts';
import { causesOfConcernOf, findInspection } from '#lib/inspections/server/repository.ts';
import { computeDeadline } from '#lib/kernel/deadline.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { recommendationRef } from '#lib/kernel/refs.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { newId, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { findOrganisation } from '#lib/people/server/repository.ts';
import { RecommendationInput } from '../input.ts';
import { project } from './project.ts';
import { lastNumber } from './repository.ts';

type Parsed = ReturnType<typeof RecommendationInput.parse>;
type Inspection = NonNullable<Awaited<ReturnType<typeof findInspection>>>;

/**
 * Enters what HMICFRS asked. Its deadline follows from its time limit and the report's original
 * publication day, and only HMICFRS can move it. Words are `exact` only when a person has compared
 * them with the report. Throws `not-found` also for a cause of concern, a chapter or a body that
 * is not there.
 */
export async function enterRecommendation(
	ctx: Ctx,
	inspectionRef: string,
	given: RecommendationInput
): Promise<{ ref: string }> {
	const [ref = ''] = await enterRecommendations(ctx, inspectionRef, [given]);
	return { ref };
}

/** The same for several of one report, in their order: all of them are entered, or none. */
export async function enterRecommendations(
	ctx: Ctx,
	inspectionRef: string,
	given: readonly RecommendationInput[]
): Promise<string[]> {
	const rows = given.map((row) => RecommendationInput.parse(row));
	const inspection = await findInspection(ctx.db.read, scope(ctx.actor), inspectionRef);
	if (!inspection) throw new DomainError('not-found');
	authorise(ctx.actor, 'enter-recommendation', inspection);
	return ctx.db.write(async (tx) => {
		const refs: string[] = [];
		for (const row of rows) {
			await check(tx, inspection, row);
			refs.push(await enterIn(tx, ctx, inspection, row));
		}
		return refs;
	});
}

async function check(db: Reader, inspection: Inspection, row: Parsed): Promise<void> {
	const { timeLimit, causeOfConcern, chapter, addressedTo = [] } = row;
	if (timeLimit.kind === 'fixed-day' && timeLimit.on < inspection.publishedOn) {
		throw new DomainError('invalid', { field: 'limitOn', reason: 'before-publication' });
	}
	const causes = causeOfConcern === null ? [] : await causesOfConcernOf(db, inspection.ref);
	const caused = causeOfConcern === null || causes.some(({ id }) => id === causeOfConcern);
	if (!caused || !hasChapter(inspection, chapter)) throw new DomainError('not-found');
	for (const body of addressedTo) {
		if (!(await findOrganisation(db, body))) throw new DomainError('not-found');
	}
}

async function enterIn(tx: Tx, ctx: Ctx, inspection: Inspection, row: Parsed): Promise<string> {
	const { submission, timeLimit, compared, subPoints, addressedTo, ...input } = row;
	const before = await findSubmission(tx, inspection.forceId, submission);
	if (before) return before.subject;
	const number = (await lastNumber(tx, inspection.ref)) + 1;
	const ref = recommendationRef(inspection.ref, number);
	await record(tx, ctx, project, {
		stream: inspection.forceId,
		type: 'recommendation-entered',
		subject: ref,
		submission,
		data: {
			...input,
			ref,
			inspection: inspection.ref,
			number,
			fidelity: compared ? 'exact' : 'paraphrase',
			addressedTo: addressedTo ?? [inspection.forceId],
			deadline: computeDeadline(timeLimit, inspection.publishedOn, {
				basis: 'hmicfrs-report',
				origin: 'hmicfrs'
			}),
			subPoints: subPoints.map((words, index) => ({
				id: newId(ctx),
				letter: String.fromCharCode('a'.charCodeAt(0) + index),
				words
			}))
		}
	});
	return ref;
}
