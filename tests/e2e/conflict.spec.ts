import { expect, test } from '@playwright/test';
import { expectTold, fresh, signIn } from './people.ts';
import { axe, NEW, noDraft, sayWhat, SECOND } from './updating.ts';

test.beforeAll(fresh);

/** A page after its form: without JavaScript what was saved is still in its address. */
const told = (path: string) => new RegExp(`${path}(\\?done=.*)?$`);

const FIRST = '/recommendations/GWP-NCPI-2019-01';

for (const javaScriptEnabled of [true, false]) {
	test.describe(`JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled });

		test('a rating put right after a mistake still meets what the force released meanwhile', async ({
			page,
			browser
		}) => {
			await signIn(page, 'pcc.second');
			await page.goto(`${FIRST}/rating`);
			await page.locator('main form button[type=submit]').click();
			await expect(page.locator('#rating-error')).toBeVisible();
			await expect(page.locator('#reasons-error')).toBeVisible();

			const other = await (await browser.newContext({ javaScriptEnabled })).newPage();
			await signIn(other, 'lead');
			await other.goto(FIRST);
			await other.locator('form[action="?/nothing"] button').click();
			await expect(other).toHaveURL(told(FIRST));
			await other.context().close();

			await page.locator('input[name=rating][value=assured]').check();
			await page.locator('[name="reasons-en"]').fill('Of the page I first saw.');
			const answer = page.waitForResponse((response) => response.request().method() === 'POST');
			await page.locator('main form button[type=submit]').click();
			if (!javaScriptEnabled) expect((await answer).status()).toBe(409);
			await expect(page.locator('main')).toContainText('Somebody changed this recommendation');
			await expect(page.locator('main')).toContainText('the force says nothing has changed');
			await expect(page.locator('[name="reasons-en"]')).toHaveValue('Of the page I first saw.');
			await expect(page.locator('.govuk-error-summary a[href="#form"]')).toHaveCount(0);
			await page.locator('main form button[type=submit]').click();
			await expect(page).toHaveURL(told(FIRST));
		});
	});
}

test('two people updating: the second sees both versions, and loses nothing', async ({
	browser
}) => {
	const first = await (await browser.newContext()).newPage();
	const second = await (await browser.newContext()).newPage();
	await signIn(first, 'lead');
	await signIn(second, 'lead');
	await noDraft(second);
	await sayWhat(second, 'en', 'What the second person wrote.', 'check');
	await expect(second).toHaveURL(`${NEW}/check`);
	// The same lead in another window: «nothing has changed» is an account too.
	await first.goto(SECOND);
	await first.locator('form[action="?/nothing"] button').click();
	await expectTold(first, SECOND);

	await second.locator('form[action="?/release"] button[type=submit]').click();
	await expect(second.locator('#theirs')).toBeVisible();
	await expect(second.locator('#yours')).toBeVisible();
	await expect(second.locator('main')).toContainText('What the second person wrote.');
	await axe(second);
	await second.goto(`${NEW}/check`);
	await expect(second.locator('#theirs')).toBeVisible();
	await second.locator('form[action="?/release"] button[type=submit]').click();
	await expect(second.locator('.govuk-panel')).toBeVisible();
	await second.goto(SECOND);
	await expect(second.locator('main')).toContainText('What the second person wrote.');
});
