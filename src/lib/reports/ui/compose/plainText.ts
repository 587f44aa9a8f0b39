import type { Block, Run } from '../../document.ts';

const text = (runs: readonly Run[]) =>
	runs.map((run) => (typeof run === 'string' ? run : run.text)).join('');

/** A document as plain text, for a form that takes no more: paragraphs, «- » lists, «term: words». */
export function plainText(blocks: readonly Block[]): string {
	return blocks
		.map(plainBlock)
		.filter((part) => part !== '')
		.join('\n\n')
		.concat('\n');
}

function plainBlock(block: Block): string {
	switch (block.kind) {
		case 'heading':
			return block.text;
		case 'paragraph':
			return text(block.runs);
		case 'list':
			return block.items.map((item) => `- ${text(item)}`).join('\n');
		case 'definitions':
			return block.entries.map(({ term, runs }) => `${term}: ${text(runs)}`).join('\n');
		case 'table':
			return block.rows
				.map(({ cells }) =>
					cells
						.map((cell, at) => [block.columns[at]?.head ?? '', text(cell).replaceAll('\n', ', ')])
						.filter(([, words]) => words !== '')
						.map(([head, words], at) =>
							at === 0 ? `- ${words ?? ''}` : `${head ?? ''}: ${words ?? ''}`
						)
						.join('; ')
				)
				.join('\n');
		case 'chart':
			return block.caption;
		case 'page-break':
			return '';
	}
}
