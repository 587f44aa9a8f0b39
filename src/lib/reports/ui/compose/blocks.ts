import type { Block, Run } from '../../document.ts';

/** A heading, by which a page and the document's outline find its section. */
export const title = (id: string, text: string, level: 1 | 2 | 3 = 2): Block => ({
	kind: 'heading',
	level,
	id,
	text
});

/** A paragraph of runs. */
export const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });
