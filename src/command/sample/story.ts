import type { Db } from '#lib/db/server/connect.ts';
import { answerQuestion } from '#lib/assurance/server/answerQuestion.ts';
import { askQuestion } from '#lib/assurance/server/askQuestion.ts';
import { rate } from '#lib/assurance/server/rate.ts';
import { recordInspectorateDecision } from '#lib/assurance/server/recordInspectorateDecision.ts';
import { submit } from '#lib/assurance/server/submit.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { enterInspection } from '#lib/inspections/server/enterInspection.ts';
import { recordMilestone } from '#lib/inspections/server/recordMilestone.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { Milestone, Rating } from '#lib/kernel/lists.ts';
import { localDate as day, type LocalDate } from '#lib/kernel/localDate.ts';
import { eventsAbout } from '#lib/journal/server/repository.ts';
import { metricRef, reportRef } from '#lib/kernel/refs.ts';
import { answerRevisedTarget } from '#lib/recommendations/server/answerRevisedTarget.ts';
import { assignLeads } from '#lib/recommendations/server/assignLeads.ts';
import { enterRecommendation } from '#lib/recommendations/server/enterRecommendation.ts';
import { getRow, getSubPoints } from '#lib/recommendations/server/getSubPoints.ts';
import { recordPractice } from '#lib/recommendations/server/recordPractice.ts';
import { seePortalStatus } from '#lib/recommendations/server/seePortalStatus.ts';
import { tryPages } from '#lib/reports/server/pdf/draw.ts';
import { prepareReport } from '#lib/reports/server/prepareReport.ts';
import { releaseUpdate } from '#lib/updates/server/releaseUpdate.ts';
import { requestUpdate } from '#lib/updates/server/requestUpdate.ts';
import { PRACTICE, UPDATES } from './accounts.ts';
import { gatherCast, type Cast } from './cast.ts';
import { DEVON, DEVON_RECOMMENDATION, GWENT, GWENT_RECOMMENDATIONS } from './gwent.ts';
import { OFFICE, REPORTS } from './office.ts';
import { actionSteps, evidenceSteps, metricSteps, type Entered, type Step } from './work.ts';

/**
 * Tells the sample's story through the use-cases, day by day. Writes no row itself. Without
 * `notes` it is the story as releases told it that had no notes beside figures.
 */
export async function tellStory(
	db: Db,
	store: EvidenceStore,
	folder: string,
	{ notes = true } = {}
): Promise<void> {
	const cast = await gatherCast(db);
	await tellDevon(cast);
	const entered = await enterGwent(cast);
	const steps = [
		...metricSteps(cast, entered, notes),
		...actionSteps(cast, entered),
		...evidenceSteps(cast, entered, store, folder),
		...updateSteps(cast, entered),
		...officeSteps(cast, entered)
	];
	const inOrder = steps
		.map((step, index) => ({ ...step, index }))
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.order - b.order || a.index - b.index));
	for (const step of inOrder) await step.run();
}

/** Whether the story was told to its end: the last report of it is prepared. */
export async function isStoryTold(db: Db): Promise<boolean> {
	const last = reportRef(GWENT_REF, REPORTS.length);
	return (await eventsAbout(db.read, GWENT.forceId, [last])).length > 0;
}

const SRO = { en: 'Assistant Chief Constable', cy: 'Prif Gwnstabl Cynorthwyol' };
const GWENT_REF = 'GWP-NCPI-2019';

async function enterGwent(cast: Cast): Promise<Entered> {
	const office = cast.as('pcc', GWENT.publishedOn);
	const { ref } = await enterInspection(office, {
		...GWENT,
		publishedOn: day(GWENT.publishedOn),
		fieldworkFrom: day(GWENT.fieldworkFrom),
		fieldworkTo: day(GWENT.fieldworkTo),
		furtherAreas: [...GWENT.furtherAreas],
		sources: [...GWENT.sources]
	});
	const refs: string[] = [];
	for (const recommendation of GWENT_RECOMMENDATIONS) {
		refs.push((await enterRecommendation(office, ref, recommendation)).ref);
	}
	const leads = [
		{ en: 'Custody Inspector', cy: 'Arolygydd y Ddalfa' },
		{
			en: 'Detective Chief Inspector, Offender Management',
			cy: 'Ditectif Brif Arolygydd, Rheoli Troseddwyr'
		},
		{ en: 'Chief Inspector, Response', cy: 'Prif Arolygydd, Ymateb' }
	];
	for (const [index, deliveryLead] of leads.entries()) {
		await assignLeads(cast.as('lead', '2019-06-28'), refs[index] ?? '', { sro: SRO, deliveryLead });
	}
	const points = new Map<string, string>();
	for (const recommendation of refs) {
		for (const { id, letter } of await getSubPoints(office, recommendation)) {
			points.set(`${recommendation}${letter}`, id);
		}
	}
	return {
		refs,
		subPoint: (number, letter) => points.get(`${refs[number - 1] ?? ''}${letter ?? ''}`) ?? null
	};
}

