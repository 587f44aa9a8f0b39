/**
 * Pictures of every page, as a desk and a telephone show it, in both languages; of forms that were
 * refused, checked and done; of a person's own colours; and sheets of paper: `node
 * scripts/screenshots.ts FOLDER [URL] [PART OF A PATH]`, of a site with the sample, which it changes.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type BrowserContextOptions, type Page } from '@playwright/test';
import { launchOptions } from '../tests/browser.ts';
import { PAGES } from '../tests/e2e/everyPage.ts';
import { at, LANGUAGES, type Language } from '../tests/e2e/people.ts';
import { DEMONSTRATION_PASSWORD } from '../src/command/sample/password.ts';
import { LOOKED_AT, MORE, REFUSED } from './camera/pages.ts';
import { CHECKS, happen } from './camera/states.ts';

const [folder = 'test-results/screenshots', url = 'http://localhost:3000', only = ''] =
	process.argv.slice(2);
// Without motion, or a picture is taken half-way from one page to the next.
const DESK: BrowserContextOptions = {
	viewport: { width: 1280, height: 900 },
	reducedMotion: 'reduce'
};
const SIZES = [
	{ size: 'desktop', look: DESK },
	{ size: 'phone', look: { ...DESK, viewport: { width: 320, height: 800 } } }
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions);
const taken = new Set<string>();
for (const { size, look } of SIZES) {
	for (const who of new Set(['visitor', ...Object.keys(PAGES), ...Object.keys(MORE)])) {
		const page = await as(who, look);
		const paths = new Set([...(PAGES[who] ?? []), ...(MORE[who] ?? []), ...(await updates(page))]);
		for (const language of LANGUAGES) {
			const name = (path: string, state = '') =>
				`${who}-${nameOf(path)}${state}-${size}-${language}`;
			for (const path of wanted(paths)) {
				await go(page, path, language);
				await take(page, name(path));
			}
			for (const path of wanted(REFUSED[who] ?? [])) {
				await go(page, path, language);
				await press(page);
				await take(page, name(path, '-refused'));
			}
			for (const { path, state, fill, then, after } of CHECKS.filter((one) => one.who === who)) {
				if (!path.includes(only)) continue;
				await go(page, path, language);
				await fill(page, language);
				await press(page, then);
				await take(page, name(path, state ?? '-check'));
				await after?.(page);
			}
		}
		await page.close();
	}
}
for (const [who, paths] of Object.entries(LOOKED_AT)) {
	const page = await as(who, { ...DESK, forcedColors: 'active', colorScheme: 'dark' });
	const paper = await as(who);
	for (const path of wanted(paths)) {
		await go(page, path, 'en');
		await take(page, `${who}-${nameOf(path)}-own-colours-desktop-en`);
		await go(paper, path, 'en');
		await paper.pdf({ path: `${folder}/${who}-${nameOf(path)}-printed.pdf`, format: 'A4' });
	}
	await page.close();
	await paper.close();
}
if (only === '') {
	const made = await happen((who) => as(who), url);
	for (const { size, look } of SIZES)
		for (const { who, path, state, press: pressed } of made) {
			const page = await as(who, look);
			for (const language of LANGUAGES) {
				await go(page, path, language);
				if (pressed) await press(page);
				await take(page, `${who}-${nameOf(path)}${state ?? ''}-after-${size}-${language}`);
			}
			await page.close();
		}
}
await browser.close();
console.log(`${String(taken.size)} pictures in ${folder}`);

/** A window of one who has signed in, or of a visitor. */
async function as(who: string, look: BrowserContextOptions = DESK): Promise<Page> {
	const page = await browser.newPage(look);
	if (who === 'visitor') return page;
	await page.goto(`${url}/sign-in`);
	await page.locator('#email').fill(`${who}@sample.invalid`);
	await page.locator('#password').fill(DEMONSTRATION_PASSWORD);
	await page.locator('form:has(#password) button[type=submit]').click();
	await page.waitForURL(`${url}/`);
	return page;
}

/** One update that the history of a recommendation leads to. */
async function updates(page: Page): Promise<string[]> {
	await page.goto(`${url}/recommendations/GWP-NCPI-2019-02`);
	const link = page.locator('main a[href*="/updates/"]:not([href*="/new"])').first();
	return (await link.count()) > 0 ? [(await link.getAttribute('href')) ?? '/'] : [];
}

function wanted(paths: Iterable<string>): string[] {
	return [...paths].filter((path) => path.includes(only));
}

async function go(page: Page, path: string, language: Language): Promise<void> {
	await page.goto(`${url}${at(language, path)}`);
}

/** Presses the button that a form is for: the first that is not a second choice, or a step's own. */
async function press(page: Page, then?: string): Promise<void> {
	const button = then
		? `main form button[name=then][value=${then}]`
		: 'main form[method=post] button.govuk-button:not(.govuk-button--secondary)';
	await page.locator(button).first().click();
	await page.waitForLoadState();
}

async function take(page: Page, name: string): Promise<void> {
	taken.add(name);
	await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

/** Part of a file's name; an update's is the same whenever it was made. */
function nameOf(path: string): string {
	const short = path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, 'one');
	return short.replaceAll(/[/?=&]+/g, '-').replace(/^-/, '') || 'home';
}
