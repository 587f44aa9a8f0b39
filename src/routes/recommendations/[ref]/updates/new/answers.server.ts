import { FormReader } from '#lib/ui/forms/read.ts';
import type { FieldError } from '#lib/ui/forms/form.ts';
import { STEPS, type DraftValues, type Piece, type Step, type Typed } from '#lib/updates/draft.ts';
import { readPiece } from './fields.ts';
import { readStatus, readWhat, readWork, standingStatus, type Asked } from './read.ts';
import { readNumbers } from './readNumbers.ts';

/** Something an update still needs, and at which step it is said. */
export interface Missing extends FieldError {
	step: Step;
	/** The piece of evidence it is about. */
	piece?: string;
}

/** What was typed at a step, or what stands where nobody typed yet. */
export function typedAt(draft: DraftValues, step: Step, asked: Asked): Typed | undefined {
	return draft.typed[step] ?? (step === 'status' ? standingStatus(asked) : undefined);
}

/** A draft read whole: what it says, and what is wrong with it or missing, step by step. */
export function readDraftAnswers(draft: DraftValues, asked: Asked) {
	const missing: Missing[] = [];
	const at = <T>(step: Step, read: (form: FormReader, asked: Asked) => T): T => {
		const form = reader(typedAt(draft, step, asked), asked);
		const answer = read(form, asked);
		missing.push(...form.state().errors.map((error) => ({ ...error, step })));
		return answer;
	};
	const answers = {
		...at('what', readWhat),
		...at('status', readStatus),
		...at('work', readWork),
		evidence: at('evidence', readReleased),
		pieces: draft.pieces.map((piece) => readKept(piece, asked, missing)),
		measurements: at('numbers', readNumbers)
	};
	missing.sort((a, b) => STEPS.indexOf(a.step) - STEPS.indexOf(b.step));
	return { answers, missing };
}
export type Answers = ReturnType<typeof readDraftAnswers>['answers'];

/** The refs of evidence that is there and that is released with the update. */
export function readReleased(form: FormReader, asked: Asked): string[] {
	const known = new Set(asked.evidence.map(({ ref }) => ref));
	return form.all('evidence').filter((ref) => known.has(ref));
}

function readKept({ id, typed, file }: Piece, asked: Asked, missing: Missing[]) {
	const form = reader(typed, asked);
	const { language, today, recommendation } = asked;
	const about = { language, today, recommendation: recommendation.ref };
	const input = readPiece(form, file !== null, about);
	const step = 'evidence' as const;
	missing.push(...form.state().errors.map((error) => ({ ...error, step, piece: id })));
	return { id, file, input, title: form.bilingual('evidenceTitle'), link: form.text('link') };
}

/** A reader of what was typed before. */
export function reader(typed: Typed | undefined, { language }: Pick<Asked, 'language'>) {
	const fields = new URLSearchParams();
	for (const [name, value] of Object.entries(typed ?? {}))
		for (const one of typeof value === 'string' ? [value] : value) fields.append(name, one);
	return new FormReader(fields, language);
}
