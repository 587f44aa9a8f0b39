import type { Reader, Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { newId, today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import { MeasurementInput } from '../input.ts';
import { problemWith } from '../rules.ts';
import { project } from './project.ts';
import { findMetric, standingMeasurement } from './repository.ts';

type Metric = NonNullable<Awaited<ReturnType<typeof findMetric>>>;
type Measured = ReturnType<typeof MeasurementInput.parse>;

/**
 * Records the figure of a period, or that there is none and why. A period entered again is a
 * revision, which needs its reason in `note`. Throws `invalid` for what `problemWith` finds.
 */
export async function recordMeasurement(
	ctx: Ctx,
	metricRef: string,
	given: MeasurementInput
): Promise<{ id: string }> {
	const [id = ''] = await recordMeasurements(ctx, metricRef, [given]);
	return { id };
}

/**
 * Records several figures of a metric: all of them or none. The error of one carries its place in
 * `row`, from 0. Each has a `submission` of its own, or none has.
 */
export async function recordMeasurements(
	ctx: Ctx,
	metricRef: string,
	given: readonly MeasurementInput[]
): Promise<string[]> {
	const inputs = given.map((one) => MeasurementInput.parse(one));
	const metric = await findMetric(ctx.db.read, scope(ctx.actor), metricRef);
	if (!metric) throw new DomainError('not-found');
	authorise(ctx.actor, 'record-measurement', metric);
	return ctx.db.write(async (tx) => {
		const ids: string[] = [];
		for (const [row, input] of inputs.entries()) {
			const before = await findSubmission(tx, metric.forceId, input.submission);
			const { id } = before
				? { id: before.subject }
				: await recordMeasurementIn(tx, ctx, metric, { ...input, updateId: null }, row);
			ids.push(id);
		}
		return ids;
	});
}

/** The same inside another write: an update that brings a figure with it. */
export async function recordMeasurementIn(
	tx: Tx,
	ctx: Ctx,
	metric: Metric,
	input: Measured & { updateId: string | null },
	row = 0
): Promise<{ id: string }> {
	const { submission, ...measured } = input;
	const earlier = await checkMeasurement(ctx, tx, metric, measured, row);
	const id = newId(ctx);
	await record(tx, ctx, project, {
		stream: metric.forceId,
		type: 'measurement-recorded',
		subject: id,
		submission,
		data: { id, metric: metric.ref, ...measured, revises: earlier?.id ?? null }
	});
	return { id };
}

/** What a figure must have before it is recorded or proposed; gives the one it would revise. */
export async function checkMeasurement(
	ctx: Ctx,
	db: Reader,
	metric: Metric,
	input: Measured,
	row = 0
) {
	const earlier = await standingMeasurement(db, metric.ref, input.periodStart);
	const wrong = problemWith(
		metric.measure,
		{
			period: { start: input.periodStart, end: input.periodEnd },
			figure: input.figure,
			excused: input.noFigure !== null,
			revises: earlier !== undefined,
			reasoned: input.note !== null
		},
		today(ctx)
	);
	if (wrong) throw new DomainError('invalid', { ...wrong, row });
	return earlier;
}
