import type { ActionInput } from '#lib/actions/input.ts';
import { addAction } from '#lib/actions/server/addAction.ts';
import type { EvidenceInput } from '#lib/evidence/input.ts';
import { addEvidence, type KeptFile } from '#lib/evidence/server/addEvidence.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import type { MetricInput } from '#lib/metrics/input.ts';
import { defineMetric } from '#lib/metrics/server/defineMetric.ts';
import { today, type Ctx } from '#lib/people/server/ctx.ts';

const words = { en: 'words' };

/** An action for a recommendation, of nobody with an account, due on 1 December 2019. */
export async function anAction(
	ctx: Ctx,
	recommendation: string,
	input: Partial<ActionInput> = {}
): Promise<string> {
	const { ref } = await addAction(ctx, {
		title: words,
		recommendations: [recommendation],
		ownerPost: words,
		dueOn: localDate('2019-12-01'),
		...input
	});
	return ref;
}

/** A monthly count of the actor's own force, about a recommendation; fewer are better. */
export async function aMetric(
	ctx: Ctx,
	recommendation: string,
	input: Partial<MetricInput> = {}
): Promise<string> {
	const { ref } = await defineMetric(ctx, {
		forceId: ctx.actor.grants[0]?.forceId ?? '',
		name: words,
		definition: words,
		measure: 'count',
		unit: 'count',
		better: 'lower',
		frequency: 'monthly',
		sourceSystem: words,
		recommendations: [recommendation],
		...input
	});
	return ref;
}

/** A share in per cent in place of a count: more is better. */
export const SHARE = { measure: 'proportion', unit: 'percent', better: 'higher' } as const;

/** Evidence about a recommendation, of the day it is added: a link, unless it has a file. */
export async function aPiece(
	ctx: Ctx,
	recommendation: string,
	input: Partial<EvidenceInput> = {},
	file: KeptFile | null = null
): Promise<string> {
	const { ref } = await addEvidence(
		ctx,
		{
			kind: 'minutes',
			title: words,
			shows: words,
			effectiveOn: today(ctx),
			marking: 'OFFICIAL',
			link: file ? null : 'https://example.org/minutes',
			about: [{ recommendation }],
			...input
		},
		file
	);
	return ref;
}
