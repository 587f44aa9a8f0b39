import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What an element of a PDF says, in the language it is marked with. */
export interface Said {
	role: string;
	/** Of the element or the nearest above it; null for the document's own. */
	language: string | null;
	text: string;
}

/** What a reader of a PDF finds in it. */
export interface ReadPdf {
	language: string;
	title: string;
	marked: boolean;
	/** Titles of the outline, those beneath another after it. */
	outline: string[];
	roles: string[];
	pages: string[];
	said: Said[];
}

interface Node {
	role?: string;
	type?: string;
	id?: string;
	lang?: string;
	children?: Node[];
}

/** Reads a PDF as a screen reader would: its pages, its outline, and every element's language. */
export async function readPdf(pdf: Buffer): Promise<ReadPdf> {
	const doc = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const { info } = (await doc.getMetadata()) as { info: Record<string, string> };
	const marks = (await doc.getMarkInfo()) as unknown as Map<string, boolean>;
	const found: ReadPdf = {
		language: info.Language ?? '',
		title: info.Title ?? '',
		marked: marks.get('Marked') === true,
		outline: titles(await doc.getOutline()),
		roles: [],
		pages: [],
		said: []
	};
	for (let number = 1; number <= doc.numPages; number += 1) {
		const page = await doc.getPage(number);
		const { items } = await page.getTextContent({ includeMarkedContent: true });
		const byMark = new Map<string, string>();
		let mark = '';
		for (const item of items) {
			if ('str' in item)
				byMark.set(mark, (byMark.get(mark) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
			else if (item.type === 'beginMarkedContentProps') mark = item.id;
			else if (item.type === 'endMarkedContent') mark = '';
		}
		const walk = (node: Node, role: string, language: string | null) => {
			const own = node.role ?? role;
			const lang = node.lang ?? language;
			if (node.role) found.roles.push(node.role);
			if (node.type === 'content' && node.id)
				found.said.push({ role: own, language: lang, text: byMark.get(node.id) ?? '' });
			for (const child of node.children ?? []) walk(child, own, lang);
		};
		walk(await page.getStructTree(), '', null);
		found.pages.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
	}
	return found;
}

type Outline = { title: string; items: Outline }[] | null;

const titles = (outline: Outline): string[] =>
	(outline ?? []).flatMap(({ title, items }) => [title, ...titles(items)]);
