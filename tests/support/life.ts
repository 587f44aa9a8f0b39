import { addAction } from '#lib/actions/server/addAction.ts';
import { changeActionDue } from '#lib/actions/server/changeActionDue.ts';
import { progressAction } from '#lib/actions/server/progressAction.ts';
import { answerQuestion, readAnswer } from '#lib/assurance/server/answerQuestion.ts';
import { askQuestion } from '#lib/assurance/server/askQuestion.ts';
import { rate } from '#lib/assurance/server/rate.ts';
import { recordInspectorateDecision } from '#lib/assurance/server/recordInspectorateDecision.ts';
import { submit } from '#lib/assurance/server/submit.ts';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { linkEvidence } from '#lib/evidence/server/linkEvidence.ts';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import { enterCauseOfConcern } from '#lib/inspections/server/enterCauseOfConcern.ts';
import { recordMilestone } from '#lib/inspections/server/recordMilestone.ts';
import type { EventType } from '#lib/journal/events.ts';
import {
	ACTION_PROGRESS,
	EVIDENCE_KINDS,
	FORCE_STATUSES,
	INSPECTORATE_DECISIONS,
	MARKINGS,
	MILESTONES,
	RATINGS,
	RECOMMENDATION_KINDS
} from '#lib/kernel/lists.ts';
import { addMonths, localDate } from '#lib/kernel/localDate.ts';
import { defineMetric } from '#lib/metrics/server/defineMetric.ts';
import { recordMeasurement } from '#lib/metrics/server/recordMeasurement.ts';
import { addOrganisation } from '#lib/people/server/addOrganisation.ts';
import { grantRole } from '#lib/people/server/grantRole.ts';
import { answerRevisedTarget } from '#lib/recommendations/server/answerRevisedTarget.ts';
import { assignLeads } from '#lib/recommendations/server/assignLeads.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { recordPractice } from '#lib/recommendations/server/recordPractice.ts';
import { seePortalStatus } from '#lib/recommendations/server/seePortalStatus.ts';
import { setRevisedTarget } from '#lib/recommendations/server/setRevisedTarget.ts';
import { prepareReport } from '#lib/reports/server/prepareReport.ts';
import { contributeUpdate } from '#lib/updates/server/contributeUpdate.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { sayNothingChanged } from '#lib/updates/server/sayNothingChanged.ts';
import type { Lives } from './lives.ts';

