import { z } from 'zod';
import type { BilingualText } from '#lib/kernel/languages.ts';
import { partsOf, type LocalDate } from '#lib/kernel/localDate.ts';

/** The steps of an update, in the order in which they are asked. */
export const STEPS = ['what', 'status', 'work', 'evidence', 'numbers'] as const;
export type Step = (typeof STEPS)[number];

const typed = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
/** What was typed into fields, by their names, as it was typed: also what is not right yet. */
export type Typed = z.output<typeof typed>;

const file = z.strictObject({
	sha256: z.string(),
	bytes: z.number(),
	name: z.string(),
	type: z.string()
});

const piece = z.strictObject({
	/** Made with the form, so that what is typed in it has one place from the first letter. */
	id: z.string(),
	typed,
	/** A file that is already kept. */
	file: file.nullable()
});
/** New evidence of a draft: nobody but its writer knows of it yet. */
export type Piece = z.output<typeof piece>;

export const DraftValues = z.strictObject({
	typed: z.partialRecord(z.enum(STEPS), typed).default({}),
	pieces: z.array(piece).default([]),
	/** Files sent ahead of their form: no part of what is said until the form itself names one. */
	ahead: z.array(z.strictObject({ id: z.string(), file })).default([]),
	/** The contribution that this is, edited, if it is one. */
	contribution: z.string().nullable().default(null),
	/** A draft of an earlier release that this one could not open, whole, as it was stored. */
	unread: z.unknown().optional()
});
/** An update between its first letter and its release. */
export type DraftValues = z.output<typeof DraftValues>;

export const EMPTY: DraftValues = { typed: {}, pieces: [], ahead: [], contribution: null };

/** The draft with what was typed at one step, in place of what was typed there before. */
export function withStep(draft: DraftValues, step: Step, fields: Typed): DraftValues {
	return { ...draft, typed: { ...draft.typed, [step]: readable(fields) } };
}

/**
 * The draft with a file that was sent ahead, in place of any before it: the form has one field for
 * it, so that an earlier one was broken off, or is of a piece by now.
 */
export function withAhead(draft: DraftValues, sent: DraftValues['ahead'][number]): DraftValues {
	return { ...draft, ahead: [sent] };
}

/** The draft with a piece of evidence, new or again; without a new file it keeps the one it has. */
export function withPiece(draft: DraftValues, piece: Piece): DraftValues {
	const before = draft.pieces.find(({ id }) => id === piece.id);
	const next = { ...piece, typed: readable(piece.typed), file: piece.file ?? before?.file ?? null };
	const pieces = before
		? draft.pieces.map((old) => (old.id === piece.id ? next : old))
		: [...draft.pieces, next];
	return { ...draft, pieces };
}

/**
 * The draft without what was sent ahead, and without the file that it brought to a piece: a file
 * stays only where the page still names it, by its hash. A piece that was its file is none then.
 */
export function withoutSent(draft: DraftValues, id: string, named: string): DraftValues {
	const file = draft.pieces.find((piece) => piece.id === id)?.file;
	const gone = file && file.sha256 !== named;
	return { ...(gone ? withoutPiece(draft, id) : draft), ahead: [] };
}

export function withoutPiece(draft: DraftValues, id: string): DraftValues {
	return { ...draft, pieces: draft.pieces.filter((piece) => piece.id !== id) };
}

/** U+0000 is refused at the edge; a draft is kept without it. */
function readable(fields: Typed): Typed {
	const clean = (text: string) => text.replaceAll('\0', '');
	return Object.fromEntries(
		Object.entries(fields).map(([name, value]) => [
			name,
			typeof value === 'string' ? clean(value) : value.map(clean)
		])
	);
}

/** What is typed for text in one language or both. */
export function typedText(name: string, text: BilingualText | null | undefined): Typed {
	return {
		...(text?.en === undefined ? {} : { [`${name}-en`]: text.en }),
		...(text?.cy === undefined ? {} : { [`${name}-cy`]: text.cy })
	};
}

/** What is typed for a day. */
export function typedDay(name: string, day: LocalDate | null | undefined): Typed {
	if (!day) return {};
	const [year, month, date] = partsOf(day).map(String);
	return {
		[`${name}-day`]: date ?? '',
		[`${name}-month`]: month ?? '',
		[`${name}-year`]: year ?? ''
	};
}
