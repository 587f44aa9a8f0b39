import type { ProgressInput } from '#lib/actions/input.ts';
import { ownerKey } from '#lib/actions/owner.ts';
import { addAction } from '#lib/actions/server/addAction.ts';
import { changeActionDue } from '#lib/actions/server/changeActionDue.ts';
import { getAction } from '#lib/actions/server/getAction.ts';
import { handOver } from '#lib/actions/server/handOver.ts';
import { openByOwner } from '#lib/actions/server/listOfActions.ts';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { linkEvidence } from '#lib/evidence/server/linkEvidence.ts';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import type { EventType } from '#lib/journal/events.ts';
import type { Figure } from '#lib/journal/events/work.ts';
import {
	ACTION_PROGRESS,
	EVIDENCE_KINDS,
	MARKINGS,
	MEASURES,
	UNITS,
	type Measure
} from '#lib/kernel/lists.ts';
import { addMonths, localDate } from '#lib/kernel/localDate.ts';
import { annotateMeasurement } from '#lib/metrics/server/annotateMeasurement.ts';
import { defineMetric } from '#lib/metrics/server/defineMetric.ts';
import { recordMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import type { Lives } from './lives.ts';

/** What a force does: its numbers, its actions and its proof. */
export const WORK = {
	'metric-defined': async (l: Lives) => {
		const { ref, points } = l.recommendation();
		const measure = l.chance.one(MEASURES);
		const lead = l.lead(ref);
		const metric = await defineMetric(lead, {
			forceId: lead.actor.grants[0]?.forceId ?? '',
			name: l.text(),
			definition: l.text(),
			measure,
			unit: measure === 'proportion' ? 'percent' : l.chance.one(UNITS),
			better: l.chance.one(['higher', 'lower', 'neutral']),
			frequency: 'monthly',
			sourceSystem: l.text(),
			baseline: l.chance.maybe({ figure: figureOf(l, measure), period: l.text() }),
			target: l.chance.maybe(90.5),
			recommendations: [ref],
			subPoints: l.chance.once(2) ? points : []
		});
		l.metrics.push({ ref: metric.ref, measure });
	},
	'measurement-recorded': async (l: Lives) => {
		const { ref, measure } = l.chance.of(l.metrics) ?? { ref: '', measure: 'count' };
		const periodStart = addMonths(localDate('2017-01-01'), l.chance.whole(6));
		await recordMeasurement(l.lead(ref), ref, {
			periodStart,
			periodEnd: addMonths(periodStart, 1),
			figure: l.chance.once(4) ? null : figureOf(l, measure),
			noFigure: l.text(),
			note: l.text()
		});
	},
	'measurement-annotated': async (l: Lives) => {
		const metric = l.chance.of(l.metrics)?.ref ?? '';
		const periodStart = addMonths(localDate('2017-01-01'), l.chance.whole(6));
		await annotateMeasurement(l.lead(metric), metric, { periodStart, note: l.text() });
	},
	'action-added': async (l: Lives) => {
		const recommendation = l.recommendation();
		const { ref, points } = recommendation;
		const owned = l.chance.once(2) && ref.startsWith('GWP');
		const action = await addAction(l.lead(ref), {
			title: l.text(),
			recommendations: [ref],
			subPoints: l.chance.once(2) ? points : [],
			ownerPost: l.text(),
			ownerId: owned ? 'owner' : null,
			dueOn: l.later(),
			waitsOn: l.chance.maybe(l.text())
		});
		l.actions.push(action.ref);
		l.worked.push(recommendation);
	},
	'action-progressed': async (l: Lives) => {
		const action = l.chance.of(l.actions) ?? '';
		await progressAction(l.lead(action), action, goes(l));
	},
	'action-due-changed': async (l: Lives) => {
		const action = l.chance.of(l.actions) ?? '';
		await changeActionDue(l.lead(action), action, { to: l.later(), reason: l.text() });
	},
	'action-handed-over': async (l: Lives) => {
		const action = l.chance.of(l.actions) ?? '';
		const lead = l.lead(action);
		const forceId = lead.actor.grants[0]?.forceId ?? '';
		const owned = l.chance.once(2) && action.startsWith('GWP');
		const from = ownerKey((await getAction(lead, action)).action);
		const { actions } = await openByOwner(lead, forceId, from);
		await handOver(lead, {
			forceId,
			from,
			seen: actions.map(({ ref }) => ref),
			ownerPost: l.text(),
			ownerId: owned ? 'owner' : null,
			reason: l.text()
		});
	},
	'evidence-added': async (l: Lives) => {
		const { ref, points } = l.recommendation();
		const sha256 = String(l.chance.whole(10)).repeat(64);
		const file = { sha256, bytes: 9, name: 'a.pdf', type: 'application/pdf' };
		const added = await addEvidence(
			l.chance.once(2) ? l.lead(ref) : l.office(ref),
			{
				kind: l.chance.one(EVIDENCE_KINDS),
				title: l.text(),
				shows: l.text(),
				effectiveOn: l.past(),
				marking: l.chance.one(MARKINGS),
				link: l.chance.maybe('https://example.org/proof'),
				about: [
					{
						recommendation: ref,
						subPoint: l.chance.maybe(points[0] ?? ''),
						action: l.chance.maybe(l.ofForce(l.actions, ref) ?? null)
					}
				]
			},
			l.chance.maybe(file)
		);
		l.evidence.push(added.ref);
	},
	'evidence-linked': async (l: Lives) => {
		const { ref } = l.recommendation();
		const action = l.chance.maybe(l.ofForce(l.actions, ref) ?? null);
		await linkEvidence(l.lead(ref), l.ofForce(l.evidence, ref) ?? '', {
			recommendation: ref,
			action
		});
	},
	'evidence-released': async (l: Lives) => {
		const evidence = l.chance.of(l.evidence) ?? '';
		const whose = l.chance.once(2) ? l.lead(evidence) : l.office(evidence);
		await releaseEvidence(whose, evidence);
	}
} satisfies Partial<Record<EventType, (lives: Lives) => Promise<void>>>;

/** How an action is said to go, in a word with what goes with it. */
export function goes(l: Lives): ProgressInput {
	return {
		progress: l.chance.one(ACTION_PROGRESS),
		note: l.chance.maybe(l.text()),
		waitsOn: l.chance.maybe(l.text()),
		doneOn: l.past()
	};
}

/** A figure such as a measure asks for: of so many, so many, or a middle value of so many cases. */
export function figureOf(l: Lives, measure: Measure): Figure {
	const denominator = 1 + l.chance.whole(30);
	const numerator = l.chance.whole(denominator + 1);
	const none = { numerator: null, denominator: null, value: null, cases: null };
	if (measure === 'median') return { ...none, value: numerator / 4, cases: denominator };
	return measure === 'count' ? { ...none, numerator } : { ...none, numerator, denominator };
}
