import { drawn } from '#lib/ui/drawn.ts';
import type { ReportDocument } from '../document.ts';
import ReportFile from '../ui/ReportFile.svelte';

const STYLE =
	'body{font-family:"Source Sans 3",Arial,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;line-height:1.45;color:#0b0c0c}' +
	'h1,h2,h3{color:#1b2a49}table{border-collapse:collapse;width:100%;margin-bottom:1.5rem}th,td{text-align:left;vertical-align:top;padding:.4rem;border-bottom:1px solid #cbd0d8}' +
	'dt{font-weight:700}dd{margin:0 0 .5rem}svg{max-width:100%}caption{text-align:left}';

/** The report as one HTML file: the twin of the PDF, from the same document. */
export function drawHtml(document: ReportDocument): string {
	const text = (words: string) =>
		words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
	const plain = drawn(ReportFile, { report: document });
	return (
		`<!doctype html>\n<html lang="${document.language}">\n<head>\n<meta charset="utf-8">\n` +
		`<meta name="viewport" content="width=device-width, initial-scale=1">\n` +
		`<title>${text(document.title)}</title>\n<style>${STYLE}</style>\n</head>\n<body>\n${plain}\n</body>\n</html>\n`
	);
}
