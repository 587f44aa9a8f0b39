import { actionsAsAt } from '#lib/actions/asAt.ts';
import { evidenceAsAt } from '#lib/evidence/asAt.ts';
import { gapsOf } from '#lib/evidence/gaps.ts';
import type { Event, EventOf } from '#lib/journal/events.ts';
import { MARKINGS, type Marking } from '#lib/kernel/lists.ts';
import { daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import { seriesAsAt } from '#lib/metrics/series.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { standing, type InspectionStanding } from '#lib/recommendations/standing.ts';
import { recommendationsOfEvent, visibleEvents } from '#lib/recommendations/visible.ts';
import { changesBetween, lateBetween } from './changes.ts';
import { clockLines } from './clocks.ts';
import type {
	ActionLine,
	EvidenceLine,
	Named,
	NextDate,
	QuestionLine,
	RecommendationReport,
	ReportModel
} from './model.ts';
import { metricLine } from './numbers.ts';

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
	const before = reports.filter((event) => event.data.asAt < asAt).at(-1)?.data;
	const previous = before ? { number: before.number, asAt: before.asAt } : null;

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
		nextDates: nextDates(events, inspection, actions, questions),
		head: inputs.head
	};
}

const rank = (marking: Marking) => MARKINGS.indexOf(marking);

function withheld(evidence: readonly EvidenceLine[], most: Marking): ReportModel['withheld'] {
	return MARKINGS.filter((marking) => rank(marking) > rank(most)).flatMap((marking) => {
		const count = evidence.filter((piece) => piece.marking === marking).length;
		return count > 0 ? [{ marking, count }] : [];
	});
}

function releasedEvidence(
	events: readonly Event[],
	inspection: InspectionStanding,
	asAt: LocalDate
): EvidenceLine[] {
	const refs = new Set(inspection.recommendations.map(({ ref }) => ref));
	const from = inspection.facts.fieldworkFrom;
	return evidenceAsAt(events, asAt)
		.filter(
			({ releasedOn, links }) => releasedOn && links.some((link) => refs.has(link.recommendation))
		)
		.map(({ added, effectiveOn, releasedOn, links }, index) => ({
			number: index + 1,
			ref: added.ref,
			kind: added.kind,
			title: added.title,
			shows: added.shows,
			effectiveOn,
			releasedOn: releasedOn ?? effectiveOn,
			marking: added.marking,
			sha256: added.file?.sha256 ?? null,
			link: added.link,
			beforeFieldwork: from !== null && effectiveOn < from,
			recommendations: [...new Set(links.map(({ recommendation }) => recommendation))],
			subPoints: links.flatMap(({ subPoint }) => subPoint ?? [])
		}));
}

function actionLines(events: readonly Event[], asAt: LocalDate): ActionLine[] {
	return actionsAsAt(events, asAt).map(({ asked, ...at }) => ({
		ref: asked.ref,
		title: asked.title,
		ownerPost: asked.ownerPost,
		dueOn: at.dueOn,
		dueChanges: at.dueChanges,
		progress: at.progress,
		waitsOn: at.progress === 'done' ? null : at.waitsOn,
		doneOn: at.doneOn,
		recommendations: asked.recommendations,
		subPoints: asked.subPoints
	}));
}

