import type { keepFile } from '#lib/evidence/server/keepFile.ts';
import type { UploadedFile } from '#lib/evidence/server/multipart.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Language } from '#lib/kernel/languages.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { EVIDENCE_KINDS, MARKINGS } from '#lib/kernel/lists.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';
import type { UpdateDraft } from './draft.ts';

/** From which day each sub-point is practice, where the form says so. */
export function readPractice(
	form: FormReader,
	subPoints: readonly { id: string }[],
	today: string
): UpdateDraft['practiceFrom'] {
	return subPoints.flatMap(({ id }) => {
		const on = form.day(`practice-${id}`);
		if (!on) return [];
		if (on > today) form.wrong(`practice-${id}`, 'after-today');
		const what = form.bilingual(`practiceWhat-${id}`);
		if (!what) {
			form.wrong(`practiceWhat-${id}`, 'text-missing', { label: '' });
			return [];
		}
		return [{ subPoint: id, on, what }];
	});
}

interface Keeping {
	keepFile: typeof keepFile;
	language: Language;
	today: string;
}

/** One piece of evidence of a form, a file or a link, if any of its fields is filled in. */
export async function readEvidence(
	form: FormReader,
	files: readonly UploadedFile[],
	store: EvidenceStore,
	recommendation: string,
	{ keepFile: keep, language, today }: Keeping,
	required = false
): Promise<UpdateDraft['newEvidence']> {
	const file = files.find(({ field }) => field === 'file');
	const link = form.text('link');
	const title = form.bilingual('evidenceTitle');
	if (!required && !file && link === '' && !title) return [];
	const label = (say: (inputs: object, options: { locale: Language }) => string) => ({
		label: say({}, { locale: language })
	});
	const kind = form.choice('kind', EVIDENCE_KINDS, m.evidence_kind({}, { locale: language }));
	const marking = form.choice('marking', MARKINGS, m.evidence_marking({}, { locale: language }));
	const shows = form.bilingual('shows');
	if (!title) form.wrong('evidenceTitle', 'text-missing', label(m.evidence_title));
	if (!shows) form.wrong('shows', 'text-missing', label(m.evidence_shows));
	const effectiveOn = form.requiredDay('effectiveOn');
	if (effectiveOn > today) form.wrong('effectiveOn', 'after-today');
	if (link !== '' && !safeLink(link)) form.wrong('link', 'link');
	if (!file && link === '') form.wrong('file', 'file-or-link');
	const subPoint = form.text('subPoint') || null;
	let kept = null;
	if (file) {
		if (form.ok) {
			try {
				kept = await keep(store, file);
			} catch (error) {
				if (!(error instanceof DomainError)) throw error;
				form.wrong('file', String(error.data.reason));
			}
		} else await store.discard(file);
	}
	if (!form.ok || !title || !shows) return [];
	const about = [{ recommendation, subPoint, action: null }];
	return [
		{ input: { kind, marking, title, shows, effectiveOn, link: link || null, about }, file: kept }
	];
}
