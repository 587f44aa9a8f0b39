import type { Block, Run } from '../../document.ts';

/** A heading, by which a page and the document's outline find its section. */
export const title = (id: string, text: Run | Run[], level: 1 | 2 | 3 = 2): Block => ({
	kind: 'heading',
	level,
	id,
	runs: Array.isArray(text) ? text : [text]
});

/** A paragraph of runs. */
export const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });

/** A list, or a line where it would be empty. */
export const bullets = (items: Run[][], none: string): Block =>
	items.length > 0 ? { kind: 'list', ordered: false, items } : paragraph(none);