/** For each thing that can happen, a use-case by which it does, with what chance gives it. */
export const HAPPENINGS: Record<EventType, (lives: Lives) => Promise<void>> = {
	'organisation-added': async (l) => {
		await addOrganisation(l.operator(), {
			id: l.id('partner'),
			kind: 'partner',
			code: 'ABC',
			name: l.text(),
			head: l.chance.maybe(l.text()),
			forceId: l.chance.maybe('gwent')
		});
	},
	'role-granted': async (l) => {
		const forceId = l.force();
		await grantRole(l.operator(), {
			personId: l.id('person'),
			role: 'action-owner',
			organisationId: forceId,
			forceId,
			post: l.text()
		});
	},
	'inspection-entered': (l) => l.enterInspection(),
	'recommendation-entered': async (l) => {
		await l.enterRecommendation({
			kind: l.chance.one(RECOMMENDATION_KINDS),
			compared: l.chance.once(2),
			partners: l.chance.once(2) ? [l.text()] : [],
			sourceLink: l.chance.maybe('https://example.org/report'),
			timeLimit: l.chance.one([
				{ kind: 'immediately' },
				{ kind: 'months', months: 1 + l.chance.whole(12) },
				{ kind: 'not-stated' }
			]),
			subPoints: [l.text(), l.text()].slice(l.chance.whole(2))
		});
	},
	'cause-of-concern-entered': async (l) => {
		const inspection = l.inspection();
		await enterCauseOfConcern(l.lead(inspection), inspection, {
			words: l.text(),
			chapter: l.chance.maybe('leadership')
		});
	},
	'milestone-recorded': async (l) => {
		const inspection = l.inspection();
		await recordMilestone(l.office(inspection), inspection, {
			milestone: l.chance.one(MILESTONES),
			on: l.past(),
			byDay: l.chance.maybe(l.later()),
			note: l.chance.maybe(l.text()),
			link: l.chance.maybe('https://example.org')
		});
	},
	'portal-status-seen': async (l) => {
		const { ref } = l.recommendation();
		await seePortalStatus(l.lead(ref), ref, {
			status: `being-progressed ${String(l.chance.whole(9))}`,
			level: l.chance.maybe('2'),
			lookedOn: l.past()
		});
	},
	'leads-assigned': async (l) => {
		const { ref } = l.recommendation();
		await assignLeads(l.lead(ref), ref, { sro: l.text(), deliveryLead: l.text() });
	},
	'revised-target-set': async (l) => {
		const { ref } = l.recommendation();
		await setRevisedTarget(l.lead(ref), ref, {
			targetOn: l.later(),
			forecastOn: l.chance.maybe(l.later()),
			reason: l.text()
		});
	},
	'revised-target-answered': async (l) => {
		const { ref } = l.recommendation();
		const number = 1 + l.chance.whole(3);
		await answerRevisedTarget(l.approver(ref), ref, number, {
			answer: l.chance.one(['accepted', 'not-accepted']),
			reason: l.text()
		});
	},
	'practice-from-recorded': async (l) => {
		const { ref, points } = l.recommendation();
		const subPoint = l.chance.of(points) ?? '';
		await recordPractice(l.lead(ref), ref, { subPoint, on: l.past(), what: l.text() });
	},
	'metric-defined': async (l) => {
		const { ref, points } = l.recommendation();
		const figure = { numerator: 3, denominator: 5, value: null, cases: null };
		const lead = l.lead(ref);
		const metric = await defineMetric(lead, {
			forceId: lead.actor.grants[0]?.forceId ?? '',
			name: l.text(),
			definition: l.text(),
			measure: 'proportion',
			unit: 'percent',
			better: l.chance.one(['higher', 'lower', 'neutral']),
			frequency: 'monthly',
			sourceSystem: l.text(),
			baseline: l.chance.maybe({ figure, period: l.text() }),
			target: l.chance.maybe(90.5),
			recommendations: [ref],
			subPoints: l.chance.once(2) ? points : []
		});
		l.metrics.push(metric.ref);
	},
	'measurement-recorded': async (l) => {
		const metric = l.chance.of(l.metrics) ?? '';
		const periodStart = addMonths(localDate('2017-01-01'), l.chance.whole(6));
		const denominator = 1 + l.chance.whole(30);
		const numerator = l.chance.whole(denominator + 1);
		const figure = { numerator, denominator, value: null, cases: null };
		await recordMeasurement(l.lead(metric), metric, {
			periodStart,
			periodEnd: addMonths(periodStart, 1),
			figure: l.chance.once(4) ? null : figure,
			noFigure: l.text(),
			note: l.text()
		});
	},
	'action-added': async (l) => {
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
	'action-progressed': async (l) => {
		const action = l.chance.of(l.actions) ?? '';
		await progressAction(l.lead(action), action, {
			progress: l.chance.one(ACTION_PROGRESS),
			note: l.chance.maybe(l.text()),
			waitsOn: l.chance.maybe(l.text()),
			doneOn: l.past()
		});
	},
	'action-due-changed': async (l) => {
		const action = l.chance.of(l.actions) ?? '';
		await changeActionDue(l.lead(action), action, { to: l.later(), reason: l.text() });
	},
	'evidence-added': async (l) => {
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
				about: [{ recommendation: ref, subPoint: l.chance.maybe(points[0] ?? '') }]
			},
			l.chance.maybe(file)
		);
		l.evidence.push(added.ref);
	},
	'evidence-linked': async (l) => {
		const { ref } = l.recommendation();
		await linkEvidence(l.lead(ref), l.chance.of(l.evidence) ?? '', { recommendation: ref });
	},
	'evidence-released': async (l) => {
		const evidence = l.chance.of(l.evidence) ?? '';
		await releaseEvidence(l.lead(evidence), evidence);
	},
	'update-contributed': async (l) => {
		const { ref, points } = l.recommendation();
		const practice = points.map((subPoint) => ({ subPoint, on: l.past(), what: l.text() }));
		const { id } = await contributeUpdate(l.lead(ref), ref, {
			summary: l.text(),
			status: 'in-progress',
			reason: l.text(),
			forecastOn: l.chance.maybe(l.later()),
			revisedTarget: l.chance.maybe({ targetOn: l.later(), reason: l.text() }),
			practiceFrom: l.chance.once(2) ? practice : []
		});
		l.contributions.push({ id, ref });
	},
	'update-released': async (l) => {
		const contribution = l.chance.once(3) ? l.contributions.pop() : undefined;
		const { ref, points } = contribution ? { ...contribution, points: [] } : l.recommendation();
		if (l.chance.once(5)) {
			await sayNothingChanged(l.lead(ref), ref);
			return;
		}
		const status = l.chance.one(FORCE_STATUSES);
		const target = l.chance.maybe({ targetOn: l.later(), reason: l.text() });
		const piece = l.chance.of(l.evidence.filter((one) => one.slice(0, 3) === ref.slice(0, 3)));
		await releaseUpdate(l.lead(ref), ref, {
			summary: l.text(),
			status,
			reason: l.text(),
			forecastOn: l.chance.maybe(l.later()),
			revisedTarget: status === 'complete' ? null : target,
			practiceFrom: points.map((subPoint) => ({ subPoint, on: l.past(), what: l.text() })),
			evidence: piece ? [piece] : [],
			contribution: contribution?.id ?? null
		});
	},
	'submission-made': async (l) => {
		const { ref } = l.recommendation();
		await submit(l.lead(ref), ref, { note: l.chance.maybe(l.text()) });
	},
	'rating-given': async (l) => {
		const { ref } = l.recommendation();
		const ctx = l.approver(ref);
		const { version } = await getRow(ctx, ref);
		await rate(ctx, ref, { rating: l.chance.one(RATINGS), reasons: l.text(), version });
	},
	'update-requested': async (l) => {
		const { ref } = l.recommendation();
		const note = l.chance.maybe(l.text());
		await requestUpdate(l.office(ref), ref, { dueOn: l.later(), note });
	},
	'question-asked': async (l) => {
		const { ref, inspection } = l.recommendation();
		const question = await askQuestion(l.office(ref), inspection, {
			text: l.text(),
			recommendation: l.chance.maybe(ref),
			dueOn: l.chance.maybe(l.later())
		});
		l.questions.push(question.ref);
	},
	'question-answered': async (l) => {
		const question = l.chance.of(l.questions) ?? '';
		await answerQuestion(l.lead(question), question, { text: l.text() });
	},
	'answer-read': async (l) => {
		const question = l.chance.of(l.questions) ?? '';
		await readAnswer(l.office(question), question, { note: l.chance.maybe(l.text()) });
	},
	'inspectorate-decision-recorded': async (l) => {
		const { ref } = l.recommendation();
		await recordInspectorateDecision(l.office(ref), ref, {
			decision: l.chance.one(INSPECTORATE_DECISIONS),
			words: l.text(),
			on: l.past(),
			letter: 'a letter',
			letterLink: l.chance.maybe('https://example.org/letter')
		});
	},
	'report-prepared': async (l) => {
		const inspection = l.inspection();
		const metric = l.chance.of(
			l.metrics.filter((one) => one.slice(0, 3) === inspection.slice(0, 3))
		);
		await prepareReport(l.office(inspection), inspection, {
			asAt: l.today,
			metrics: metric ? [metric] : [],
			notKnown: [l.text()],
			questions: l.chance.once(2) ? [l.text()] : []
		});
	}
};
