import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { englishOn } from './english.ts';
import { at, LANGUAGES, signIn, type Language } from './people.ts';

const PAGES: Record<string, string[]> = {
	pcc: [
		'/',
		'/changes',
		'/inspections',
		'/inspections/new',
		'/inspections/GWP-NCPI-2019',
		'/inspections/GWP-NCPI-2019/report?as-at=2019-11-01&length=full',
		'/inspections/GWP-NCPI-2019/report?as-at=2019-11-01&length=summary',
		'/inspections/GWP-NCPI-2019/recommendations/new',
		'/inspections/GWP-NCPI-2019/milestones/new',
		'/inspections/GWP-NCPI-2019/questions/new',
		'/recommendations',
		'/recommendations?status=at-risk&sort=-due',
		'/recommendations?decision=none&lead=nobody&due-from=soon&size=50',
		'/actions?state=all',
		'/recommendations/GWP-NCPI-2019-02',
		'/recommendations/GWP-NCPI-2019-02?as-at=2019-10-01',
		'/recommendations/GWP-NCPI-2019-02?as-at=never',
		'/recommendations?as-at=2019-10-01',
		'/search?q=blant',
		'/search?q=nothingatall',
		'/recommendations/GWP-NCPI-2019-02/portal',
		'/inspections/GWP-NCPI-2019/recommendations/paste',
		'/recommendations/GWP-NCPI-2019-02/history',
		'/recommendations/GWP-NCPI-2019-02/portal-status',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/recommendations/GWP-NCPI-2019-02/request',
		'/recommendations/GWP-NCPI-2019-02/decision',
		'/recommendations/GWP-NCPI-2019-02/targets/2',
		'/recommendations/GWP-NCPI-2019-02/metrics/new',
		'/metrics',
		'/metrics/GWP-M-03',
		'/metrics/GWP-M-03/paste',
		'/reports',
		'/reports/new?inspection=GWP-NCPI-2019&as-at=2019-11-01',
		'/scrutiny/GWP-Q-001',
		'/evidence/GWP-E-0012',
		'/recommendations/NOT-THERE-2019-01',
		'/gallery'
	],
	lead: [
		'/actions',
		'/actions/hand-over',
		'/',
		'/recommendations/GWP-NCPI-2019-01',
		'/recommendations/GWP-NCPI-2019-02/updates/new',
		'/recommendations/GWP-NCPI-2019-02/updates/new/what',
		'/recommendations/GWP-NCPI-2019-02/updates/new/status',
		'/recommendations/GWP-NCPI-2019-02/updates/new/work',
		'/recommendations/GWP-NCPI-2019-02/updates/new/evidence',
		'/recommendations/GWP-NCPI-2019-02/updates/new/numbers',
		'/recommendations/GWP-NCPI-2019-02/updates/new/check',
		'/recommendations/GWP-NCPI-2019-02/evidence/new',
		'/recommendations/GWP-NCPI-2019-02/actions/new',
		'/recommendations/GWP-NCPI-2019-02/leads',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/actions/GWP-A-0007'
	],
	inspector: ['/', '/recommendations/GWP-NCPI-2019-03', '/accessibility-statement', '/cookies']
};

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
