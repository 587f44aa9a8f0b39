/** Pictures of every page, desktop and phone, both languages: `node scripts/screenshots.ts FOLDER [URL]`. */
import { mkdirSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { launchOptions } from '../tests/browser.ts';
import { DEMONSTRATION_PASSWORD } from '../src/command/sample/password.ts';

const [folder = 'test-results/screenshots', url = 'http://localhost:3000'] = process.argv.slice(2);
const only = process.argv[4];
const PAGES: Record<string, string[]> = {
	pcc: [
		'/',
		'/changes',
		'/recommendations',
		'/recommendations/GWP-NCPI-2019-02',
		'/recommendations/GWP-NCPI-2019-02/rating',
		'/recommendations/GWP-NCPI-2019-02/targets/2',
		'/recommendations/GWP-NCPI-2019-02/history',
		'/recommendations/GWP-NCPI-2019-02/portal',
		'/recommendations/GWP-NCPI-2019-02/portal-status',
		'/inspections',
		'/inspections/new',
		'/inspections/GWP-NCPI-2019',
		'/inspections/GWP-NCPI-2019/recommendations/new',
		'/inspections/GWP-NCPI-2019/report',
		'/metrics',
		'/metrics/GWP-M-01',
		'/reports',
		'/reports/new?inspection=GWP-NCPI-2019&as-at=2019-11-15',
		'/scrutiny/GWP-Q-001'
	],
	lead: [
		'/',
		'/recommendations/GWP-NCPI-2019-02/updates/new',
		'/recommendations/GWP-NCPI-2019-02/evidence/new',
		'/recommendations/GWP-NCPI-2019-02/actions/new',
		'/actions',
		'/actions/hand-over',
		'/actions/GWP-A-0007',
		'/evidence/GWP-E-0002'
	],
	inspector: ['/', '/recommendations/GWP-NCPI-2019-01']
};

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(launchOptions);
for (const [who, paths] of Object.entries(PAGES)) {
	for (const [size, width, height] of [
		['desktop', 1280, 900],
		['phone', 320, 800]
	] as const) {
		const context = await browser.newContext({ viewport: { width, height } });
		const page = await context.newPage();
		await page.goto(`${url}/sign-in`);
		if (who === 'pcc')
			await page.screenshot({ path: `${folder}/sign-in-${size}.png`, fullPage: true });
		await page.getByRole('textbox', { name: 'E-mail address' }).fill(`${who}@sample.invalid`);
		await page.locator('#password').fill(DEMONSTRATION_PASSWORD);
		await page.locator('form:has(#password) button[type=submit]').click();
		await page.waitForURL(`${url}/`);
		for (const path of paths) {
			if (only && !path.includes(only)) continue;
			for (const language of ['en', 'cy']) {
				const prefix = language === 'cy' ? '/cy' : '';
				await page.goto(`${url}${prefix}${path === '/' && prefix ? '' : path}`);
				const name = path.replaceAll(/[/?=&]+/g, '-').replace(/^-/, '') || 'home';
				await page.screenshot({
					path: `${folder}/${who}-${name}-${size}-${language}.png`,
					fullPage: true
				});
			}
		}
		await context.close();
	}
}
await browser.close();
