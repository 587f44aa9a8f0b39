import { actionsAsAt } from '#lib/actions/asAt.ts';
import { evidenceAsAt } from '#lib/evidence/asAt.ts';
import type { Rows } from '#lib/integrity/server/repository.ts';
import type { Event } from '#lib/journal/events.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import { seriesAsAt } from '#lib/metrics/series.ts';
import {
	standing,
	type InspectionStanding,
	type RecommendationStanding
} from '#lib/recommendations/standing.ts';
import { openRequests } from '#lib/reports/nextDates.ts';
import { questionLines } from '#lib/reports/questions.ts';
import { Stored, byId, without, type Row } from './stored.ts';

/** Everything that is known of a force's inspections, said in one way, by ref. */
export type Standings = Record<string, unknown>;

/** What the folds of the events say as at a day: the way of as-at pages and of reports. */
export function eventsSay(events: readonly Event[], asAt: LocalDate): Standings {
	const said: Standings = {};
	for (const stream of new Set(events.map((event) => event.stream))) {
		const own = events.filter((event) => event.stream === stream);
		for (const inspection of standing(own, asAt).values()) {
			const asked = openRequests(own, inspection);
			said[inspection.facts.ref] = {
				...inspectionOf(inspection),
				asked: asked.map(wordsOf).toSorted()
			};
			for (const at of inspection.recommendations) said[at.ref] = recommendationOf(at);
			for (const { ref, ...question } of questionLines(own, inspection.facts.ref)) {
				said[ref] = { inspection: inspection.facts.ref, ...question };
			}
		}
		for (const { asked, ...at } of actionsAsAt(own, asAt)) {
			const { ref, title, recommendations, subPoints } = asked;
			const serves = {
				recommendations: recommendations.toSorted(),
				subPoints: subPoints.toSorted()
			};
			said[ref] = { title, ...at, firstDueOn: asked.dueOn, ...serves };
		}
		for (const { added, links, ...at } of evidenceAsAt(own, asAt)) {
			const about = links.map(({ ref: _, ...link }) => link).toSorted(byId);
			said[added.ref] = { ...without(added, 'ref'), ...at, about };
		}
		for (const { metric, points } of seriesAsAt(own, asAt)) {
			const about = {
				recommendations: metric.recommendations.toSorted(),
				subPoints: metric.subPoints.toSorted()
			};
			said[metric.ref] = { ...without(metric, 'ref'), ...about, points };
		}
	}
	return said;
}

/** An open request, in words that sort. */
const wordsOf = (request: { recommendation?: unknown; dueOn?: unknown }) =>
	`${String(request.recommendation)} by ${String(request.dueOn)}`;

function inspectionOf({ facts, milestones, causesOfConcern }: InspectionStanding) {
	const { ref: _, clocks, ...rest } = facts;
	return {
		...rest,
		clocks: Object.fromEntries(clocks.map(({ kind, deadline }) => [kind, deadline])),
		milestones: milestones.map(({ data, recordedOn }) => ({ ...data, recordedOn })).toSorted(byId),
		causesOfConcern: causesOfConcern.toSorted(byId)
	};
}

function recommendationOf(at: RecommendationStanding) {
	const { ref: _, deadline: _deadline, subPoints: _points, ...asked } = at.asked;
	const { portal, force, commissioner, inspectorate } = at;
	return {
		asked,
		deadline: at.deadline,
		sro: at.sro,
		deliveryLead: at.deliveryLead,
		portal: portal.length === 0 ? null : without(portal.at(-1) ?? {}, 'recommendation'),
		force,
		commissioner: without(commissioner, 'notYetConsidered'),
		inspectorate: inspectorate && {
			decision: inspectorate.decision,
			words: inspectorate.words,
			on: inspectorate.on,
			letter: inspectorate.letter,
			letterLink: inspectorate.letterLink
		},
		targets: at.targets,
		subPoints: at.subPoints
	};
}

