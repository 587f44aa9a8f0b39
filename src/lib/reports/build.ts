import { gapsOf } from '#lib/evidence/gaps.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';
import type { Marking } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { seriesAsAt } from '#lib/metrics/series.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { standing, type InspectionStanding } from '#lib/recommendations/standing.ts';
import { visibleEvents } from '#lib/recommendations/visible.ts';
import { changesBetween, lateBetween } from './changes.ts';
import { clockLines } from './clocks.ts';
import type {
	ActionLine,
	EvidenceLine,
	Named,
	QuestionLine,
	RecommendationReport,
	ReportModel
} from './model.ts';
import { datesOf } from './nextDates.ts';
import { metricLine } from './numbers.ts';
import { actionLines, rank, releasedEvidence, withheld } from './proof.ts';
import { questionLines } from './questions.ts';
import { reconcile } from './reconcile.ts';
import { waitingForCommissioner } from './waiting.ts';
import { eventsOfInspection, namesFor } from './within.ts';

/** What a report is made of. */
export interface ReportInputs {
	/** Every event of the force's stream up to the head, in order. */
	events: readonly Event[];
	inspection: string;
	asAt: LocalDate;
	/** The highest marking the audience may see; what is above is left out and counted. */
	marking: Marking;
	sample: boolean;
	force: Named;
	policingBody: Named | null;
	head: ReportModel['head'];
}

/**
 * Folds a force's events into the report of one inspection as at the end of a day: all that was
 * recorded by then, of that only what was released. Nothing for an inspection not entered by then.
 */
export function buildReport(inputs: ReportInputs): ReportModel | undefined {
	const { asAt } = inputs;
	const recorded = inputs.events.filter((event) => event.recordedOn <= asAt);
	const events = visibleEvents(recorded, { unreleased: false });
	const inspection = standing(events, asAt).get(inputs.inspection);
	if (!inspection) return undefined;

	const reports = inputs.events.filter(
		(event): event is EventOf<'report-prepared'> & Event =>
			event.type === 'report-prepared' && event.data.inspection === inputs.inspection
	);
	const prepared = reports.findLast((event) => event.data.asAt === asAt)?.data ?? null;
	const previous = previousOf(reports, asAt);

	const evidence = releasedEvidence(events, inspection, asAt);
	const shown = evidence.filter((piece) => rank(piece.marking) <= rank(inputs.marking));
	const actions = actionLines(events, asAt);
	const questions = questionLines(events, inputs.inspection);
	const series = seriesAsAt(events, asAt);
	const recommendations = inspection.recommendations.map((at) =>
		recommendationReport(inspection, at.ref, { evidence: shown, actions, questions, series })
	);
	const own = eventsOfInspection(events, inspection);
	const names = namesFor(inspection, events, actions, new Set(shown.map(({ ref }) => ref)));
	const refs = new Set(inspection.recommendations.map(({ ref }) => ref));
	const dates = datesOf(events, inspection, actions, questions);

	return {
		format: 'reinspect-report/1',
		asAt,
		prepared,
		previous,
		sample: inputs.sample,
		marking: inputs.marking,
		withheld: withheld(evidence, inputs.marking),
		force: inputs.force,
		policingBody: inputs.policingBody,
		inspection: inspection.facts,
		clocks: clockLines(inspection),
		counts: countsOf(
			inspection.recommendations.map((at) => ({
				status: at.force.status,
				commissioner: at.commissioner.word,
				decided: at.inspectorate !== null,
				clock: at.clock
			}))
		),
		reconciliation: reconcile(inspection, previous?.asAt ?? null),
		recommendations,
		changes: changesBetween(own, previous?.asAt ?? null, asAt, names).filter(
			({ code }) => previous !== null || code !== 'entered'
		),
		late: lateBetween(own, previous?.asAt ?? null, asAt, names),
		metrics: series
			.filter(({ metric }) => metric.recommendations.some((ref) => refs.has(ref)))
			.map(metricLine),
		questions,
		nextDates: dates.next,
		pastDates: dates.past,
		waiting: waitingForCommissioner(inspection, questions),
		decisions: changesBetween(own, null, asAt, names).filter(({ code }) => DECISIONS.has(code)),
		milestones: inspection.milestones.map(({ data: { milestone, on, byDay, note } }) => ({
			milestone,
			on,
			byDay,
			note
		})),
		head: inputs.head
	};
}

/** The changes that are somebody's decision. */
const DECISIONS = new Set(['decision', 'rating', 'target-answer']);

/** The report of the latest day before, and of two of one day the later: not the last prepared. */
function previousOf(
	reports: readonly EventOf<'report-prepared'>[],
	asAt: LocalDate
): ReportModel['previous'] {
	const [latest] = reports
		.map(({ data }) => ({ number: data.number, asAt: data.asAt }))
		.filter((report) => report.asAt < asAt)
		.sort((a, b) => (a.asAt === b.asAt ? b.number - a.number : a.asAt < b.asAt ? 1 : -1));
	return latest ?? null;
}

interface Work {
	evidence: readonly EvidenceLine[];
	actions: readonly ActionLine[];
	questions: readonly QuestionLine[];
	series: ReturnType<typeof seriesAsAt>;
}

function recommendationReport(
	inspection: InspectionStanding,
	ref: string,
	work: Work
): RecommendationReport {
	const at = inspection.recommendations.find((found) => found.ref === ref);
	if (!at) throw new Error(`No such recommendation: ${ref}`);
	const actions = work.actions.filter(({ recommendations }) => recommendations.includes(ref));
	const evidence = work.evidence.filter(({ recommendations }) => recommendations.includes(ref));
	const metrics = work.series
		.map(({ metric }) => metric)
		.filter(({ recommendations }) => recommendations.includes(ref));
	return {
		standing: at,
		causeOfConcern:
			inspection.causesOfConcern.find(({ id }) => id === at.asked.causeOfConcern)?.words ?? null,
		actions,
		evidence,
		metrics: metrics.map((metric) => metric.ref),
		gaps: gapsOf({
			fieldworkFrom: inspection.facts.fieldworkFrom,
			subPoints: at.subPoints,
			actions,
			evidence,
			metrics
		}),
		questions: work.questions.filter(({ recommendation }) => recommendation === ref)
	};
}
