/** The files that evidence may be, by extension, and the type each is served as. */
export const FILE_TYPES: Readonly<Record<string, string>> = {
	pdf: 'application/pdf',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
	csv: 'text/csv',
	txt: 'text/plain',
	png: 'image/png',
	jpg: 'image/jpeg',
	jpeg: 'image/jpeg'
};

/** The largest file that is taken, in bytes. */
export const MAX_BYTES = 100 * 1024 * 1024;

export type FileProblem = 'file-empty' | 'file-too-large' | 'file-type' | 'file-content';

/** The extension of a name, in small letters; empty for none. */
export function extensionOf(name: string): string {
	const dot = name.lastIndexOf('.');
	return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/**
 * A file's name as it is kept and shown: no folders, no control or direction-changing characters,
 * at most 120 characters with its extension kept.
 */
export function cleanName(name: string): string {
	const last = name.split(/[/\\]/).at(-1) ?? '';
	const plain = last
		.normalize('NFC')
		// eslint-disable-next-line no-control-regex -- control characters are what is taken out
		.replace(/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/g, '')
		.replace(/^\.+/, '')
		.trim();
	const extension = extensionOf(plain);
	const stem = extension ? plain.slice(0, -extension.length - 1) : plain;
	const kept = Array.from(stem).slice(0, 110).join('') || 'file';
	return extension ? `${kept}.${extension}` : kept;
}

/** What is known of a file's content: the type its bytes show, and whether it is plain text. */
export interface Sniffed {
	bytes: number;
	/** The extension that the bytes themselves show (`pdf`, `docx`, `png` …), if any. */
	shows: string | null;
	/** Whether it is UTF-8 text without U+0000. */
	text: boolean;
	/** Whether it carries a macro program. */
	macros: boolean;
}

/** Why a file is refused, or nothing: its extension, size and content must agree. */
export function fileProblem(name: string, file: Sniffed): FileProblem | null {
	const extension = extensionOf(name);
	if (!(extension in FILE_TYPES)) return 'file-type';
	if (file.bytes === 0) return 'file-empty';
	if (file.bytes > MAX_BYTES) return 'file-too-large';
	if (file.macros) return 'file-content';
	if (extension === 'csv' || extension === 'txt')
		return file.text && !file.shows ? null : 'file-content';
	const shows = file.shows === 'jpeg' ? 'jpg' : file.shows;
	return shows === (extension === 'jpeg' ? 'jpg' : extension) ? null : 'file-content';
}
