import type { EvidenceInput } from '#lib/evidence/input.ts';
import type { BilingualText } from '#lib/kernel/languages.ts';
import type { ForceStatus } from '#lib/kernel/lists.ts';
import type { LocalDate } from '#lib/kernel/localDate.ts';

/** A file that is already kept. */
export interface DraftFile {
	sha256: string;
	bytes: number;
	name: string;
	type: string;
}

/** An update as it stands between the form and its release. */
export interface UpdateDraft {
	summary: BilingualText;
	status: ForceStatus;
	reason: BilingualText | null;
	forecastOn: LocalDate | null;
	revisedTarget: { targetOn: LocalDate; reason: BilingualText } | null;
	practiceFrom: { subPoint: string; on: LocalDate; what: BilingualText }[];
	evidence: string[];
	newEvidence: { input: EvidenceInput; file: DraftFile | null }[];
}
