/**
 * Makes the sample's evidence files: small, invented, with no names of people. Run by hand when the
 * story changes; what it makes is committed in `sample/evidence/`.
 */
import { createWriteStream, writeFileSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { chromium } from '@playwright/test';
import { Document, HeadingLevel, Packer, Paragraph } from 'docx';
import { writeXlsx } from 'hucre';
import PDFDocument from 'pdfkit';
import { METRICS } from '../src/command/sample/metrics.ts';
import { launchOptions } from '../tests/browser.ts';

const folder = 'sample/evidence';
const NOTICE =
	'SAMPLE DATA. Invented for the demonstration of Reinspect; nothing here is from a real record.';

async function pdf(name: string, title: string, paragraphs: readonly string[]): Promise<void> {
	const document = new PDFDocument({
		size: 'A4',
		margin: 64,
		info: { Title: title, CreationDate: new Date(0) }
	});
	const out = createWriteStream(`${folder}/${name}`);
	document.pipe(out);
	document.fontSize(9).text(NOTICE).moveDown(2).fontSize(18).text(title).moveDown();
	document.fontSize(11);
	for (const paragraph of paragraphs) document.text(paragraph).moveDown();
	document.end();
	await finished(out);
}

async function docx(name: string, title: string, paragraphs: readonly string[]): Promise<void> {
	const children = [
		new Paragraph({ text: NOTICE }),
		new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
		...paragraphs.map((text) => new Paragraph({ text }))
	];
	writeFileSync(
		`${folder}/${name}`,
		await Packer.toBuffer(new Document({ sections: [{ children }] }))
	);
}

async function xlsx(name: string, sheet: string, rows: (string | number)[][]): Promise<void> {
	const bytes = await writeXlsx({ sheets: [{ name: sheet, rows: [[NOTICE], [], ...rows] }] });
	writeFileSync(`${folder}/${name}`, bytes);
}

function csv(name: string, rows: (string | number)[][]): void {
	const lines = [[NOTICE], ...rows].map((row) => row.map((cell) => `"${String(cell)}"`).join(','));
	writeFileSync(`${folder}/${name}`, `${lines.join('\r\n')}\r\n`);
}

await pdf('custody-procedure-children.pdf', 'Custody procedure: children, version 4', [
	'1. An inspector reviews the need to detain a child at once, and again every hour.',
	'2. A child is put in a cell only where no other secure room is available or the room is not suitable; the reason is recorded (PACE Code C, paragraph 8.10).',
	'3. The appropriate adult is called as soon as detention is authorised; the time of the call and of arrival is recorded.',
	'4. Before release the custody officer records the child’s needs and whether a referral to children’s social care is made.',
	'In use from 22 July 2019.'
]);
await pdf('places-of-safety-policy.pdf', 'Police protection: places of safety, version 2', [
	'A child for whom police protection powers are used is taken to a place agreed with the emergency duty team.',
	'A police station is used only with the authority of an inspector, who records the reason and the time.',
	'In use from 2 September 2019.'
]);
await pdf('failure-to-notify-procedure.pdf', 'Failure to notify: recording and interview', [
	'A failure by a registered sex offender to meet a notification requirement is recorded as a crime on the day it is found (Sexual Offences Act 2003, section 91).',
	'The offender is interviewed or arrested within five days, at a time the offender manager books on the day of recording.',
	'In use from 14 October 2019.'
]);
await pdf('appropriate-adult-scheme-letter.pdf', 'Appropriate adult scheme: call-out arrangement', [
	'Since 1 August 2019 volunteers are on call at Ystrad Mynach and Newport from 07:00 to 23:00 every day.',
	'Outside those hours the emergency duty team is called, as before.',
	'Letter of 25 October 2019 from the scheme.'
]);
await docx(
	'governance-board-january-2019.docx',
	'Public protection governance board, 22 January 2019',
	[
		'Item 4. The board heard that failures to notify are not always recorded as crime.',
		'Agreed: the lead for offender management to report in April.'
	]
);
await docx(
	'joint-review-minutes-october-2019.docx',
	'Joint review of child detention: minutes, 23 October 2019',
	[
		'Present: the force; children’s services of Blaenau Gwent, Caerphilly, Monmouthshire, Newport and Torfaen.',
		'Agreed: who is called when a child is detained at night, and who finds accommodation.',
		'Agreed: to meet each quarter, with the figures of the quarter.'
	]
);
await xlsx('police-protection-audit-august-2019.xlsx', 'Audit', [
	['Month', 'Uses', 'First place: police station', 'First place: agreed place of safety'],
	['July 2019', 14, 4, 10],
	['August 2019', 13, 3, 10]
]);
await xlsx('child-detention-training-register.xlsx', 'Training', [
	['Group', 'Establishment', 'Trained by 30 September 2019'],
	['Custody sergeants', 24, 23],
	['Detention officers', 31, 29],
	['Custody inspectors', 6, 6]
]);
await xlsx('referral-dip-sample-october-2019.xlsx', 'Sample', [
	['Sample', 'Good', 'Not good', 'Of'],
	['July 2019', 6, 6, 12],
	['October 2019', 7, 5, 12]
]);
const arrival = METRICS[0]?.series ?? {};
csv('appropriate-adult-arrival-times.csv', [
	['Month', 'Median minutes', 'Detentions'],
	...Object.entries(arrival).map(([month, figures]) =>
		figures && 'value' in figures ? [month, figures.value, figures.cases] : [month, '', '']
	)
]);
csv('offender-manager-caseloads.csv', [
	['Post', 'Offenders managed'],
	...Array.from({ length: 14 }, (_, post) => [`Post ${String(post + 1)}`, 53 + ((post * 7) % 11)])
]);

const browser = await chromium.launch(launchOptions);
const page = await browser.newPage({ viewport: { width: 640, height: 400 } });
await page.setContent(`<body style="margin:0;font:22px sans-serif;background:#f4f8fb;padding:32px">
<p style="font-size:13px">${NOTICE}</p><h1 style="font-size:30px;color:#1b2a49">Places of safety</h1>
<ol><li>Ring the emergency duty team first.</li><li>Not a police station, unless an inspector says so.</li><li>Write down where, when and why.</li></ol></body>`);
await page.screenshot({ path: `${folder}/places-of-safety-briefing.png` });
await browser.close();
