/** The closed lists that events carry. Words for them are in `messages/`. */
export const FORCE_STATUSES = ['not-started', 'in-progress', 'at-risk', 'complete'] as const;
export type ForceStatus = (typeof FORCE_STATUSES)[number];

export const RATINGS = ['not-assured', 'partly-assured', 'assured'] as const;
export type Rating = (typeof RATINGS)[number];

export const RECOMMENDATION_KINDS = ['recommendation', 'area-for-improvement'] as const;
export type RecommendationKind = (typeof RECOMMENDATION_KINDS)[number];

/** `exact` only when a person has compared the words with the report. */
export const FIDELITIES = ['exact', 'paraphrase'] as const;
export type Fidelity = (typeof FIDELITIES)[number];

export const EVIDENCE_KINDS = [
	'policy',
	'training',
	'minutes',
	'audit',
	'data',
	'partner-letter'
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** Government Security Classifications: one tier, and its handling caveat; lowest first. */
export const MARKINGS = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
export type Marking = (typeof MARKINGS)[number];

export const MILESTONES = [
	'comments-invited',
	'immediate-update-sent',
	'plan-sent',
	'section-55-published',
	'section-55-copies-sent',
	'follow-up-announced',
	'follow-up-fieldwork',
	'follow-up-published'
] as const;
export type Milestone = (typeof MILESTONES)[number];

export const ACTION_PROGRESS = ['not-started', 'in-progress', 'waiting', 'done'] as const;
export type ActionProgress = (typeof ACTION_PROGRESS)[number];

/** `proportion`: numerator of denominator; `count`: numerator; `median`: value over cases. */
export const MEASURES = ['proportion', 'count', 'median'] as const;
export type Measure = (typeof MEASURES)[number];

export const UNITS = ['count', 'percent', 'minutes', 'hours', 'ratio'] as const;
export type Unit = (typeof UNITS)[number];

/** Which way is better: a count of failures found goes up when detection improves. */
export const DIRECTIONS = ['higher', 'lower', 'neutral'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const FREQUENCIES = ['monthly', 'quarterly', 'yearly'] as const;
export type Frequency = (typeof FREQUENCIES)[number];

export const ROLES = [
	'policing-body-officer',
	'policing-body-approver',
	'force-lead',
	'action-owner',
	'inspector'
] as const;
export type Role = (typeof ROLES)[number];

export const ORGANISATION_KINDS = [
	'force',
	'local-policing-body',
	'inspectorate',
	'partner'
] as const;
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

export const PROGRAMMES = ['NCPI', 'CDI', 'PEEL', 'JTAI', 'THEMATIC'] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** Whether the recommendations held are known to be all of the report's. */
export const COMPLETENESSES = ['all-held', 'may-contain-more'] as const;
export type Completeness = (typeof COMPLETENESSES)[number];

/** The inspectorate's return, by the programme's own word. */
export const FOLLOW_UP_KINDS = ['post-inspection-review', 're-inspection', 'revisit'] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

export const TARGET_ANSWERS = ['accepted', 'not-accepted'] as const;
export type TargetAnswer = (typeof TARGET_ANSWERS)[number];

export const INSPECTORATE_DECISIONS = [
	'closed',
	'discharged',
	'verified',
	'complete',
	'no-further-action'
] as const;
export type InspectorateDecision = (typeof INSPECTORATE_DECISIONS)[number];

/** Which moves of the force's status need a reason; every move is possible. */
const NEEDS_REASON: Record<ForceStatus, ReadonlySet<ForceStatus>> = {
	'not-started': new Set(['at-risk']),
	'in-progress': new Set(['at-risk']),
	'at-risk': new Set(['at-risk']),
	complete: new Set(['not-started', 'in-progress', 'at-risk'])
};

/** Whether saying `to` after `from` needs a reason: at risk always, and reopening what was complete. */
export function statusNeedsReason(from: ForceStatus, to: ForceStatus): boolean {
	return NEEDS_REASON[from].has(to);
}
