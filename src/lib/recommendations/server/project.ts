import { and, eq } from 'drizzle-orm';
import type { Tx } from '#lib/db/server/connect.ts';
import { kept, one, type Given } from '#lib/db/server/kept.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';
import { collationKey } from '#lib/kernel/calendar.ts';
import { inLanguage } from '#lib/kernel/languages.ts';
import { touch } from './repository.ts';

/** Recommendations, sub-points, revised targets and what the force says, as events make them. */
export async function project(tx: Tx, event: Event): Promise<void> {
	switch (event.type) {
		case 'recommendation-entered':
			return enter(tx, event);
		case 'portal-status-seen':
			return seePortal(tx, event);
		case 'leads-assigned':
			return assign(tx, event);
		case 'revised-target-set':
			return setTarget(tx, event);
		case 'revised-target-answered':
			return answerTarget(tx, event);
		case 'practice-from-recorded':
			return practise(tx, event);
		case 'update-released':
			return say(tx, event);
		default:
	}
}

async function enter(tx: Tx, { data, seq }: EventOf<'recommendation-entered'>): Promise<void> {
	const { deadline, subPoints, ...rest } = data;
	const { inspections, recommendations, deadlines, subPoints: points } = tx.tables;
	const [inspection] = await tx
		.select({ forceId: inspections.forceId })
		.from(inspections)
		.where(eq(inspections.ref, data.inspection));
	await tx.insert(recommendations).values({
		...rest,
		forceId: inspection?.forceId ?? '',
		topicKeyEn: collationKey(inLanguage(data.topic, 'en').text),
		topicKeyCy: collationKey(inLanguage(data.topic, 'cy').text),
		immediate: deadline.rule.kind === 'immediately',
		dueOn: deadline.dueOn,
		forceStatus: 'not-started',
		version: seq
	});
	await tx
		.insert(deadlines)
		.values({ subject: data.ref, kind: 'recommendation', deadline, dueOn: deadline.dueOn });
	for (const point of subPoints) {
		await tx.insert(points).values({ ...point, recommendation: data.ref });
	}
}

async function seePortal(tx: Tx, { data }: EventOf<'portal-status-seen'>): Promise<void> {
	const { recommendations } = tx.tables;
	const { recommendation, ...portal } = data;
	await tx.update(recommendations).set({ portal }).where(eq(recommendations.ref, recommendation));
}

async function assign(tx: Tx, { data, seq }: EventOf<'leads-assigned'>): Promise<void> {
	const { recommendations } = tx.tables;
	const { recommendation, ...leads } = data;
	await tx
		.update(recommendations)
		.set({ ...leads, version: seq })
		.where(eq(recommendations.ref, recommendation));
}

async function setTarget(tx: Tx, event: EventOf<'revised-target-set'>): Promise<void> {
	const { recommendation, number, targetOn, forecastOn, reason } = event.data;
	await tx.insert(tx.tables.revisedTargets).values({
		recommendation,
		number,
		targetOn,
		forecastOn,
		reason,
		setOn: event.recordedOn
	});
	await touch(tx, recommendation, event.seq);
}

async function answerTarget(tx: Tx, event: EventOf<'revised-target-answered'>): Promise<void> {
	const { revisedTargets } = tx.tables;
	const { recommendation, number, answer, reason } = event.data;
	await tx
		.update(revisedTargets)
		.set({ answer, answeredOn: event.recordedOn, answerReason: reason })
		.where(
			and(eq(revisedTargets.recommendation, recommendation), eq(revisedTargets.number, number))
		);
	await touch(tx, recommendation, event.seq);
}

async function practise(tx: Tx, event: EventOf<'practice-from-recorded'>): Promise<void> {
	const { subPoints } = tx.tables;
	const { recommendation, subPoint, on, what } = event.data;
	await tx
		.update(subPoints)
		.set({ practiceFrom: on, practiceWhat: what })
		.where(eq(subPoints.id, subPoint));
	await touch(tx, recommendation, event.seq);
}

/** What the force last said; complete keeps its first day until the force reopens it. */
const saidBefore = one(
	kept((tx, ref: Given) => {
		const { recommendations } = tx.tables;
		return tx
			.select({ completeOn: recommendations.completeOn })
			.from(recommendations)
			.where(eq(recommendations.ref, ref));
	})
);

async function say(tx: Tx, event: EventOf<'update-released'>): Promise<void> {
	const { recommendations } = tx.tables;
	const { recommendation, id, status, reason, forecastOn } = event.data;
	const before = await saidBefore(tx, recommendation);
	await tx
		.update(recommendations)
		.set({
			forceStatus: status,
			forceSaidOn: event.recordedOn,
			forceReason: reason,
			forecastOn,
			completeOn: status === 'complete' ? (before?.completeOn ?? event.recordedOn) : null,
			lastUpdateId: id,
			version: event.seq
		})
		.where(eq(recommendations.ref, recommendation));
}
