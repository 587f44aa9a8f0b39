import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { DEMONSTRATION_PASSWORD } from '../../src/command/sample/password.ts';
import { emptyFolder, reinspect, sampleFolder, serve } from './program.ts';

const INSPECTION = 'GWP-NCPI-2019';

/** sample.md, the table of counts: what is said of each speaker, on each of the three days. */
const TABLE = {
	'2019-08-01': {
		force: { complete: 0, 'at-risk': 0, 'in-progress': 3, 'not-started': 0 },
		commissioner: [0, 0, 0, 3],
		past: [0, 0],
		immediate: [1, 35]
	},
	'2019-10-01': {
		force: { complete: 1, 'at-risk': 1, 'in-progress': 1, 'not-started': 0 },
		commissioner: [0, 0, 0, 3],
		past: [1, 4],
		immediate: [1, 96]
	},
	'2019-11-15': {
		force: { complete: 2, 'at-risk': 1, 'in-progress': 0, 'not-started': 0 },
		commissioner: [1, 1, 1, 0],
		past: [1, 49],
		immediate: [0, 0]
	}
} as const;
type Day = keyof typeof TABLE;
const DAYS = Object.keys(TABLE) as Day[];

/** The rows of the report's four tables, as a reader reads them. */
function rows(day: Day): string[] {
	const { force, commissioner, past, immediate } = TABLE[day];
	const [assured, partly, not, unasked] = commissioner;
	const atMost = ([count, days]: readonly [number, number]) =>
		count === 0 ? '0' : `${String(count)} (at most ${String(days)} days)`;
	return [
		`not started 0 in progress ${String(force['in-progress'])} at risk ${String(force['at-risk'])} complete ${String(force.complete)}`,
		`not asked yet ${String(unasked)} considering 0 not assured ${String(not)} partly assured ${String(partly)} assured ${String(assured)}`,
		'recorded a decision 0 recorded no decision 3',
		`past HMICFRS’s date ${atMost(past)} immediate, not yet complete ${atMost(immediate)} complete after HMICFRS’s date 0`
	];
}

const plain = (text: string) => text.replaceAll(/\s+/g, ' ');

let here: Awaited<ReturnType<typeof sampleFolder>>;
test.beforeAll(async () => {
	here = await sampleFolder();
});

/** What the command writes for some words, in a data folder. */
async function report(
	words: Record<string, string>,
	{ folder, settings } = here,
	environment: Record<string, string> = {}
): Promise<Buffer> {
	const out = join(folder, Object.values(words).join('-'));
	const options = Object.entries(words).flatMap(([name, value]) => [`--${name}`, value]);
	const { status, errors } = await reinspect(
		['report', '--inspection', INSPECTION, ...options, '--out', out],
		{ ...settings, ...environment }
	);
	expect({ status, errors }).toEqual({ status: 0, errors: '' });
	return readFileSync(out);
}

async function read(pdf: Buffer) {
	const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	const { info } = (await document.getMetadata()) as { info: Record<string, string> };
	let text = '';
	for (let number = 1; number <= document.numPages; number += 1) {
		const { items } = await (await document.getPage(number)).getTextContent();
		text += ` ${items.map((item) => ('str' in item ? item.str : '')).join(' ')}`;
	}
	return {
		pages: document.numPages,
		language: info.Language,
		title: info.Title,
		text: plain(text)
	};
}

