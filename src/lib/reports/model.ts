import type { Gap } from '#lib/evidence/gaps.ts';
import type { EventOf } from '#lib/journal/events.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ActionProgress, EvidenceKind, Marking, TargetAnswer } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';
import type { Counts } from '#lib/recommendations/counts.ts';
import type { RecommendationStanding } from '#lib/recommendations/standing.ts';
import type { ClockLine } from './clocks.ts';
import type { Change, Late } from './changes.ts';
import type { MetricLine } from './numbers.ts';
import type { Waiting } from './waiting.ts';

/** An organisation as a report names it. */
export interface Named {
	id: string;
	name: BilingualText;
	/** The title of who leads it. */
	head: BilingualText | null;
}

/** One action of the plan, as at the report's day. */
export interface ActionLine {
	ref: string;
	title: BilingualText;
	ownerPost: BilingualText;
	dueOn: LocalDate;
	dueChanges: number;
	progress: ActionProgress;
	waitsOn: BilingualText | null;
	doneOn: LocalDate | null;
	recommendations: string[];
	subPoints: string[];
}

/** One released piece of evidence that the report's audience may see, numbered E1 to En. */
export interface EvidenceLine {
	number: number;
	ref: string;
	kind: EvidenceKind;
	title: BilingualText;
	shows: BilingualText;
	effectiveOn: LocalDate;
	releasedOn: LocalDate;
	marking: Marking;
	sha256: string | null;
	link: string | null;
	/** Whether it is of a day before the inspectors came. */
	beforeFieldwork: boolean;
	recommendations: string[];
	subPoints: string[];
}

/** One recommendation, with all that the full report says of it. */
export interface RecommendationReport {
	standing: RecommendationStanding;
	causeOfConcern: BilingualText | null;
	actions: ActionLine[];
	evidence: EvidenceLine[];
	metrics: string[];
	gaps: Gap[];
	questions: QuestionLine[];
}

export interface QuestionLine {
	ref: string;
	recommendation: string | null;
	text: BilingualText;
	askedOn: LocalDate;
	dueOn: LocalDate | null;
	answer: BilingualText | null;
	answeredOn: LocalDate | null;
	readOn: LocalDate | null;
}

/** Something done by an inspection's clocks. */
export type MilestoneLine = Pick<
	EventOf<'milestone-recorded'>['data'],
	'milestone' | 'on' | 'byDay' | 'note'
>;

/** A day to come, or gone by, of the force, the Commissioner or HMICFRS. */
export interface NextDate {
	on: LocalDate;
	days: number;
	code:
		| 'request'
		| 'target'
		| 'hmicfrs-date'
		| 'action'
		| 'question'
		| 'section-55'
		| 'plan'
		| 'follow-up';
	recommendation: string | null;
	action: string | null;
	number: number | null;
	answer: TargetAnswer | null;
}

/**
 * A report of one inspection as at the end of a day: plain data, no sentence, no language.
 * Documented in docs/report-json.md. The same journal, day and audience give the same model.
 */
export interface ReportModel {
	format: 'reinspect-report/1';
	asAt: LocalDate;
	/** The prepared report of this day: its number and what a person wrote; null where none is. */
	prepared: EventOf<'report-prepared'>['data'] | null;
	/** The prepared report before it, whose day changes are counted from. */
	previous: { number: number; asAt: LocalDate } | null;
	sample: boolean;
	marking: Marking;
	/** Evidence left out because it is marked higher than the report's audience may see. */
	withheld: { marking: Marking; count: number }[];
	force: Named;
	policingBody: Named | null;
	inspection: EventOf<'inspection-entered'>['data'];
	clocks: ClockLine[];
	counts: Counts;
	/** Opening + new − closed by HMICFRS = closing, since the previous report. */
	reconciliation: { opening: number; entered: number; closed: number; closing: number };
	recommendations: RecommendationReport[];
	changes: Change[];
	late: Late[];
	metrics: MetricLine[];
	questions: QuestionLine[];
	nextDates: NextDate[];
	/** Days gone by that nothing has met, `days` below nought. */
	pastDates: NextDate[];
	/** What waits for the Commissioner. */
	waiting: Waiting[];
	/** Decisions of the Commissioner and HMICFRS since publication, in order. */
	decisions: Change[];
	/** What was done by the clocks, with what was asked and sent besides. */
	milestones: MilestoneLine[];
	head: { stream: string; seq: number; hash: string } | null;
}
