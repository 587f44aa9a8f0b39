import type { ReportDocument } from '../../document.ts';

/** A4 in points, with margins of about 20 mm; the marking stands inside the margins. */
export const PAGE = {
	width: 595.28,
	height: 841.89,
	left: 56,
	right: 56,
	top: 66,
	bottom: 70
} as const;
export const CONTENT = PAGE.width - PAGE.left - PAGE.right;

export const COLOURS = {
	ink: '#0b0c0c',
	soft: '#484f5c',
	navy: '#1b2a49',
	teal: '#158187',
	keyline: '#cbd0d8',
	surface: '#f1f5f9'
} as const;

/** Marks every page, top and bottom, and numbers it: artifacts, which a screen reader passes over. */
export function markPages(doc: PDFKit.PDFDocument, document: ReportDocument): void {
	const { start, count } = doc.bufferedPageRange();
	for (let index = start; index < start + count; index += 1) {
		doc.switchToPage(index);
		const { margins } = doc.page;
		doc.page.margins = { top: 0, left: PAGE.left, right: PAGE.right, bottom: 0 };
		header(doc, document);
		footer(doc, document, index - start + 1, count);
		doc.page.margins = margins;
	}
}

function header(doc: PDFKit.PDFDocument, document: ReportDocument): void {
	doc.markContent('Artifact', { type: 'Pagination', attached: ['Top'] } as never);
	marking(doc, document, 20);
	doc.font('body').fontSize(8.5).fillColor(COLOURS.soft);
	doc.text(document.runningTitle, PAGE.left, 24, { lineBreak: false });
	doc
		.moveTo(PAGE.left, 48)
		.lineTo(PAGE.width - PAGE.right, 48)
		.lineWidth(1.2)
		.stroke(COLOURS.teal);
	doc.endMarkedContent();
}

function footer(
	doc: PDFKit.PDFDocument,
	document: ReportDocument,
	page: number,
	pages: number
): void {
	doc.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] } as never);
	const top = PAGE.height - 56;
	doc
		.moveTo(PAGE.left, top)
		.lineTo(PAGE.width - PAGE.right, top)
		.lineWidth(0.5)
		.stroke(COLOURS.keyline);
	doc.font('body').fontSize(8).fillColor(COLOURS.soft);
	if (document.sampleNotice) {
		doc.text(document.sampleNotice, PAGE.left, top + 6, {
			width: CONTENT,
			align: 'left',
			lineBreak: false
		});
	}
	const number = document.pageOf.replace('{page}', String(page)).replace('{pages}', String(pages));
	doc.text(number, PAGE.width - PAGE.right - 120, top + 22, {
		width: 120,
		align: 'right',
		lineBreak: false
	});
	marking(doc, document, top + 20);
	doc.endMarkedContent();
}

/** The English marking word, and on a Welsh document the Welsh beneath it. */
function marking(doc: PDFKit.PDFDocument, document: ReportDocument, y: number): void {
	doc.font('bold').fontSize(10).fillColor(COLOURS.ink);
	centred(doc, document.marking, y);
	if (!document.markingBeneath) return;
	doc.font('body').fontSize(8);
	centred(doc, document.markingBeneath, y + 12);
}

function centred(doc: PDFKit.PDFDocument, text: string, y: number): void {
	doc.text(text, (PAGE.width - doc.widthOfString(text)) / 2, y, { lineBreak: false });
}
