import type { Block } from '../../document.ts';

const NUMBERS = [
	'paragraph',
	'table',
	'changed',
	'risk',
	'numbers',
	'not-known',
	'questions',
	'decisions',
	'next'
];

/** A numbered heading of the summary. */
export function heading(id: string, text: string): Block {
	return { kind: 'heading', level: 2, id, text: `${String(NUMBERS.indexOf(id) + 1)} ${text}` };
}
