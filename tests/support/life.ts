import { answerQuestion, readAnswer } from '#lib/assurance/server/answerQuestion.ts';
import { askQuestion } from '#lib/assurance/server/askQuestion.ts';
import { rate } from '#lib/assurance/server/rate.ts';
import { recordInspectorateDecision } from '#lib/assurance/server/recordInspectorateDecision.ts';
import { submit } from '#lib/assurance/server/submit.ts';
import { enterCauseOfConcern } from '#lib/inspections/server/enterCauseOfConcern.ts';
import { RECORDED_BY } from '#lib/inspections/clocks.ts';
import { recordMilestone } from '#lib/inspections/server/recordMilestone.ts';
import type { EventType } from '#lib/journal/events.ts';
import {
	INSPECTORATE_DECISIONS,
	MILESTONES,
	RATINGS,
	RECOMMENDATION_KINDS
} from '#lib/kernel/lists.ts';
import { addOrganisation } from '#lib/people/server/addOrganisation.ts';
import { grantRole } from '#lib/people/server/grantRole.ts';
import { answerRevisedTarget } from '#lib/recommendations/server/answerRevisedTarget.ts';
import { assignLeads } from '#lib/recommendations/server/assignLeads.ts';
import { getRow } from '#lib/recommendations/server/getSubPoints.ts';
import { recordPractice } from '#lib/recommendations/server/recordPractice.ts';
import { seePortalStatus } from '#lib/recommendations/server/seePortalStatus.ts';
import { setRevisedTarget } from '#lib/recommendations/server/setRevisedTarget.ts';
import { tryPages } from '#lib/reports/server/pdf/draw.ts';
import { prepareReport } from '#lib/reports/server/prepareReport.ts';
import type { Lives } from './lives.ts';
import { WORK } from './lifeAtWork.ts';
import { UPDATES } from './lifeInUpdates.ts';

/** For each thing that can happen, a use-case by which it does, with what chance gives it. */
export const HAPPENINGS: Record<EventType, (lives: Lives) => Promise<void>> = {
	...WORK,
	...UPDATES,
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
		const milestone = l.chance.one(MILESTONES);
		const whose = RECORDED_BY[milestone] === 'record-office-milestone' ? 'office' : 'lead';
		await recordMilestone(l[whose](inspection), inspection, {
			milestone,
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
		const metric = l.ofForce(
			l.metrics.map(({ ref }) => ref),
			inspection
		);
		const written = {
			asAt: l.today,
			metrics: metric ? [metric] : [],
			notKnown: [l.text()],
			questions: l.chance.once(2) ? [l.text()] : []
		};
		await prepareReport(l.office(inspection), inspection, written, tryPages);
	}
};
