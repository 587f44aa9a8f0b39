import { flat, textOf as text, type Block } from '../../document.ts';

/** A document as plain text, for a form that takes no more: paragraphs, «- » lists, «term: words». */
export function plainText(blocks: readonly Block[]): string {
	return flat(blocks)
		.map(plainBlock)
		.filter((part) => part !== '')
		.join('\n\n')
		.concat('\n');
}

function plainBlock(block: ReturnType<typeof flat>[number]): string {
	switch (block.kind) {
		case 'heading':
			return text(block.runs);
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
			return text(block.caption);
		case 'page-break':
			return '';
	}
}