test.describe('the counts of sample.md, on its three days', () => {
	test('from the JSON of the command', async () => {
		for (const day of DAYS) {
			const { counts } = JSON.parse(
				(await report({ 'as-at': day, format: 'json' })).toString()
			) as { counts: Record<string, Record<string, number>> };
			const { force, commissioner, past, immediate } = TABLE[day];
			expect(counts.force, day).toEqual(force);
			expect(
				['assured', 'partly-assured', 'not-assured', 'not-asked-yet', 'considering'].map(
					(word) => counts.commissioner?.[word]
				)
			).toEqual([...commissioner, 0]);
			expect(counts.inspectorate).toEqual({ decided: 0, none: 3 });
			expect([counts.past?.count, counts.past?.days]).toEqual(past);
			expect([counts.immediate?.count, counts.immediate?.days]).toEqual(immediate);
		}
	});

	test('from the text of the PDF', async () => {
		const drawn = DAYS.map((day) => report({ 'as-at': day, length: 'full', format: 'pdf' }));
		for (const [index, pdf] of (await Promise.all(drawn)).entries()) {
			const day = DAYS[index] ?? '2019-08-01';
			const { text } = await read(pdf);
			for (const row of rows(day)) expect(text, day).toContain(row);
		}
	});

	test('from the page, and from the HTML of the command', async () => {
		const server = await serve({ ...here.settings, DEMO: '1', TODAY: '2019-11-15' });
		const signedIn = await server.ask('/sign-in', {
			form: { email: 'pcc@sample.invalid', password: DEMONSTRATION_PASSWORD },
			headers: { origin: `http://localhost:${server.port}` }
		});
		const cookie = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
		const words = (html: string) => plain(html.replaceAll(/<[^>]*>/g, ' '));
		for (const day of DAYS) {
			const page = await server.ask(`/inspections/${INSPECTION}/report?as-at=${day}&length=full`, {
				headers: { cookie }
			});
			const html = await report({ 'as-at': day, length: 'full', format: 'html' });
			for (const row of rows(day)) {
				expect(words(page.text), `page as at ${day}`).toContain(row);
				expect(words(html.toString()), `HTML as at ${day}`).toContain(row);
			}
		}
		await server.stop();
	});
});

const TITLES = {
	en: { '2019-08-01': 'position at 1 August 2019', '2019-11-15': 'position at 15 November 2019' },
	cy: { '2019-08-01': 'y sefyllfa ar 1 Awst 2019', '2019-11-15': 'y sefyllfa ar 15 Tachwedd 2019' }
} as const;

test('the reports of 1 August and 15 November have the same bytes from a fresh data folder, another process and Auckland; a summary is two pages, with its language and title', async () => {
	test.setTimeout(180_000);
	const fresh = emptyFolder();
	const far = { TZ: 'Pacific/Auckland', LANG: 'mi_NZ.UTF-8' };
	expect((await reinspect(['seed'], { ...fresh.settings, ...far })).status).toBe(0);
	for (const language of ['en', 'cy'] as const) {
		for (const day of ['2019-08-01', '2019-11-15'] as const) {
			for (const length of ['summary', 'full']) {
				const words = { 'as-at': day, length, language, format: 'pdf' };
				const [one, other] = await Promise.all([report(words), report(words, fresh, far)]);
				expect(one.equals(other), Object.values(words).join(' ')).toBe(true);
				const pdf = await read(one);
				expect(pdf.language).toBe(`${language}-GB`);
				expect(pdf.title).toContain(TITLES[language][day]);
				if (length === 'summary') expect(pdf.pages).toBe(2);
				// A glyph the font lacks comes back as U+0000 or as a replacement character.
				expect(pdf.text.includes('\0') || pdf.text.includes('\ufffd')).toBe(false);
			}
		}
	}
	const once = { 'as-at': '2019-11-15', length: 'summary', language: 'cy', format: 'pdf' };
	expect((await report(once)).equals(await report(once))).toBe(true);
});

test('a day before publication, one after today, and an inspection nobody entered: a sentence', async () => {
	const refused = async (words: string[], environment = {}) => {
		const out = ['--out', join(here.folder, 'refused.pdf')];
		return reinspect(['report', ...words, ...out], { ...here.settings, ...environment });
	};
	const of = (asAt: string, inspection = INSPECTION) => [
		'--inspection',
		inspection,
		'--as-at',
		asAt
	];
	expect(await refused(of('2019-06-26'))).toEqual({
		status: 1,
		output: '',
		errors: 'Give a day on or after the report’s publication.\n'
	});
	// As the page says it: the demonstration's today is 15 November.
	expect(await refused(of('2019-11-16'), { DEMO: '1', TODAY: '2019-11-15' })).toMatchObject({
		status: 1,
		errors: 'Give a day that is not after today.\n'
	});
	expect(await refused(of('2019-11-15', 'GWP-NCPI-2020'))).toMatchObject({
		status: 1,
		errors: 'There is no inspection with that reference.\n'
	});
});
