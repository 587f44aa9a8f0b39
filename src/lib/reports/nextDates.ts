import type { Event } from '#lib/journal/events.ts';
import { daysBetween, type LocalDate } from '#lib/kernel/localDate.ts';
import type { InspectionStanding } from '#lib/recommendations/standing.ts';
import { clockLines } from './clocks.ts';
import type { ActionLine, NextDate, QuestionLine } from './model.ts';

/**
 * The days of an inspection's clocks, targets, requests, questions and actions that nothing has met:
 * those still to come, soonest first, and those gone by, the longest past first.
 */
export function datesOf(
	events: readonly Event[],
	inspection: InspectionStanding,
	actions: readonly ActionLine[],
	questions: readonly QuestionLine[]
): { next: NextDate[]; past: NextDate[] } {
	const found: NextDate[] = [];
	const none = { recommendation: null, action: null, number: null, answer: null };
	const add = (on: LocalDate | null, next: Partial<NextDate> & { code: NextDate['code'] }) => {
		if (on === null) return;
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
		// An action may serve recommendations of several inspections: it is named with one of this.
		const recommendation = action.recommendations.find((served) =>
			inspection.recommendations.some(({ ref }) => ref === served)
		);
		if (recommendation && action.progress !== 'done') {
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
	found.sort(
		(a, b) =>
			(a.on < b.on ? -1 : a.on > b.on ? 1 : 0) ||
			ORDER.indexOf(a.code) - ORDER.indexOf(b.code) ||
			((a.action ?? a.recommendation ?? '') < (b.action ?? b.recommendation ?? '') ? -1 : 1)
	);
	return {
		next: found.filter(({ days }) => days >= 0),
		past: found.filter(({ days }) => days < 0)
	};
}

/** Requests for an update that no release has met by the day. */
/** The requests for an update that no release has met, of an inspection's recommendations. */
export function openRequests(events: readonly Event[], inspection: InspectionStanding) {
	const open = new Map<string, { recommendation: string; dueOn: LocalDate }[]>();
	for (const event of events) {
		if (event.type === 'update-requested') {
			const { recommendation, dueOn } = event.data;
			open.set(recommendation, [...(open.get(recommendation) ?? []), { recommendation, dueOn }]);
		} else if (event.type === 'update-released') open.delete(event.data.recommendation);
	}
	return inspection.recommendations.flatMap(({ ref }) => open.get(ref) ?? []);
}