function questionLines(events: readonly Event[], inspection: string): QuestionLine[] {
	const questions = new Map<string, QuestionLine>();
	for (const event of events) {
		if (event.type === 'question-asked' && event.data.inspection === inspection) {
			const { ref, recommendation, text, dueOn } = event.data;
			const unanswered = { answer: null, answeredOn: null, readOn: null };
			questions.set(ref, {
				ref,
				recommendation,
				text,
				askedOn: event.recordedOn,
				dueOn,
				...unanswered
			});
		} else if (event.type === 'question-answered') {
			const question = questions.get(event.data.ref);
			if (!question) continue;
			question.answer = event.data.text;
			question.answeredOn = event.recordedOn;
		} else if (event.type === 'answer-read') {
			const question = questions.get(event.data.ref);
			if (question) question.readOn = event.recordedOn;
		}
	}
	return [...questions.values()];
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

/** The events that are about one inspection of the stream. */
function eventsOfInspection(events: readonly Event[], inspection: InspectionStanding): Event[] {
	const refs = new Set(inspection.recommendations.map(({ ref }) => ref));
	const within = new Set<string>();
	for (const event of events) {
		const about = recommendationsOfEvent(event).some((ref) => refs.has(ref));
		if (about && 'ref' in event.data) within.add(event.data.ref);
		if (event.type === 'question-asked' && event.data.inspection === inspection.facts.ref) {
			within.add(event.data.ref);
		}
	}
	return events.filter((event) => {
		if (recommendationsOfEvent(event).some((ref) => refs.has(ref))) return true;
		if ('inspection' in event.data) return event.data.inspection === inspection.facts.ref;
		return 'ref' in event.data && within.has(event.data.ref);
	});
}

function namesFor(
	inspection: InspectionStanding,
	events: readonly Event[],
	actions: readonly ActionLine[],
	shown: ReadonlySet<string>
) {
	const letters = new Map(
		inspection.recommendations.flatMap(({ subPoints }) =>
			subPoints.map(({ id, letter }) => [id, letter] as const)
		)
	);
	const titles = new Map(
		events.flatMap((event) =>
			event.type === 'evidence-added' && shown.has(event.data.ref)
				? [[event.data.ref, event.data.title] as const]
				: []
		)
	);
	return {
		letter: (subPoint: string) => letters.get(subPoint) ?? '',
		evidence: (ref: string) => titles.get(ref) ?? null,
		action: (ref: string) => {
			const action = actions.find((found) => found.ref === ref);
			return action
				? { title: action.title, recommendation: action.recommendations[0] ?? '' }
				: null;
		}
	};
}

/** Opening + new − closed by HMICFRS = closing, since the previous report's day. */
function reconcile(
	{ recommendations }: InspectionStanding,
	since: LocalDate | null
): ReportModel['reconciliation'] {
	const closedBy = (until: LocalDate | null) =>
		recommendations.filter(
			({ inspectorate }) => inspectorate !== null && (until === null || inspectorate.on <= until)
		).length;
	const opening =
		since === null
			? 0
			: recommendations.filter(({ enteredOn }) => enteredOn <= since).length - closedBy(since);
	const entered = recommendations.filter(
		({ enteredOn }) => since === null || enteredOn > since
	).length;
	const closed = closedBy(null) - (since === null ? 0 : closedBy(since));
	return { opening, entered, closed, closing: opening + entered - closed };
}

function nextDates(
	events: readonly Event[],
	inspection: InspectionStanding,
	actions: readonly ActionLine[],
	questions: readonly QuestionLine[]
): NextDate[] {
	const found: NextDate[] = [];
	const none = { recommendation: null, action: null, number: null, answer: null };
	const add = (on: LocalDate | null, next: Partial<NextDate> & { code: NextDate['code'] }) => {
		if (on === null || on < inspection.asAt) return;
		found.push({ ...none, on, days: daysBetween(inspection.asAt, on), ...next });
	};
	for (const { kind, deadline, done } of clockLines(inspection)) {
		if (done || kind === 'immediate-update') continue;
		add(deadline.dueOn, { code: kind });
	}
	for (const at of inspection.recommendations) {
		const recommendation = at.ref;
		if (at.force.completeOn === null) {
			add(at.deadline.dueOn, { code: 'hmicfrs-date', recommendation });
			const target = at.targets.at(-1);
			if (target) {
				const { number, answer } = target;
				add(target.targetOn, { code: 'target', recommendation, number, answer });
			}
		}
	}
	for (const request of openRequests(events, inspection))
		add(request.dueOn, { code: 'request', ...request });
	for (const action of actions) {
		const recommendation = action.recommendations[0] ?? null;
		const own = inspection.recommendations.some(({ ref }) => ref === recommendation);
		if (own && action.progress !== 'done') {
			add(action.dueOn, { code: 'action', recommendation, action: action.ref });
		}
	}
	for (const { ref, dueOn, answeredOn, recommendation } of questions) {
		const number = Number(ref.slice(ref.lastIndexOf('-') + 1));
		if (answeredOn === null) add(dueOn, { code: 'question', recommendation, number });
	}
	const ORDER = [
		'request',
		'question',
		'target',
		'hmicfrs-date',
		'section-55',
		'plan',
		'follow-up',
		'action'
	];
	return found.sort(
		(a, b) =>
			(a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
			ORDER.indexOf(a.code) - ORDER.indexOf(b.code) ||
			((a.action ?? a.recommendation ?? '') < (b.action ?? b.recommendation ?? '') ? -1 : 1)
	);
}

/** Requests for an update that no release has met by the day. */
function openRequests(events: readonly Event[], inspection: InspectionStanding) {
	const open = new Map<string, { recommendation: string; dueOn: LocalDate }[]>();
	for (const event of events) {
		if (event.type === 'update-requested') {
			const { recommendation, dueOn } = event.data;
			open.set(recommendation, [...(open.get(recommendation) ?? []), { recommendation, dueOn }]);
		} else if (event.type === 'update-released') open.delete(event.data.recommendation);
	}
	return inspection.recommendations.flatMap(({ ref }) => open.get(ref) ?? []);
}
