import type { Reader, Tx } from '#lib/db/server/connect.ts';
import { findSubmission } from '#lib/journal/server/repository.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import { authorise, scope } from '#lib/people/policy.ts';
import { newId, today, type Ctx } from '#lib/people/server/ctx.ts';
import { record } from '#lib/people/server/record.ts';
import type { Figure, Measure } from '../figures.ts';
import { MeasurementInput } from '../input.ts';
import { project } from './project.ts';
import { findMetric, standingMeasurement } from './repository.ts';

type Metric = NonNullable<Awaited<ReturnType<typeof findMetric>>>;

/**
 * Records the figure of a period, or that there is none and why. A period entered again is a
 * revision, which needs its reason in `note`. Throws `invalid` for a numerator above the
 * denominator («6 is more than 5»), a period that ends before it begins or has not ended, and a
 * missing part.
 */
export async function recordMeasurement(
	ctx: Ctx,
	metricRef: string,
	given: MeasurementInput
): Promise<{ id: string }> {
	const { submission, ...input } = MeasurementInput.parse(given);
	const metric = await findMetric(ctx.db.read, scope(ctx.actor), metricRef);
	if (!metric) throw new DomainError('not-found');
	authorise(ctx.actor, 'record-measurement', metric);
	return ctx.db.write(async (tx) => {
		const before = await findSubmission(tx, metric.forceId, submission);
		if (before) return { id: before.subject };
		return recordMeasurementIn(tx, ctx, metric, { ...input, submission, updateId: null });
	});
}

/** The same inside another write: an update that brings a figure with it. */
export async function recordMeasurementIn(
	tx: Tx,
	ctx: Ctx,
	metric: Metric,
	input: ReturnType<typeof MeasurementInput.parse> & { updateId: string | null }
): Promise<{ id: string }> {
	const { submission, ...measured } = input;
	const earlier = await checkMeasurement(ctx, tx, metric, measured);
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
	input: ReturnType<typeof MeasurementInput.parse>
) {
	if (input.periodEnd < input.periodStart) throw problem('period', 'before-start');
	if (input.periodEnd > today(ctx)) throw problem('period', 'period-not-ended');
	if (input.figure) {
		refuseMissing(metric.measure, input.figure);
		refuseImpossible(input.figure);
	} else if (!input.noFigure) throw problem('noFigure', 'reason-missing');
	const earlier = await standingMeasurement(db, metric.ref, input.periodStart);
	if (earlier && !input.note) throw problem('note', 'revision-needs-reason');
	return earlier;
}

function refuseMissing(measure: Measure, figure: Figure): void {
	if (measure === 'median') {
		if (figure.value === null) throw problem('value', 'number-missing');
		if (figure.cases === null) throw problem('cases', 'number-missing');
		return;
	}
	if (figure.numerator === null) throw problem('numerator', 'number-missing');
	if (measure === 'proportion' && figure.denominator === null) {
		throw problem('denominator', 'number-missing');
	}
}

/** Throws `invalid` for a numerator above its denominator: «6 is more than 5». */
export function refuseImpossible({ numerator, denominator }: Figure): void {
	if (numerator !== null && denominator !== null && numerator > denominator) {
		throw new DomainError('invalid', {
			field: 'numerator',
			reason: 'more-than-denominator',
			numerator,
			denominator
		});
	}
}

function problem(field: string, reason: string): DomainError {
	return new DomainError('invalid', { field, reason });
}
