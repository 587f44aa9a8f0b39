import { expect, test } from '@playwright/test';
import { at, expectTold, fresh, LANGUAGES, signIn } from './people.ts';

test.beforeAll(fresh);

for (const javaScriptEnabled of [true, false]) {
	for (const language of LANGUAGES) {
		test.describe(`${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
			test.use({ javaScriptEnabled });

			test('the office sees whose position it is, rates, and draws the two pages', async ({
				page
			}) => {
				await signIn(page, 'pcc', language);
				await expect(page.locator('main')).toContainText(
					language === 'en' ? '49 days' : '49 diwrnod'
				);
				await page.goto(at(language, '/recommendations?clock=past&inspection=GWP-NCPI-2019'));
				await expect(page.locator('tbody tr')).toHaveCount(1);
				await page.goto(at(language, '/recommendations/GWP-NCPI-2019-03/rating'));
				await page.locator('main button[type=submit]').click();
				await expect(page.locator('.govuk-error-summary')).toBeVisible();
				await page.locator('input[name=rating][value=assured]').check();
				await page.locator(`[name="reasons-${language}"]`).fill('2 / 14');
				await page.locator('main button[type=submit]').click();
				await expectTold(page, at(language, '/recommendations/GWP-NCPI-2019-03'));
				await expect(page.locator('main')).toContainText('2 / 14');
				const pdf = await page.request.get(
					'/inspections/GWP-NCPI-2019/report.pdf?as-at=2019-11-01&length=summary&language=' +
						language
				);
				expect(pdf.status()).toBe(200);
				expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
				const numbered = await page.request.get(at(language, '/reports/GWP-NCPI-2019-R2.pdf'));
				expect(numbered.headers()['content-disposition']).toContain(
					`GWP-NCPI-2019-R2-summary-${language}.pdf`
				);
			});

			test('an inspector reaches any proof in three clicks', async ({ page }) => {
				await signIn(page, 'inspector', language);
				await page.goto(at(language, '/recommendations'));
				await page.locator('tbody a', { hasText: 'GWP-NCPI-2019-02' }).click();
				await page.locator('main a', { hasText: 'GWP-E-0007' }).first().click();
				const file = page.locator('main a[download]');
				const response = await page.request.get((await file.getAttribute('href')) ?? '');
				expect(response.status()).toBe(200);
				expect(response.headers()['content-disposition']).toContain('attachment');
				expect(response.headers()['content-security-policy']).toContain('sandbox');
			});

			test('what is missing leads who may mend it to the form, about its sub-point', async ({
				page
			}) => {
				const gaps = page.locator('.ri-gaps li', { hasText: '(b)' });
				const recommendation = at(language, '/recommendations/GWP-NCPI-2019-02');
				await signIn(page, 'inspector', language);
				await page.goto(recommendation);
				await expect(gaps).toHaveCount(1);
				await expect(gaps.locator('a')).toHaveCount(0);

				await page.context().clearCookies();
				await signIn(page, 'lead', language);
				for (const form of ['evidence/new', 'metrics/new', 'updates/new/work']) {
					await page.goto(recommendation);
					await gaps.locator(`a[href*="/${form}"]`).click();
					const chosen = page.locator('[name=subPoint] option:checked, [name=subPoints]:checked');
					if (form !== 'updates/new/work') await expect(chosen).toHaveCount(1);
					await expect(page.locator('main form')).toContainText('(b)');
				}
				await page.goto(`${recommendation}/evidence/new?sub-point=b`);
				await expect(page.locator('[name=subPoint] option:checked')).toContainText('(b)');
			});
		});
	}
}
