import type { Event } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ForceStatus, Milestone, Rating, TargetAnswer } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** Something that changed, in codes and data; `rank` orders what matters most first. */
export type Change = { on: LocalDate; seq: number; recommendation: string | null; rank: number } & (
	| { code: 'decision'; words: BilingualText }
	| { code: 'rating'; rating: Rating }
	| { code: 'status'; from: ForceStatus; to: ForceStatus }
	| { code: 'target'; number: number; targetOn: LocalDate }
	| { code: 'target-answer'; number: number; answer: TargetAnswer }
	| { code: 'submission' }
	| { code: 'answer'; question: string }
	| { code: 'question'; question: string }
	| { code: 'request'; dueOn: LocalDate }
	| { code: 'milestone'; milestone: Milestone; doneOn: LocalDate }
	| { code: 'practice'; letter: string; from: LocalDate }
	| { code: 'entered' }
	| { code: 'evidence'; evidence: string; title: BilingualText }
);

/** A fact that was recorded after the day from which it was so. */
export interface Late {
	seq: number;
	recordedOn: LocalDate;
	effectiveOn: LocalDate;
	code: 'practice' | 'evidence' | 'milestone' | 'decision' | 'action-done' | 'other';
	recommendation: string | null;
	title: BilingualText | null;
	milestone: Milestone | null;
	letter: string | null;
}

/** What is said of a recommendation in an event, or nothing. */
function about(event: Event): string | null {
	return 'recommendation' in event.data && typeof event.data.recommendation === 'string'
		? event.data.recommendation
		: null;
}

interface Names {
	letter: (subPoint: string) => string;
	evidence: (ref: string) => BilingualText | null;
	action: (ref: string) => { title: BilingualText; recommendation: string } | null;
}

/**
 * What changed in an inspection after `since` and by the end of `until`, oldest first.
 * `events` are those of the inspection, visible to the report's audience, in order.
 */
export function changesBetween(
	events: readonly Event[],
	since: LocalDate | null,
	until: LocalDate,
	names: Names
): Change[] {
	const status = new Map<string, ForceStatus>();
	const changes: Change[] = [];
	for (const event of events) {
		if (event.recordedOn > until) break;
		const change = changeOf(event, status, names);
		const inside = since === null || event.recordedOn > since;
		if (change && inside) changes.push(change);
	}
	return changes;
}

function changeOf(event: Event, status: Map<string, ForceStatus>, names: Names): Change | null {
	const base = { on: event.recordedOn, seq: event.seq, recommendation: about(event) };
	switch (event.type) {
		case 'inspectorate-decision-recorded':
			return { ...base, rank: 0, code: 'decision', words: event.data.words };
		case 'rating-given':
			return { ...base, rank: 1, code: 'rating', rating: event.data.rating };
		case 'update-released': {
			const from = status.get(event.data.recommendation) ?? 'not-started';
			status.set(event.data.recommendation, event.data.status);
			return from === event.data.status
				? null
				: { ...base, rank: 2, code: 'status', from, to: event.data.status };
		}
		case 'revised-target-set':
			return {
				...base,
				rank: 3,
				code: 'target',
				number: event.data.number,
				targetOn: event.data.targetOn
			};
		case 'revised-target-answered':
			return {
				...base,
				rank: 5,
				code: 'target-answer',
				number: event.data.number,
				answer: event.data.answer
			};
		case 'question-answered':
			return { ...base, rank: 4, code: 'answer', question: event.data.ref };
		case 'question-asked':
			return { ...base, rank: 6, code: 'question', question: event.data.ref };
		case 'submission-made':
			return { ...base, rank: 7, code: 'submission' };
		case 'update-requested':
			return { ...base, rank: 6, code: 'request', dueOn: event.data.dueOn };
		case 'milestone-recorded':
			return {
				...base,
				rank: 4,
				code: 'milestone',
				milestone: event.data.milestone,
				doneOn: event.data.on
			};
		case 'practice-from-recorded':
			return {
				...base,
				rank: 8,
				code: 'practice',
				letter: names.letter(event.data.subPoint),
				from: event.data.on
			};
		case 'recommendation-entered':
			return { ...base, recommendation: event.data.ref, rank: 4, code: 'entered' };
		case 'evidence-released': {
			const title = names.evidence(event.data.ref);
			return title && { ...base, rank: 9, code: 'evidence', evidence: event.data.ref, title };
		}
		default:
			return null;
	}
}

/** What was entered after `since`, by the end of `until`, later than the day from which it was so. */
export function lateBetween(
	events: readonly Event[],
	since: LocalDate | null,
	until: LocalDate,
	names: Names
): Late[] {
	return events
		.filter((event) => event.recordedOn <= until && (since === null || event.recordedOn > since))
		.filter((event) => event.effectiveOn < event.recordedOn)
		.map((event) => lateOf(event, names))
		.filter((late) => late !== null);
}

function lateOf(event: Event, names: Names): Late | null {
	const late: Late = {
		seq: event.seq,
		recordedOn: event.recordedOn,
		effectiveOn: event.effectiveOn,
		code: 'other',
		recommendation: about(event),
		title: null,
		milestone: null,
		letter: null
	};
	switch (event.type) {
		case 'practice-from-recorded':
			return { ...late, code: 'practice', letter: names.letter(event.data.subPoint) };
		case 'evidence-added': {
			const title = names.evidence(event.data.ref);
			return title && { ...late, code: 'evidence', title };
		}
		case 'milestone-recorded':
			return { ...late, code: 'milestone', milestone: event.data.milestone };
		case 'inspectorate-decision-recorded':
			return { ...late, code: 'decision' };
		case 'action-progressed': {
			const action = names.action(event.data.ref);
			return action && { ...late, code: 'action-done', ...action };
		}
		default:
			return late;
	}
}
