import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES, type BilingualText, type Language } from '#lib/kernel/languages.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { flat, textOf, type Run } from '#lib/reports/document.ts';
import type { RecommendationReport, ReportModel } from '#lib/reports/model.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { drawPdf } from '#lib/reports/server/pdf/draw.ts';
import { composeReport, type Length } from '#lib/reports/ui/compose.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { testDatabases } from './support/databases.ts';
import { readPdf } from './support/readPdf.ts';
import { sample } from './support/sample.ts';

const INSPECTION = 'GWP-NCPI-2019';
let model: ReportModel;

beforeAll(async () => {
	const db = await testDatabases()[0]?.open();
	if (!db) throw new Error('SQLite is always there.');
	const { as } = await sample(db);
	model = await getReport(await as('pcc'), INSPECTION, localDate('2019-11-15'));
});

/** The sample's report with so many recommendations: most of them past, at risk and long-winded. */
function withMany(count: number): ReportModel {
	const recommendations = Array.from({ length: count }, (_, index): RecommendationReport => {
		const of = model.recommendations[[1, 0, 1, 2][index % 4] ?? 0] as RecommendationReport;
		const number = String(index + 1).padStart(2, '0');
		const longer = (text: BilingualText): BilingualText => ({
			en: `${text.en ?? ''} in every station, with every partner and at every hour of the day or night`,
			cy: `${text.cy ?? ''} ym mhob gorsaf, gyda phob partner ac ar bob awr o’r dydd a’r nos`
		});
		const silent = index % 5 === 4;
		const { force } = of.standing;
		return {
			...of,
			standing: {
				...of.standing,
				ref: `${INSPECTION}-${number}`,
				asked: { ...of.standing.asked, topic: longer(of.standing.asked.topic) },
				force: silent
					? { ...force, status: 'not-started', on: null, reason: null, summary: null }
					: { ...force, reason: force.reason && longer(longer(longer(force.reason))) }
			}
		};
	});
	return {
		...model,
		recommendations,
		counts: countsOf(
			recommendations.map(({ standing: at }) => ({
				status: at.force.status,
				commissioner: at.commissioner.word,
				decided: false,
				clock: at.clock
			}))
		)
	};
}

const draw = async (of: ReportModel, language: Language, length: Length) =>
	readPdf(await drawPdf(composeReport(of, language, length)));

describe.each(LANGUAGES)('the summary, %s,', (language) => {
	test.each([0, 1, 3, 5, 10, 20, 40])('of %i recommendations is two pages', async (count) => {
		const { pages, outline } = await draw(withMany(count), language, 'summary');
		expect(pages).toHaveLength(2);
		expect(outline.map((title) => title.split(' ')[0])).toEqual(
			expect.arrayContaining(['1', '2', '3', '4', '5', '6', '7', '8', '9'])
		);
		const text = pages.join(' ').replaceAll(/\s+/g, ' ');
		const left = Math.max(0, count - (count > 5 ? 7 : 5));
		const more = language === 'en' ? 'more recommendations are' : 'argymhelliad arall';
		expect(text.includes(`${String(left)} ${more}`), 'says how many are left').toBe(left > 0);
	});

	test.each([3, 10])('is pages 2 and 3 of the full report of %i', async (count) => {
		const many = withMany(count);
		const { pages, outline } = await draw(many, language, 'full');
		const flatText = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ');
		const [second, third, fourth] = pages.slice(1, 4).map(flatText);
		const said = (of: RegExp) => outline.find((title) => of.test(title)) ?? 'missing';
		const head = language === 'en' ? 'The summary' : 'Y crynodeb';
		expect(outline).toContain(head);
		expect(second).toContain(head);
		for (const number of [1, 2, 3]) {
			expect(second).toContain(said(new RegExp(`^${String(number)} `)));
		}
		for (const number of [4, 5, 6, 7, 8, 9]) {
			expect(third).toContain(said(new RegExp(`^${String(number)} `)));
		}
		expect(fourth).toContain(language === 'en' ? 'What was asked' : 'Yr hyn a ofynnwyd');
	});
});

/** Every English-only text of a value, wherever it stands. */
function englishOnly(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	if (Array.isArray(value)) return value.flatMap(englishOnly);
	const { en, cy } = value as BilingualText;
	if (typeof en === 'string') return cy === undefined ? [en] : [];
	return Object.values(value).flatMap(englishOnly);
}

/** The beginning of a text, as it would be found whatever its first letter became. */
const beginning = (text: string) => text.replaceAll(/\s+/g, ' ').slice(1, 25).trimEnd();

describe('English that nobody has put into Welsh', () => {
	/** The sample's report as if the force, and the Commissioner, had written in English alone. */
	const inEnglish = (value: unknown): unknown => {
		if (typeof value !== 'object' || value === null) return value;
		if (Array.isArray(value)) return value.map(inEnglish);
		const { en, cy, ...rest } = value as BilingualText;
		if (typeof en === 'string' && typeof cy === 'string') return { en, ...rest };
		return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, inEnglish(part)]));
	};
	const untranslated = (): ReportModel => ({
		...(inEnglish(model) as ReportModel),
		force: model.force,
		policingBody: model.policingBody
	});

	test.each(['summary', 'full'] as const)('is marked so in the Welsh %s', (length) => {
		const given = untranslated();
		const document = composeReport(given, 'cy', length);
		const texts = [...englishOnly(given), ...given.inspection.sources];
		expect(texts.length).toBeGreaterThan(50);
		const unmarked = flat(document.blocks)
			.flatMap(runsOf)
			.filter((run) => typeof run === 'string' || run.language !== 'en')
			.map((run) => textOf([run]).replaceAll(/\s+/g, ' '));
		const left = texts.filter((text) =>
			unmarked.some((words) => beginning(text).length > 3 && words.includes(beginning(text)))
		);
		expect(left).toEqual([]);
		const marked = flat(document.blocks)
			.flatMap(runsOf)
			.filter((run) => typeof run !== 'string' && run.language === 'en');
		expect(marked.length).toBeGreaterThan(length === 'full' ? 100 : 10);
	});

	test('is in a Span of its own language in the Welsh PDF, in tables and headings too', async () => {
		const given = untranslated();
		const { said, language } = await readPdf(await drawPdf(composeReport(given, 'cy', 'full')));
		expect(language).toBe('cy-GB');
		const texts = englishOnly(given)
			.map(beginning)
			.filter((text) => text.length > 3);
		const wrong = said
			.filter((part) => part.language !== 'en-GB')
			.filter((part) => texts.some((text) => part.text.replaceAll(/\s+/g, ' ').includes(text)));
		expect(wrong).toEqual([]);
		const [topic] = englishOnly(given.recommendations[1]?.standing.asked.topic);
		const marked = said.filter((part) => part.language === 'en-GB');
		expect(marked.map(({ text }) => text)).toContain(topic);
		expect(marked.length).toBeGreaterThan(100);
	});
});

function runsOf(block: ReturnType<typeof flat>[number]): Run[] {
	switch (block.kind) {
		case 'heading':
		case 'paragraph':
			return block.runs;
		case 'list':
			return block.items.flat();
		case 'definitions':
			return block.entries.flatMap(({ term, runs }) => [term, ...runs]);
		case 'table':
			return [
				block.caption,
				...block.columns.map(({ head }) => head),
				...block.rows.flatMap(({ cells }) => cells.flat())
			];
		case 'chart':
			return [block.alt, ...block.caption];
		case 'page-break':
			return [];
	}
}
