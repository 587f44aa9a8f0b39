import { expect, test } from '@playwright/test';
import { at, fresh, LANGUAGES, signIn } from './people.ts';

test.beforeAll(fresh);

test.use({ javaScriptEnabled: false });

for (const language of LANGUAGES) {
	test(`a lead hands all of a person’s open actions over in one step (${language})`, async ({
		page
	}) => {
		await signIn(page, 'lead', language);
		await page.goto(at(language, '/actions'));
		await page.locator('main a[href$="/actions/hand-over"]').click();
		await page.locator('main form button[type=submit]').click();
		await expect(page.locator('.govuk-error-summary li')).toHaveCount(3);

		const from = page.locator('[name=from]');
		const owner = (await from.locator('option').nth(1).getAttribute('value')) ?? '';
		await from.selectOption(owner);
		await page.locator('[name=to]').selectOption('other');
		await page.locator(`[name="other-${language}"]`).fill(`New post ${language}`);
		await page.locator(`[name="reason-${language}"]`).fill('Promoted.');
		await page.locator('main form button[type=submit]').click();
		await expect(page.locator('main')).toContainText(`New post ${language}`);
		const actions = await page.locator('main ul.govuk-list--bullet > li').count();
		expect(actions).toBeGreaterThan(0);

		await page.locator('button[formaction="?/change"]').click();
		await expect(page.locator('[name=from]')).toHaveValue(owner);
		await expect(page.locator(`[name="other-${language}"]`)).toHaveValue(`New post ${language}`);
		await page.locator('main form button[type=submit]').click();
		await page.locator('main form button[type=submit]').first().click();
		await expect(page).toHaveURL(/\/actions\?owner=post/);
		await expect(page.locator('.ri-done, .ri-notice--success').first()).toBeVisible();
		await expect(page.locator('tbody tr')).toHaveCount(actions);

		await page.locator('tbody a').first().click();
		await expect(page.locator('main')).toContainText(`New post ${language}`);
	});
}

test('who may not hand over is told so, and sees no way to it', async ({ page }) => {
	await signIn(page, 'pcc');
	await page.goto('/actions');
	await expect(page.locator('main a[href$="/actions/hand-over"]')).toHaveCount(0);
	expect((await page.request.get('/actions/hand-over')).status()).toBe(403);
});
