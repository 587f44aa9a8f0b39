import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { englishOn } from './english.ts';
import { PAGES } from './everyPage.ts';
import { at, fresh, LANGUAGES, signIn, type Language } from './people.ts';

test.beforeAll(fresh);

/** Looks at the page that is shown, wide and narrow: axe, its width, and in Welsh no English. */
async function look(page: Page, language: Language, path: string): Promise<void> {
	await expect(page.locator('html')).toHaveAttribute('lang', language);
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page })
			.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
			.analyze();
		const found = violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`);
		expect({ path, width, found }).toEqual({ path, width, found: [] });
	}
	const wide = await page.evaluate(() => document.documentElement.scrollWidth);
	expect({ path, wide }).toEqual({ path, wide: 320 });
	const english = await englishOn(page);
	if (language === 'cy') expect({ path, english }).toEqual({ path, english: [] });
	// The same look at the English page finds its words: it is not blind.
	else expect({ path, found: english.length > 0 }).toEqual({ path, found: true });
}

/** What a page asks of another origin, and what its own policy refuses, from now on. */
function breaches(page: Page, baseURL = ''): string[] {
	const found: string[] = [];
	page.on('request', (request) => {
		if (!request.url().startsWith(baseURL)) found.push(request.url());
	});
	page.on('console', (message) => {
		if (message.text().includes('Content Security Policy')) found.push(message.text());
	});
	return found;
}

for (const [who, paths] of Object.entries(PAGES)) {
	for (const language of LANGUAGES) {
		test(`axe finds nothing on any page of ${who}, ${language}`, async ({ page, baseURL }) => {
			test.setTimeout(420_000);
			const found = breaches(page, baseURL);
			await signIn(page, who, language);
			for (const path of paths) {
				await page.goto(at(language, path));
				await look(page, language, path);
			}
			expect(found).toEqual([]);
		});
	}
}

for (const language of LANGUAGES) {
	test(`axe finds nothing on an update, nor on what a visitor sees, ${language}`, async ({
		page,
		baseURL
	}) => {
		test.setTimeout(120_000);
		const found = breaches(page, baseURL);
		for (const [path, status] of [
			['/sign-in', 200],
			['/accessibility-statement', 200],
			['/cookies', 200],
			['/no-such-page', 404]
		] as const) {
			const answer = await page.goto(at(language, path));
			expect(answer?.status(), path).toBe(status);
			await look(page, language, path);
		}
		await signIn(page, 'lead', language);
		await page.goto(at(language, '/search?q=offender'));
		await page.locator('main a[href*="/updates/"]:not([href$="/new"])').first().click();
		await expect(page).toHaveURL(/\/updates\/[0-9a-f-]{36}$/);
		await look(page, language, '/updates/[id]');
		expect(found).toEqual([]);
	});
}

test('every page answers with the headers that guard it, and the ones for machines answer', async ({
	request
}) => {
	const page = await request.get('/sign-in');
	const headers = page.headers();
	expect(headers['x-content-type-options']).toBe('nosniff');
	expect(headers['content-security-policy']).toContain("default-src 'none'");
	expect(headers['cache-control']).toContain('no-store');
	expect((await request.get('/livez')).status()).toBe(200);
	expect((await request.get('/readyz')).status()).toBe(200);
	const elsewhere = await request.get('/sign-in', { headers: { host: 'evil.example' } });
	expect(elsewhere.status()).toBe(421);
	const foreign = await request.post('/sign-in', {
		form: { email: 'pcc@sample.invalid' },
		headers: { 'sec-fetch-site': 'cross-site' }
	});
	expect(foreign.status()).toBe(403);
});
