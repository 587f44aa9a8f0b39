import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { at, LANGUAGES, signIn } from './people.ts';

const PAGES: Record<string, string[]> = {
	pcc: [
		'/',
		'/inspections',
		'/inspections/new',
		'/inspections/GWP-NCPI-2019',
		'/inspections/GWP-NCPI-2019/report?as-at=2019-11-01&length=full',
		'/inspections/GWP-NCPI-2019/recommendations/new',
		'/inspections/GWP-NCPI-2019/milestones/new',
		'/inspections/GWP-NCPI-2019/questions/new',
		'/recommendations',
		'/recommendations?status=at-risk&sort=-due',
		'/recommendations/GWP-NCPI-2019-02',
		'/recommendations/GWP-NCPI-2019-02?as-at=2019-10-01',
		'/recommendations/GWP-NCPI-2019-02?as-at=never',
		'/recommendations?as-at=2019-10-01',
		'/search?q=blant',
		'/search?q=nothingatall',
		'/recommendations/GWP-NCPI-2019-02/portal',
		'/inspections/GWP-NCPI-2019/recommendations/paste',
		'/recommendations/GWP-NCPI-2019-02/history',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/recommendations/GWP-NCPI-2019-02/request',
		'/recommendations/GWP-NCPI-2019-02/decision',
		'/recommendations/GWP-NCPI-2019-02/targets/2',
		'/recommendations/GWP-NCPI-2019-02/metrics/new',
		'/metrics',
		'/metrics/GWP-M-03',
		'/reports',
		'/reports/new?inspection=GWP-NCPI-2019&as-at=2019-11-01',
		'/scrutiny/GWP-Q-001',
		'/evidence/GWP-E-0012',
		'/recommendations/NOT-THERE-2019-01',
		'/gallery'
	],
	lead: [
		'/',
		'/recommendations/GWP-NCPI-2019-01',
		'/recommendations/GWP-NCPI-2019-02/updates/new',
		'/recommendations/GWP-NCPI-2019-02/evidence/new',
		'/recommendations/GWP-NCPI-2019-02/actions/new',
		'/recommendations/GWP-NCPI-2019-02/leads',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/actions/GWP-A-0007'
	],
	inspector: ['/', '/recommendations/GWP-NCPI-2019-03', '/accessibility-statement', '/cookies']
};

/** English months and weekdays that are not also Welsh words. */
const ENGLISH =
	/\b(January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/;

for (const [who, paths] of Object.entries(PAGES)) {
	for (const language of LANGUAGES) {
		test(`axe finds nothing on any page of ${who}, ${language}`, async ({ page, baseURL }) => {
			test.setTimeout(420_000);
			const foreign: string[] = [];
			page.on('request', (request) => {
				if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
			});
			const refused: string[] = [];
			page.on('console', (message) => {
				if (message.text().includes('Content Security Policy')) refused.push(message.text());
			});
			await signIn(page, who, language);
			for (const path of paths) {
				await page.goto(at(language, path));
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
				if (language === 'cy' && path !== '/gallery')
					expect(await ownWords(page)).not.toMatch(ENGLISH);
			}
			expect(foreign).toEqual([]);
			expect(refused).toEqual([]);
		});
	}
}

/** The words of a page in its own language: without what is marked as English. */
async function ownWords(page: import('@playwright/test').Page): Promise<string> {
	return page.evaluate(() => {
		const copy = document.body.cloneNode(true) as HTMLElement;
		for (const other of copy.querySelectorAll('[lang=en], script, style')) other.remove();
		return copy.textContent;
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
