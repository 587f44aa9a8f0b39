/**
 * Pictures of every page, as a desk and a telephone show it, in both languages, and of forms that
 * were refused: `node scripts/screenshots.ts FOLDER [URL] [PART OF A PATH]`, of a site with the sample.
 */
import { mkdirSync } from 'node:fs';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../tests/browser.ts';
import { PAGES } from '../tests/e2e/everyPage.ts';
import { at, LANGUAGES, type Language } from '../tests/e2e/people.ts';
import { DEMONSTRATION_PASSWORD } from '../src/command/sample/password.ts';

const [folder = 'test-results/screenshots', url = 'http://localhost:3000', only = ''] =
	process.argv.slice(2);
const SIZES = [
	{ size: 'desktop', width: 1280, height: 900 },
	{ size: 'phone', width: 320, height: 800 }
];
const MORE: Record<string, string[]> = {
	pcc: ['/'],
	lead: ['what', 'status', 'work', 'evidence', 'numbers', 'check'].map(
		(step) => `/recommendations/GWP-NCPI-2019-02/updates/new/${step}`
	),
	owner: ['/', '/recommendations', '/recommendations/GWP-NCPI-2019-01', '/actions/GWP-A-0001']
};
/** Forms whose button is pressed with nothing filled in. */
const REFUSED: Record<string, string[]> = {
	pcc: [
		'/inspections/new',
		'/inspections/GWP-NCPI-2019/recommendations/new',
		'/inspections/GWP-NCPI-2019/recommendations/paste',
		'/inspections/GWP-NCPI-2019/milestones/new',
		'/inspections/GWP-NCPI-2019/questions/new',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/recommendations/GWP-NCPI-2019-02/decision',
		'/recommendations/GWP-NCPI-2019-02/metrics/new'
	],
	lead: [
		'/metrics/GWP-M-01/paste',
		'/recommendations/GWP-NCPI-2019-02/evidence/new',
		'/recommendations/GWP-NCPI-2019-02/actions/new',
		'/recommendations/GWP-NCPI-2019-02/updates/new/what'
	]
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions);
const taken = new Set<string>();
for (const { size, width, height } of SIZES) {
	// Without motion, or a picture is taken half-way from one page to the next.
	const seen = { viewport: { width, height }, reducedMotion: 'reduce' } as const;
	for (const language of LANGUAGES) {
		const visitor = await browser.newPage(seen);
		for (const path of ['/sign-in', '/accessibility-statement', '/cookies'])
			await picture(visitor, 'visitor', path, size, language);
		await visitor.goto(`${url}${at(language, '/sign-in')}`);
		await pressed(visitor, 'visitor', '/sign-in', size, language);
		await visitor.close();
	}
	for (const who of new Set([...Object.keys(PAGES), ...Object.keys(MORE)])) {
		const page = await browser.newPage(seen);
		await page.goto(`${url}/sign-in`);
		await page.locator('#email').fill(`${who}@sample.invalid`);
		await page.locator('#password').fill(DEMONSTRATION_PASSWORD);
		await page.locator('form:has(#password) button[type=submit]').click();
		await page.waitForURL(`${url}/`);
		const paths = new Set([...(PAGES[who] ?? []), ...(MORE[who] ?? []), ...(await updates(page))]);
		for (const language of LANGUAGES) {
			for (const path of paths) await picture(page, who, path, size, language);
			for (const path of REFUSED[who] ?? []) {
				if (!path.includes(only)) continue;
				await page.goto(`${url}${at(language, path)}`);
				await pressed(page, who, path, size, language);
			}
		}
		await page.close();
	}
}
await browser.close();
console.log(`${String(taken.size)} pictures in ${folder}`);

/** One update that the history of a recommendation leads to. */
async function updates(page: Page): Promise<string[]> {
	await page.goto(`${url}/recommendations/GWP-NCPI-2019-02`);
	const link = page.locator('main a[href*="/updates/"]:not([href*="/new"])').first();
	return (await link.count()) > 0 ? [(await link.getAttribute('href')) ?? '/'] : [];
}

async function picture(page: Page, who: string, path: string, size: string, language: Language) {
	if (!path.includes(only)) return;
	await page.goto(`${url}${at(language, path)}`);
	await take(page, `${who}-${nameOf(path)}-${size}-${language}`);
}

async function pressed(page: Page, who: string, path: string, size: string, language: Language) {
	const form = path === '/sign-in' ? 'form:has(#password)' : 'main form';
	const button = page.locator(`${form} button[type=submit]`).last();
	if ((await button.count()) === 0) return;
	await button.click();
	await page.waitForLoadState();
	await take(page, `${who}-${nameOf(path)}-refused-${size}-${language}`);
}

async function take(page: Page, name: string): Promise<void> {
	taken.add(name);
	await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
}

function nameOf(path: string): string {
	return path.replaceAll(/[/?=&]+/g, '-').replace(/^-/, '') || 'home';
}
