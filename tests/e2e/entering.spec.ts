import { expect, test } from '@playwright/test';
import { expectTold, fillDate, fresh, signIn } from './people.ts';

test.beforeAll(fresh);

test.use({ javaScriptEnabled: false });

test('a report of ten recommendations is entered by hand, and its clocks follow', async ({
	page
}) => {
	await signIn(page, 'pcc');
	await page.goto('/inspections/new');
	await page.locator('[name=programme]').selectOption('PEEL');
	await page.locator('[name="title-en"]').fill('PEEL: police effectiveness');
	await fillDate(page, 'publishedOn', '2019-12-01');
	await page.locator('input[name=completeness][value=all-held]').check();
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('.govuk-error-summary')).toContainText('not after today');
	await expect(page.locator('[name="title-en"]')).toHaveValue('PEEL: police effectiveness');

	await fillDate(page, 'publishedOn', '2019-08-31');
	await page.locator('main button[type=submit]').click();
	await expect(page).toHaveURL(/\/inspections\/GWP-PEEL-2019\/recommendations\/new/);
	const limits = ['immediately', 'months', 'weeks', 'fixed-day', 'not-stated'];
	for (let number = 1; number <= 10; number += 1) {
		const limit = limits[(number - 1) % limits.length] ?? 'immediately';
		await page.locator('[name="topic-en"]').fill(`Topic ${String(number)}`);
		await page
			.locator('[name="words-en"]')
			.fill(`The force should do the thing of number ${String(number)}.`);
		await page.locator('[name="subPoints-en"]').fill('- one point\n- another point');
		await page.locator(`input[name=limit][value=${limit}]`).check();
		if (limit === 'months' || limit === 'weeks') await page.locator('[name=limitCount]').fill('6');
		if (limit === 'fixed-day') await fillDate(page, 'limitOn', '2020-03-31');
		await page.locator('[name=sourceTitle]').fill('The report, paragraph 12');
		await page
			.locator(`main button[name=then][value=${number < 10 ? 'another' : 'clocks'}]`)
			.click();
	}
	await expectTold(page, '/inspections/GWP-PEEL-2019');
	const main = page.locator('main');
	await expect(main.locator('a', { hasText: 'GWP-PEEL-2019-10' })).toBeVisible();
	// 31 August + 6 months is clipped to 29 February 2020; 56 days beginning with 31 August end on 25 October.
	await expect(main).toContainText('29 February 2020');
	await expect(main).toContainText('25 October 2019');
	// Each recommendation shows how its own day was found; the third is the first of six weeks.
	const row = main.locator('tr', { hasText: 'GWP-PEEL-2019-03' });
	await expect(row).toContainText('6 weeks from 31 August 2019');
	await expect(row).toContainText('12 October 2019');
	await expect(main.locator('tr', { hasText: 'GWP-PEEL-2019-02' })).toContainText(
		'HMICFRS’s report: 6 calendar months from 31 August 2019'
	);
});
