import { beforeAll, expect, test } from 'vitest';
import { addEvidence } from '#lib/evidence/server/addEvidence.ts';
import { releaseEvidence } from '#lib/evidence/server/releaseEvidence.ts';
import { LANGUAGES, type Language } from '#lib/kernel/languages.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { recordPractice } from '#lib/recommendations/server/recordPractice.ts';
import { getSubPoints } from '#lib/recommendations/server/getSubPoints.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { drawPdf } from '#lib/reports/server/pdf/draw.ts';
import { composeReport, type Length } from '#lib/reports/ui/compose.ts';
import { numberVerdict } from '#lib/reports/ui/compose/numbers.ts';
import { composing } from '#lib/reports/ui/compose/phrases.ts';
import { periodWords } from '#lib/metrics/periods.ts';
import { speech } from '#lib/words/speech.ts';
import type { ReportModel } from '#lib/reports/model.ts';
import { testDatabases } from './support/databases.ts';
import { readPdf } from './support/readPdf.ts';
import { sample } from './support/sample.ts';

const [sqlite] = testDatabases();
const INSPECTION = 'GWP-NCPI-2019';
let model: ReportModel;

beforeAll(async () => {
	const db = await sqlite?.open();
	if (!db) throw new Error('SQLite is always there.');
	const { as } = await sample(db);
	model = await getReport(await as('pcc'), INSPECTION, localDate('2019-11-15'));
});

const draw = async (language: Language, length: Length) =>
	readPdf(await drawPdf(composeReport(model, language, length)));

test.each(LANGUAGES)(
	'the summary is two tagged pages with its language and title, %s',
	async (language) => {
		const pdf = await draw(language, 'summary');
		expect(pdf.pages).toHaveLength(2);
		expect(pdf.marked).toBe(true);
		expect(pdf.language).toBe(`${language}-GB`);
		expect(pdf.title).toContain(
			language === 'en' ? 'position at 15 November 2019' : 'y sefyllfa ar 15 Tachwedd 2019'
		);
		expect(pdf.outline.length).toBeGreaterThan(1);
		for (const role of ['H1', 'H2', 'P', 'Table', 'TR', 'TH', 'TD', 'L', 'LI', 'LBody']) {
			expect(pdf.roles).toContain(role);
		}
		for (const page of pdf.pages) {
			expect(page.split('OFFICIAL').length - 1, 'marked top and bottom').toBeGreaterThanOrEqual(2);
			expect(page).toContain(language === 'en' ? 'Sample data' : 'Data enghreifftiol');
		}
	}
);

test.each(LANGUAGES)(
	'the full report holds the summary, figures and every section, %s',
	async (language) => {
		const [full, summary] = [await draw(language, 'full'), await draw(language, 'summary')];
		const text = full.pages.join(' ').replaceAll(/\s+/g, ' ');
		expect(full.roles.filter((role) => role === 'Figure')).toHaveLength(8);
		expect(full.pages.length).toBeGreaterThan(15);
		const paragraph = summary.pages.join(' ').replaceAll(/\s+/g, ' ').slice(150, 450);
		expect(text).toContain(paragraph.slice(50, 150));
		expect(text).toContain('3');
		// A glyph that the font lacks would come back as U+0000 or a box.
		// eslint-disable-next-line no-control-regex -- that is what is looked for
		expect(text).not.toMatch(/[\u0000\ufffd]/);
	}
);

test.each(LANGUAGES)(
	'what a number is called, its verdict and all its figures share a page, %s',
	async (language) => {
		const voice = speech(language);
		const plain = (text: string) => text.replaceAll(/\s+/g, ' ');
		const pages = (await draw(language, 'full')).pages.map(plain);
		for (const line of model.metrics) {
			const name = `${line.ref} ${voice.plain(line.metric.name)}`;
			const page = pages.find((words) => words.includes(name)) ?? '';
			expect(page, name).toContain(plain(numberVerdict(composing(model, voice), line)));
			for (const { start, end } of line.points) {
				expect(page, name).toContain(periodWords(language, { start, end }));
			}
		}
	}
);

