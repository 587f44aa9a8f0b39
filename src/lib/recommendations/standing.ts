import type { Event, EventOf } from '#lib/journal/events.ts';
import type { Deadline } from '#lib/kernel/deadline.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ForceStatus, Rating, TargetAnswer } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { clockAt, type Clock } from './clock.ts';

/** What the force says: its status word, from a released update. */
export interface ForceSays {
	status: ForceStatus;
	/** The day of the release; null while it has said nothing. */
	on: LocalDate | null;
	post: BilingualText | null;
	reason: BilingualText | null;
	summary: BilingualText | null;
	forecastOn: LocalDate | null;
	updateId: string | null;
	/** Since when it has said complete, without reopening. */
	completeOn: LocalDate | null;
}

/** What the Commissioner is. */
export interface CommissionerIs {
	word: 'not-asked-yet' | 'considering' | Rating;
	on: LocalDate | null;
	post: BilingualText | null;
	reasons: BilingualText | null;
	/** The released update it rests on. */
	updateId: string | null;
	/** The day of that update. */
	restsOn: LocalDate | null;
	/** The day of the force's latest release since, which has not been considered. */
	notYetConsidered: LocalDate | null;
}

/** What HMICFRS has recorded, in its own word from its own letter; null: no decision. */
export type InspectorateHas =
	| (EventOf<'inspectorate-decision-recorded'>['data'] & {
			/** The day on which this decision was recorded here; its letter, `on`, is often older. */
			recordedOn: LocalDate;
			/** The day on which a first decision was recorded: since then it is closed. */
			closedOn: LocalDate;
	  })
	| null;

export interface RevisedTarget {
	number: number;
	targetOn: LocalDate;
	forecastOn: LocalDate | null;
	reason: BilingualText;
	setOn: LocalDate;
	answer: TargetAnswer | null;
	answeredOn: LocalDate | null;
	answerReason: BilingualText | null;
}

export interface SubPointStanding {
	id: string;
	letter: string;
	words: BilingualText;
	practiceFrom: LocalDate | null;
	practiceWhat: BilingualText | null;
}

/** One recommendation as it stood at the end of a day. */
export interface RecommendationStanding {
	ref: string;
	inspection: string;
	asked: EventOf<'recommendation-entered'>['data'];
	enteredOn: LocalDate;
	deadline: Deadline;
	clock: Clock;
	sro: BilingualText | null;
	deliveryLead: BilingualText | null;
	portal: EventOf<'portal-status-seen'>['data'][];
	force: ForceSays;
	commissioner: CommissionerIs;
	inspectorate: InspectorateHas;
	targets: RevisedTarget[];
	subPoints: SubPointStanding[];
}

/** One inspection as it stood at the end of a day, with its recommendations in order. */
export interface InspectionStanding {
	asAt: LocalDate;
	facts: EventOf<'inspection-entered'>['data'];
	milestones: EventOf<'milestone-recorded'>[];
	causesOfConcern: EventOf<'cause-of-concern-entered'>['data'][];
	recommendations: RecommendationStanding[];
}

/**
 * Folds the events of a force's stream into its inspections as they stood at the end of `asAt`,
 * by ref: all that was *recorded* by then, whatever its effective day. Pure; the rows of today's
 * pages are made by another way, and a property test holds the two equal.
 */
export function standing(
	events: readonly Event[],
	asAt: LocalDate
): Map<string, InspectionStanding> {
	const inspections = new Map<string, InspectionStanding>();
	const recommendations = new Map<string, RecommendationStanding>();
	for (const event of events) {
		if (event.recordedOn > asAt) break;
		applyToInspections(inspections, recommendations, event, asAt);
		applyToRecommendation(recommendations, event);
	}
	for (const recommendation of recommendations.values()) {
		const facts = inspections.get(recommendation.inspection)?.facts;
		if (!facts) continue;
		recommendation.clock = clockAt(
			{
				publishedOn: facts.publishedOn,
				immediate: recommendation.deadline.rule.kind === 'immediately',
				dueOn: recommendation.deadline.dueOn,
				completeOn: recommendation.force.completeOn
			},
			asAt
		);
	}
	return inspections;
}

