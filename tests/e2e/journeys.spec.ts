import { expect, test } from '@playwright/test';
import { at, expectTold, fillDate, LANGUAGES, signIn } from './people.ts';

const SECOND = '/recommendations/GWP-NCPI-2019-02';

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

			test('the force lead writes an update with its proof, checks it and releases it', async ({
				page
			}) => {
				await signIn(page, 'lead', language);
				await page.goto(at(language, `${SECOND}/updates/new`));
				await page.locator('main form button[type=submit]').last().click();
				await expect(page.locator('.govuk-error-summary')).toBeVisible();
				await page.locator('input[name=status][value=at-risk]').check();
				await page.locator(`[name="summary-${language}"]`).fill('Councils asked again.');
				await page.locator(`[name="reason-${language}"]`).fill('Two councils have not answered.');
				await page
					.locator('[name=file]')
					.setInputFiles('sample/evidence/failure-to-notify-procedure.pdf');
				await page.locator(`[name="evidenceTitle-${language}"]`).fill('Letter to two councils');
				await page.locator(`[name="shows-${language}"]`).fill('That they were asked.');
				await page.locator('[name=kind]').selectOption('partner-letter');
				await fillDate(page, 'effectiveOn', '2019-11-14');
				await page.locator('input[name=marking][value=OFFICIAL]').check();
				await page.locator('main form button[type=submit]').last().click();
				await expect(page).toHaveURL(/updates\/check\?draft=/);
				await expect(page.locator('main')).toContainText('failure-to-notify-procedure.pdf');
				await page.locator('main form button[type=submit]').click();
				await expectTold(page, at(language, SECOND));
				await expect(page.locator('main')).toContainText('Councils asked again.');
				await expect(page.locator('main')).toContainText('Letter to two councils');
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
		});
	}
}

test('an owner contributes; nobody outside the force sees it until the lead releases it', async ({
	browser
}) => {
	const owner = await browser.newPage();
	await signIn(owner, 'owner');
	await owner.goto(`${SECOND}/updates/new`);
	await owner.locator('input[name=status][value=at-risk]').check();
	await owner.locator('[name="reason-en"]').fill('Still two councils.');
	await owner.locator('[name="summary-en"]').fill('The first weekly meeting is booked.');
	await owner.locator('main form button[type=submit]').last().click();
	await owner.locator('main form button[type=submit]').click();
	await expectTold(owner, SECOND);

	const office = await browser.newPage();
	await signIn(office, 'pcc');
	for (const path of [SECOND, `${SECOND}/history`, '/', `${SECOND}/__data.json`]) {
		const text = await (await office.request.get(path)).text();
		expect(text).not.toContain('The first weekly meeting is booked.');
	}

	const lead = await browser.newPage();
	await signIn(lead, 'lead');
	await lead.locator('main a[href^="/updates/"]').first().click();
	await expect(lead.locator('main')).toContainText('The first weekly meeting is booked.');
	await lead.locator('main button[type=submit]').click();
	await office.goto(SECOND);
	await expect(office.locator('main')).toContainText('The first weekly meeting is booked.');
});

test('two people updating: the second sees what changed, and loses nothing', async ({
	browser
}) => {
	const [first, second] = [await browser.newPage(), await browser.newPage()];
	await signIn(first, 'lead');
	await signIn(second, 'lead');
	const write = async (page: typeof first, text: string) => {
		await page.goto(`${SECOND}/updates/new`);
		await page.locator('input[name=status][value=at-risk]').check();
		await page.locator('[name="reason-en"]').fill('The same reason.');
		await page.locator('[name="summary-en"]').fill(text);
		await page.locator('main form button[type=submit]').last().click();
		await expect(page).toHaveURL(/updates\/check/);
	};
	await write(first, 'What the first person wrote.');
	await write(second, 'What the second person wrote.');
	await first.locator('main form button[type=submit]').click();
	await expectTold(first, SECOND);
	await second.locator('main form button[type=submit]').click();
	await expect(second.locator('main')).toContainText('What the first person wrote.');
	await expect(second.locator('main')).toContainText('What the second person wrote.');
	await second.locator('main form button[type=submit]').click();
	await expectTold(second, SECOND);
	await expect(second.locator('main')).toContainText('What the second person wrote.');
});
