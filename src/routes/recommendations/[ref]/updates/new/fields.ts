import type { EvidenceInput } from '#lib/evidence/input.ts';
import type { KeptFile } from '#lib/evidence/server/addEvidence.ts';
import type { keepFile } from '#lib/evidence/server/keepFile.ts';
import type { UploadedFile } from '#lib/evidence/server/multipart.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { DomainError } from '#lib/kernel/errors.ts';
import type { Language } from '#lib/kernel/languages.ts';
import { safeLink } from '#lib/kernel/links.ts';
import { EVIDENCE_KINDS, MARKINGS } from '#lib/kernel/lists.ts';
import type { FormReader } from '#lib/ui/forms/read.ts';
import { m } from '#paraglide/messages.js';

interface Reading {
	language: Language;
	today: string;
	recommendation: string;
}

/** What a form says of one piece of evidence, a file (`hasFile`) or a link; null while it is wrong. */
export function readPiece(
	form: FormReader,
	hasFile: boolean,
	{ language, today, recommendation }: Reading
): EvidenceInput | null {
	const label = (say: (inputs: object, options: { locale: Language }) => string) => ({
		label: say({}, { locale: language })
	});
	const link = form.text('link');
	if (link !== '' && !safeLink(link)) form.wrong('link', 'link');
	if (!hasFile && link === '') form.wrong('file', 'file-or-link');
	const title = form.bilingual('evidenceTitle');
	if (!title) form.wrong('evidenceTitle', 'text-missing', label(m.evidence_title));
	const shows = form.bilingual('shows');
	if (!shows) form.wrong('shows', 'text-missing', label(m.evidence_shows));
	const kind = form.choice('kind', EVIDENCE_KINDS, label(m.evidence_kind).label);
	const effectiveOn = form.requiredDay('effectiveOn', label(m.evidence_effective).label);
	if (effectiveOn > today) form.wrong('effectiveOn', 'after-today');
	const marking = form.choice('marking', MARKINGS, label(m.evidence_marking).label);
	if (!form.ok || !title || !shows) return null;
	const about = [{ recommendation, subPoint: form.text('subPoint') || null, action: null }];
	return { kind, marking, title, shows, effectiveOn, link: link || null, about };
}

/**
 * The file that came with a form, kept whatever else is wrong with it; null for none. What cannot
 * be kept is said beside its field, and the other files are forgotten.
 */
export async function keepOne(
	form: FormReader,
	files: readonly UploadedFile[],
	store: EvidenceStore,
	keep: typeof keepFile
): Promise<KeptFile | null> {
	const file = files.find(({ field }) => field === 'file');
	await Promise.all(files.filter((other) => other !== file).map((other) => store.discard(other)));
	if (!file) return null;
	try {
		return await keep(store, file);
	} catch (error) {
		if (!(error instanceof DomainError)) throw error;
		form.wrong('file', String(error.data.reason));
		return null;
	}
}

/** A form that is one piece of evidence: what it says and its kept file, or null while it is wrong. */
export async function readEvidence(
	form: FormReader,
	files: readonly UploadedFile[],
	store: EvidenceStore,
	{ keepFile: keep, ...reading }: Reading & { keepFile: typeof keepFile }
): Promise<{ input: EvidenceInput; file: KeptFile | null } | null> {
	const file = files.find(({ field }) => field === 'file');
	const input = readPiece(form, file !== undefined, reading);
	if (!input) {
		await Promise.all(files.map((one) => store.discard(one)));
		return null;
	}
	const kept = await keepOne(form, files, store, keep);
	return form.ok ? { input, file: kept } : null;
}
