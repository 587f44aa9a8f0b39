import { EVIDENCE_KINDS, type EvidenceKind } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** Proof that is missing, of a sub-point or (no `subPoint`) of the recommendation as a whole. */
export interface Gap {
	code:
		'no-practice' | 'no-action' | 'no-evidence' | 'no-number' | 'no-test' | 'only-before-fieldwork';
	subPoint: string | null;
}

/** What is known of a recommendation, as far as proof goes. */
export interface Proof {
	fieldworkFrom: LocalDate | null;
	subPoints: readonly { id: string; practiceFrom: LocalDate | null }[];
	actions: readonly { subPoints: readonly string[] }[];
	evidence: readonly { kind: EvidenceKind; effectiveOn: LocalDate; subPoints: readonly string[] }[];
	metrics: readonly { subPoints: readonly string[] }[];
}

/**
 * The gaps in the chain of a recommendation: what was done and from which day it is practice, the
 * proof, the number that moved, the audit that tested it. Held for each sub-point; a recommendation
 * without any is held as a whole.
 */
export function gapsOf(proof: Proof): Gap[] {
	if (proof.subPoints.length === 0) return gapsAbout(proof, null, () => true);
	return proof.subPoints.flatMap((point) =>
		gapsAbout(proof, point, (subPoints) => subPoints.includes(point.id))
	);
}

function gapsAbout(
	proof: Proof,
	point: Proof['subPoints'][number] | null,
	about: (subPoints: readonly string[]) => boolean
): Gap[] {
	const subPoint = point?.id ?? null;
	const evidence = proof.evidence.filter((piece) => about(piece.subPoints));
	const since = proof.fieldworkFrom;
	const codes: Gap['code'][] = [];
	if (point && point.practiceFrom === null) codes.push('no-practice');
	if (!proof.actions.some((action) => about(action.subPoints))) codes.push('no-action');
	if (evidence.length === 0) codes.push('no-evidence');
	else if (since && evidence.every(({ effectiveOn }) => effectiveOn < since)) {
		codes.push('only-before-fieldwork');
	}
	if (!proof.metrics.some((metric) => about(metric.subPoints))) codes.push('no-number');
	if (evidence.length > 0 && !evidence.some(({ kind }) => kind === 'audit')) codes.push('no-test');
	return codes.map((code) => ({ code, subPoint }));
}

/**
 * Gaps as they are read: together that are of one sub-point, or of the recommendation as a whole,
 * in the order they came.
 */
export function gapsTogether<Own extends Pick<Gap, 'code'>, Of>(
	gaps: readonly Own[],
	of: (gap: Own) => Of
): { of: Of; gaps: Own[] }[] {
	const lines = new Map<Of, Own[]>();
	for (const gap of gaps) lines.set(of(gap), [...(lines.get(of(gap)) ?? []), gap]);
	return [...lines].map(([of, gaps]) => ({ of, gaps }));
}

/** The kinds of evidence that are not there. */
export function missingKinds(evidence: readonly { kind: EvidenceKind }[]): EvidenceKind[] {
	return EVIDENCE_KINDS.filter((kind) => !evidence.some((piece) => piece.kind === kind));
}