test('Welsh letters come back from the page as they were written', async () => {
	const document = composeReport(model, 'cy', 'summary');
	document.blocks.push({ kind: 'paragraph', runs: ['ŵ ŷ Ŵ Ŷ â ê î ô û tŷ dŵr'] });
	const { pages } = await readPdf(await drawPdf(document));
	expect(pages.join(' ')).toContain('ŵ ŷ Ŵ Ŷ â ê î ô û tŷ dŵr');
});

test('the counts of the model are those of sample.md, and reconcile', () => {
	expect(model.counts).toMatchObject({
		held: 3,
		force: { complete: 2, 'at-risk': 1 },
		commissioner: { assured: 1, 'partly-assured': 1, 'not-assured': 1 },
		inspectorate: { decided: 0 },
		past: { count: 1, days: 49 },
		immediate: { count: 0 }
	});
	const { opening, entered, closed, closing } = model.reconciliation;
	expect(opening + entered - closed).toBe(closing);
	expect(closing).toBe(3);
	expect(model.withheld).toEqual([{ marking: 'OFFICIAL-SENSITIVE', count: 1 }]);
	expect(JSON.stringify(model)).not.toContain('offender-manager-caseloads');
});

test('a summary that is too long for two pages is refused, not cut', async () => {
	const document = composeReport(model, 'en', 'summary');
	const long = Array.from({ length: 60 }, () => ({
		kind: 'paragraph' as const,
		runs: ['Words. '.repeat(60)]
	}));
	await expect(
		drawPdf({ ...document, blocks: [{ kind: 'pages', pages: 2, blocks: long }] })
	).rejects.toMatchObject({
		code: 'invalid',
		data: { reason: 'too-long' }
	});
});

test('a fact recorded later is absent as at the days before, and listed as entered late after', async () => {
	const db = await sqlite?.open();
	if (!db) throw new Error('SQLite is always there.');
	const { as } = await sample(db);
	const office = await as('pcc', '2019-11-15');
	// The sample's stream is at 15 November already: a story of its own is told on another database.
	const [point] = (await getSubPoints(office, `${INSPECTION}-02`)).filter(
		({ letter }) => letter === 'b'
	);
	const lead = await as('lead', '2019-11-16');
	await recordPractice(lead, `${INSPECTION}-02`, {
		subPoint: point?.id ?? '',
		on: localDate('2019-10-20'),
		what: { en: 'The weekly meeting.' }
	});
	const { ref } = await addEvidence(
		lead,
		{
			kind: 'minutes',
			title: { en: 'First weekly meeting' },
			shows: { en: 'Who came.' },
			effectiveOn: localDate('2019-10-21'),
			marking: 'OFFICIAL',
			link: 'https://example.org/minutes',
			about: [{ recommendation: `${INSPECTION}-02`, subPoint: point?.id ?? null }]
		},
		null
	);
	const later = await as('pcc', '2019-11-18');
	const at = (day: string) => getReport(later, INSPECTION, localDate(day));
	const practised = (found: ReportModel) =>
		found.recommendations[1]?.standing.subPoints[1]?.practiceFrom;
	expect(practised(await at('2019-11-15'))).toBeNull();
	expect(practised(await at('2019-11-16'))).toBe('2019-10-20');
	expect((await at('2019-11-16')).late).toContainEqual(
		expect.objectContaining({
			code: 'practice',
			effectiveOn: '2019-10-20',
			recordedOn: '2019-11-16'
		})
	);
	// Not released: outside the force it does not exist, late or not.
	expect(JSON.stringify(await at('2019-11-16'))).not.toContain('First weekly meeting');
	await releaseEvidence(await as('lead', '2019-11-17'), ref);
	expect(JSON.stringify(await at('2019-11-16'))).not.toContain('First weekly meeting');
	expect(JSON.stringify(await at('2019-11-18'))).toContain('First weekly meeting');
});
