import { DraftValues, EMPTY } from './draft.ts';

/**
 * A stored draft. One in a shape that this release does not know begins empty and carries the old
 * one with it, whole: what was typed is shown, and its files are not swept away. What it edits it
 * edits still.
 */
export function openDraft(stored: unknown): DraftValues {
	const read = DraftValues.safeParse(stored);
	return read.success
		? read.data
		: { ...EMPTY, contribution: contributionIn(stored), unread: stored };
}

/** The contribution that a draft edits, whatever else of it cannot be read: else it is sent as another. */
function contributionIn(stored: unknown): string | null {
	const named = typeof stored === 'object' && stored && 'contribution' in stored;
	return named && typeof stored.contribution === 'string' ? stored.contribution : null;
}

/** What makes no sense to a reader: ids and hashes. */
const MADE = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^[0-9a-f]{64}$/;

/** Every text in a draft that could not be opened, wherever it stood, each once. */
export function textsIn(unread: unknown): string[] {
	const texts = new Set<string>();
	const look = (value: unknown): void => {
		if (typeof value === 'string' && value.trim() !== '' && !MADE.test(value)) texts.add(value);
		if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
	};
	look(unread);
	return [...texts];
}