/** What the stored rows say now, in the same way; of two ratings the journal knows which is later. */
export function rowsSay(rows: Rows, events: readonly Event[]): Standings {
	const stored = new Stored(rows, new Map(events.map(({ subject, seq }) => [subject, seq])));
	const said: Standings = {};
	for (const { ref, ...facts } of stored.all('inspections')) {
		said[String(ref)] = {
			...facts,
			clocks: Object.fromEntries(
				stored.of('deadlines', 'subject', ref).map(({ kind, deadline }) => [String(kind), deadline])
			),
			milestones: stored.of('milestones', 'inspection', ref).toSorted(byId),
			causesOfConcern: stored.of('causesOfConcern', 'inspection', ref).toSorted(byId),
			asked: stored
				.of('recommendations', 'inspection', ref)
				.flatMap((row) => stored.of('updateRequests', 'recommendation', row.ref))
				.filter(({ metOn }) => metOn === null)
				.map(wordsOf)
				.toSorted()
		};
	}
	for (const row of stored.all('recommendations'))
		said[String(row.ref)] = recommendation(stored, row);
	for (const { ref, readNote: _, ...question } of stored.all('questions')) {
		said[String(ref)] = without(question, 'forceId', 'askedBy', 'answeredPost');
	}
	for (const { ref, ...action } of stored.all('actions')) {
		const links = stored.of('actionLinks', 'action', ref);
		said[String(ref)] = { ...without(action, 'forceId', 'ownerId', 'version'), ...aboutOf(links) };
	}
	for (const { ref, ...piece } of stored.all('evidence')) {
		const about = stored
			.of('evidenceLinks', 'evidence', ref)
			.map((link) => without(link, 'evidence'));
		said[String(ref)] = { ...without(piece, 'addedBy'), about: about.toSorted(byId) };
	}
	for (const { ref, ...metric } of stored.all('metrics')) {
		const links = stored.of('metricLinks', 'metric', ref);
		said[String(ref)] = { ...metric, ...aboutOf(links), points: points(stored, ref) };
	}
	return said;
}

/** One point a period: the figure that stands, and how often it was revised. */
function points(stored: Stored, metric: unknown) {
	const all = stored.of('measurements', 'metric', metric);
	return all
		.filter(({ revisedBy }) => revisedBy === null)
		.toSorted((a, b) => (String(a.periodStart) < String(b.periodStart) ? -1 : 1))
		.map(({ periodStart, periodEnd, figure, noFigure, note, annotation }) => ({
			start: periodStart,
			end: periodEnd,
			figure,
			noFigure,
			note,
			annotation,
			revisions: all.filter((row) => row.periodStart === periodStart).length - 1
		}));
}

/** The recommendations and sub-points that something serves or measures. */
function aboutOf(links: readonly Row[]) {
	const wholes = links.filter(({ subPoint }) => subPoint === '');
	const parts = links.flatMap(({ subPoint }) => (subPoint === '' ? [] : [String(subPoint)]));
	return {
		recommendations: wholes.map((link) => String(link.recommendation)).toSorted(),
		subPoints: parts.toSorted()
	};
}

const RATED = new Set<unknown>(['assured', 'partly-assured', 'not-assured']);

function recommendation(stored: Stored, row: Row) {
	const of = (table: string) => stored.of(table, 'recommendation', row.ref);
	const own = ({ recommendation: _, ...rest }: Row) => rest;
	const update = stored.one('updates', 'id', row.lastUpdateId);
	const [position] = of('positions');
	const rating = RATED.has(position?.commissioner)
		? stored.inOrder(of('ratings')).at(-1)
		: undefined;
	return {
		asked: {
			inspection: row.inspection,
			number: row.number,
			kind: row.kind,
			topic: row.topic,
			words: row.words,
			sourceTitle: row.sourceTitle,
			sourceLink: row.sourceLink,
			fidelity: row.fidelity,
			chapter: row.chapter,
			causeOfConcern: row.causeOfConcern,
			addressedTo: row.addressedTo,
			partners: row.partners,
			inspectorateNumber: row.inspectorateNumber
		},
		deadline: stored.one('deadlines', 'subject', row.ref)?.deadline,
		sro: row.sro,
		deliveryLead: row.deliveryLead,
		portal: row.portal,
		force: {
			status: row.forceStatus,
			on: row.forceSaidOn,
			post: update?.releasedPost ?? null,
			reason: row.forceReason,
			summary: update?.summary ?? null,
			forecastOn: row.forecastOn,
			updateId: row.lastUpdateId,
			completeOn: row.completeOn
		},
		commissioner: {
			word: position?.commissioner ?? 'not-asked-yet',
			on: position?.commissionerOn ?? null,
			post: rating?.givenPost ?? null,
			reasons: rating?.reasons ?? null,
			updateId: position?.updateId ?? null,
			restsOn: stored.one('updates', 'id', position?.updateId)?.releasedOn ?? null
		},
		inspectorate: position?.decision
			? {
					decision: position.decision,
					words: position.decisionWords,
					on: position.decisionOn,
					letter: position.decisionLetter,
					letterLink: position.decisionLetterLink
				}
			: null,
		targets: of('revisedTargets')
			.map(own)
			.toSorted((a, b) => Number(a.number) - Number(b.number)),
		subPoints: of('subPoints')
			.map(own)
			.toSorted((a, b) => (String(a.letter) < String(b.letter) ? -1 : 1))
	};
}
