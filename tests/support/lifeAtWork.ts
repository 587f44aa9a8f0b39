import { ownerKey } from '#lib/actions/owner.ts';
import { addAction } from '#lib/actions/server/addAction.ts';
import { changeActionDue } from '#lib/actions/server/changeActionDue.ts';
import { getAction, listActions } from '#lib/actions/server/getAction.ts';
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
	FORCE_STATUSES,
	MARKINGS,
	MEASURES,
	UNITS,
	type Measure
} from '#lib/kernel/lists.ts';
import { addMonths, localDate } from '#lib/kernel/localDate.ts';
import { annotateMeasurement } from '#lib/metrics/server/annotateMeasurement.ts';
import { defineMetric } from '#lib/metrics/server/defineMetric.ts';
import { listMetrics } from '#lib/metrics/server/getMetric.ts';
import { recordMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { declineContribution } from '#lib/updates/server/declineContribution.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { sayNothingChanged } from '#lib/updates/server/sayNothingChanged.ts';
import type { Lives } from './lives.ts';

/** How actions go, their days and figures that an update on a recommendation may bring with it. */
async function brought(l: Lives, recommendation: string) {
	const ctx = l.lead(recommendation);
	const action = l.chance.of(await listActions(ctx, { recommendation }));
	const metric = l.chance.of(await listMetrics(ctx, { recommendation }));
	const periodStart = addMonths(localDate('2017-01-01'), l.chance.whole(6));
	return {
		actions:
			action && action.progress !== 'done' && l.chance.once(2)
				? [{ ref: action.ref, to: l.later(), reason: l.text() }]
				: [],
		progress:
			action && l.chance.once(2)
				? [
						{
							ref: action.ref,
							progress: l.chance.one(ACTION_PROGRESS),
							note: l.chance.maybe(l.text()),
							waitsOn: l.chance.maybe(l.text()),
							doneOn: l.past()
						}
					]
				: [],
		measurements: metric
			? [
					{
						metric: metric.metric.ref,
						periodStart,
						periodEnd: addMonths(periodStart, 1),
						figure: figureOf(l, metric.metric.measure),
						note: l.text()
					}
				]
			: []
	};
}

/** What a force does: its numbers, its actions, its proof and its updates. */
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
		const { ref, points } = l.recommendation();
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
	},
	'action-progressed': async (l: Lives) => {
		const action = l.chance.of(l.actions) ?? '';
		await progressAction(l.lead(action), action, {
			progress: l.chance.one(ACTION_PROGRESS),
			note: l.chance.maybe(l.text()),
			waitsOn: l.chance.maybe(l.text()),
			doneOn: l.past()
		});
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
	},
	'update-contributed': async (l: Lives) => {
		const { ref, points } = l.recommendation();
		const practice = points.map((subPoint) => ({ subPoint, on: l.past(), what: l.text() }));
		const { id } = await contributeUpdate(l.lead(ref), ref, {
			summary: l.text(),
			status: 'in-progress',
			reason: l.text(),
			forecastOn: l.chance.maybe(l.later()),
			revisedTarget: l.chance.maybe({ targetOn: l.later(), reason: l.text() }),
			practiceFrom: l.chance.once(2) ? practice : [],
			...(l.chance.once(2) ? await brought(l, ref) : {})
		});
		l.contributions.push({ id, ref });
	},
	'contribution-declined': async (l: Lives) => {
		const { id, ref } = l.contributions.pop() ?? { id: '', ref: '' };
		await declineContribution(l.lead(ref), id, { reason: l.text() });
	},
	'update-released': async (l: Lives) => {
		const contribution = l.chance.once(3) ? l.contributions.pop() : undefined;
		const { ref, points } = contribution ? { ...contribution, points: [] } : l.recommendation();
		if (l.chance.once(5)) {
			await sayNothingChanged(l.lead(ref), ref);
			return;
		}
		const status = l.chance.one(FORCE_STATUSES);
		const target = l.chance.maybe({ targetOn: l.later(), reason: l.text() });
		const piece = l.ofForce(l.evidence, ref);
		await releaseUpdate(l.lead(ref), ref, {
			summary: l.text(),
			status,
			reason: l.text(),
			forecastOn: l.chance.maybe(l.later()),
			revisedTarget: status === 'complete' ? null : target,
			practiceFrom: points.map((subPoint) => ({ subPoint, on: l.past(), what: l.text() })),
			...(l.chance.once(2) ? await brought(l, ref) : {}),
			evidence: piece ? [piece] : [],
			contribution: contribution?.id ?? null
		});
	},
	'update-requested': async (l: Lives) => {
		const { ref } = l.recommendation();
		const note = l.chance.maybe(l.text());
		await requestUpdate(l.office(ref), ref, { dueOn: l.later(), note });
	}
} satisfies Partial<Record<EventType, (lives: Lives) => Promise<void>>>;

/** A figure such as a measure asks for: of so many, so many, or a middle value of so many cases. */
function figureOf(l: Lives, measure: Measure): Figure {
	const denominator = 1 + l.chance.whole(30);
	const numerator = l.chance.whole(denominator + 1);
	const none = { numerator: null, denominator: null, value: null, cases: null };
	if (measure === 'median') return { ...none, value: numerator / 4, cases: denominator };
	return measure === 'count' ? { ...none, numerator } : { ...none, numerator, denominator };
}