function applyToInspections(
	inspections: Map<string, InspectionStanding>,
	recommendations: Map<string, RecommendationStanding>,
	event: Event,
	asAt: LocalDate
): void {
	switch (event.type) {
		case 'inspection-entered':
			inspections.set(event.data.ref, {
				asAt,
				facts: event.data,
				milestones: [],
				causesOfConcern: [],
				recommendations: []
			});
			return;
		case 'milestone-recorded':
			inspections.get(event.data.inspection)?.milestones.push(event);
			return;
		case 'cause-of-concern-entered':
			inspections.get(event.data.inspection)?.causesOfConcern.push(event.data);
			return;
		case 'recommendation-entered': {
			const entered = enter(event);
			recommendations.set(entered.ref, entered);
			inspections.get(entered.inspection)?.recommendations.push(entered);
			return;
		}
		default:
	}
}

function enter(event: EventOf<'recommendation-entered'>): RecommendationStanding {
	const { data } = event;
	return {
		ref: data.ref,
		inspection: data.inspection,
		asked: data,
		enteredOn: event.recordedOn,
		deadline: data.deadline,
		clock: { kind: 'no-day' },
		sro: null,
		deliveryLead: null,
		portal: [],
		force: {
			status: 'not-started',
			on: null,
			post: null,
			reason: null,
			summary: null,
			forecastOn: null,
			updateId: null,
			completeOn: null
		},
		commissioner: {
			word: 'not-asked-yet',
			on: null,
			post: null,
			reasons: null,
			updateId: null,
			restsOn: null,
			notYetConsidered: null
		},
		inspectorate: null,
		targets: [],
		subPoints: data.subPoints.map((point) => ({ ...point, practiceFrom: null, practiceWhat: null }))
	};
}

function applyToRecommendation(
	recommendations: Map<string, RecommendationStanding>,
	event: Event
): void {
	if (!('recommendation' in event.data) || typeof event.data.recommendation !== 'string') return;
	const at = recommendations.get(event.data.recommendation);
	if (!at) return;
	switch (event.type) {
		case 'leads-assigned':
			at.sro = event.data.sro;
			at.deliveryLead = event.data.deliveryLead;
			return;
		case 'portal-status-seen':
			at.portal.push(event.data);
			return;
		case 'update-released':
			release(at, event);
			return;
		case 'revised-target-set': {
			const { number, targetOn, forecastOn, reason } = event.data;
			const unanswered = { answer: null, answeredOn: null, answerReason: null };
			at.targets.push({
				number,
				targetOn,
				forecastOn,
				reason,
				setOn: event.recordedOn,
				...unanswered
			});
			return;
		}
		case 'revised-target-answered': {
			const target = at.targets.find(({ number }) => number === event.data.number);
			if (!target) return;
			target.answer = event.data.answer;
			target.answeredOn = event.recordedOn;
			target.answerReason = event.data.reason;
			return;
		}
		case 'practice-from-recorded': {
			const point = at.subPoints.find(({ id }) => id === event.data.subPoint);
			if (!point) return;
			point.practiceFrom = event.data.on;
			point.practiceWhat = event.data.what;
			return;
		}
		case 'submission-made':
			at.commissioner = {
				...at.commissioner,
				word: 'considering',
				on: event.recordedOn,
				reasons: null,
				post: null,
				updateId: event.data.updateId,
				restsOn: at.force.on,
				notYetConsidered: null
			};
			return;
		case 'rating-given':
			at.commissioner = {
				word: event.data.rating,
				on: event.recordedOn,
				post: event.by.post,
				reasons: event.data.reasons,
				updateId: event.data.updateId,
				restsOn: at.force.on,
				notYetConsidered: null
			};
			return;
		case 'inspectorate-decision-recorded':
			at.inspectorate = {
				...event.data,
				recordedOn: event.recordedOn,
				closedOn: at.inspectorate?.closedOn ?? event.recordedOn
			};
			return;
		default:
	}
}

/** A release says the status again; complete keeps its first day until the force reopens it. */
function release(at: RecommendationStanding, event: EventOf<'update-released'>): void {
	const { data, recordedOn } = event;
	at.force = {
		status: data.status,
		on: recordedOn,
		post: event.by.post,
		reason: data.reason,
		summary: data.summary,
		forecastOn: data.forecastOn,
		updateId: data.id,
		completeOn: data.status === 'complete' ? (at.force.completeOn ?? recordedOn) : null
	};
	const rated = at.commissioner.word !== 'not-asked-yet' && at.commissioner.word !== 'considering';
	if (rated) at.commissioner.notYetConsidered = recordedOn;
}