function updateSteps(cast: Cast, { refs, subPoint }: Entered): Step[] {
	const updates = UPDATES.map(({ on, recommendation, ...update }): Step => ({
		on: day(on),
		order: 4,
		run: async () => {
			await releaseUpdate(cast.as('lead', on), refs[recommendation - 1] ?? '', {
				summary: update.summary,
				status: update.status,
				reason: update.reason ?? null,
				forecastOn: update.forecastOn ? day(update.forecastOn) : null,
				revisedTarget: update.revisedTarget
					? {
							targetOn: day(update.revisedTarget.targetOn),
							reason: update.revisedTarget.reason
						}
					: null
			});
		}
	}));
	const practice = PRACTICE.map(({ on, from, recommendation, letter, what }): Step => ({
		on: day(on),
		order: 3,
		run: () =>
			recordPractice(cast.as('lead', on), refs[recommendation - 1] ?? '', {
				subPoint: subPoint(recommendation, letter) ?? '',
				on: day(from),
				what
			})
	}));
	return [...updates, ...practice];
}

function officeSteps(cast: Cast, { refs }: Entered): Step[] {
	const [first = '', second = '', third = ''] = refs;
	const step = (on: string, run: () => Promise<unknown>, order = 5): Step => ({
		on: day(on),
		order,
		run: async () => {
			await run();
		}
	});
	const milestone = (on: string, what: Milestone, note: BilingualText | null, byDay?: LocalDate) =>
		step(on, () =>
			recordMilestone(cast.as(what.startsWith('plan') || what.startsWith('imm') ? 'lead' : 'pcc', on), GWENT_REF, {
				milestone: what,
				on: day(on),
				note,
				byDay: byDay ?? null
			})
		);
	const rating = (on: string, ref: string, rated: Rating, reasons: BilingualText) =>
		step(on, async () => {
			const ctx = cast.as('pccSecond', on);
			const { version } = await getRow(ctx, ref);
			return rate(ctx, ref, { rating: rated, reasons, version });
		});
	return [
		milestone('2019-07-04', 'comments-invited', OFFICE.commentsInvited, day('2019-08-01')),
		milestone('2019-07-25', 'immediate-update-sent', null),
		milestone('2019-08-06', 'plan-sent', null),
		milestone('2019-08-16', 'section-55-published', OFFICE.section55),
		milestone('2019-08-16', 'section-55-copies-sent', OFFICE.copies),
		step('2019-09-30', () =>
			answerRevisedTarget(cast.as('pccSecond', '2019-09-30'), second, 1, {
				answer: 'accepted',
				reason: OFFICE.targetOneAccepted
			})
		),
		step('2019-10-04', () => submit(cast.as('lead', '2019-10-04'), third, { note: OFFICE.submitted03 })),
		rating('2019-10-18', third, 'assured', OFFICE.assured03),
		step('2019-11-01', () => submit(cast.as('lead', '2019-11-01'), first, { note: OFFICE.submitted01 })),
		step('2019-11-06', () =>
			askQuestion(cast.as('pcc', '2019-11-06'), GWENT_REF, {
				text: OFFICE.question1,
				recommendation: second,
				dueOn: day('2019-11-13')
			})
		),
		rating('2019-11-12', first, 'partly-assured', OFFICE.partly01),
		rating('2019-11-12', second, 'not-assured', OFFICE.not02),
		step('2019-11-12', () =>
			requestUpdate(cast.as('pcc', '2019-11-12'), second, {
				dueOn: day('2019-11-20'),
				note: OFFICE.request02
			})
		),
		step('2019-11-13', () =>
			answerQuestion(cast.as('lead', '2019-11-13'), 'GWP-Q-001', { text: OFFICE.answer1 })
		),
		...REPORTS.map(({ asAt, metrics, notKnown, questions, decisions }) =>
			step(
				asAt,
				() =>
					prepareReport(
						cast.as('pcc', asAt),
						GWENT_REF,
						{
						asAt: day(asAt),
						metrics: metrics.map((number) => metricRef('GWP', number)),
						notKnown: [...notKnown],
						questions: [...questions],
						decisions: [...decisions]
					},
					tryPages),
				9
			)
		)
	];
}

/** Devon and Cornwall: another force, an older report, HMICFRS's own status history to its end. */
async function tellDevon(cast: Cast): Promise<void> {
	const { ref } = await enterInspection(cast.as('leadDevon', '2017-02-10'), {
		...DEVON,
		publishedOn: day(DEVON.publishedOn),
		furtherAreas: [],
		sources: [...DEVON.sources]
	});
	const { ref: first } = await enterRecommendation(
		cast.as('leadDevon', '2017-02-10'),
		ref,
		DEVON_RECOMMENDATION
	);
	const see = (on: string, status: string) =>
		seePortalStatus(cast.as('leadDevon', on), first, { status, lookedOn: day(on) });
	await see('2017-02-10', 'awaiting-review');
	const say = (on: string, status: 'in-progress' | 'complete', summary: BilingualText) =>
		releaseUpdate(cast.as('leadDevon', on), first, { summary, status });
	await say('2017-03-15', 'in-progress', {
		en: 'Crime recording at first contact is being reorganised.',
		cy: 'Mae cofnodi troseddau ar y cyswllt cyntaf yn cael ei ad-drefnu.'
	});
	await say('2017-08-04', 'complete', {
		en: 'All five points are in place and audited each month.',
		cy: 'Mae’r pum pwynt ar waith ac yn cael eu harchwilio bob mis.'
	});
	await see('2018-01-25', 'being-progressed');
	await recordInspectorateDecision(cast.as('leadDevon', '2018-04-27'), first, {
		decision: 'complete',
		words: { en: 'complete', cy: 'wedi’i gwblhau' },
		on: day('2018-04-27'),
		letter: 'HMICFRS recommendation register, entry 6989',
		letterLink: DEVON.link
	});
	await see('2018-04-27', 'complete');
}
