import { expect, test } from '@playwright/test';
import { expectTold, fillDate, fresh, signIn } from './people.ts';
import { axe, NEW, noDraft, press, sayWhat, SECOND } from './updating.ts';

// Each says something of a recommendation or an action that another would find otherwise.
test.beforeEach(fresh);

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

		test('what an owner says of an action is shown to the lead whose update would undo it, who loses nothing', async ({
			page,
			browser
		}) => {
			await signIn(page, 'lead');
			await noDraft(page);
			await sayWhat(page, 'en', 'What the lead wrote.', 'next');
			await press(page, 'next');
			await page.locator('[name="progress-GWP-A-0007"]').selectOption('in-progress');
			await page.locator('[name="waitsOn-GWP-A-0007-en"]').fill('One council, still.');
			await page.locator('[name="progressNote-GWP-A-0007-en"]').fill('Asked again.');
			await page.getByText('GWP-A-0007: ').click();
			await fillDate(page, 'due-GWP-A-0007', '2020-03-10');
			await page.locator('[name="dueReason-GWP-A-0007-en"]').fill('After the board.');
			await press(page, 'check');
			await expect(page).toHaveURL(`${NEW}/check`);
			await expect(page.locator('#theirs')).toHaveCount(0);

			const owner = await (await browser.newContext({ javaScriptEnabled })).newPage();
			await signIn(owner, 'owner');
			await owner.goto('/actions/GWP-A-0007');
			await owner.locator('[name=progress][value=done]').check();
			await fillDate(owner, 'doneOn', '2019-11-14');
			await owner.locator('form[action="?/progress"] button[type=submit]').click();
			await expectTold(owner, '/actions/GWP-A-0007');
			await owner.context().close();

			const release = page.locator('form[action="?/release"] button[type=submit]');
			const answer = page.waitForResponse((response) => response.request().method() === 'POST');
			await release.click();
			if (!javaScriptEnabled) expect((await answer).status()).toBe(409);
			const theirs = page.locator('section[aria-labelledby=theirs]');
			await expect(theirs).toContainText('Action GWP-A-0007: done');
			const typed = [
				'What the lead wrote.',
				'in progress (before: done)',
				'One council, still.',
				'Asked again.',
				'10 March 2020',
				'After the board.'
			];
			const yours = page.locator('section[aria-labelledby=yours]');
			for (const text of typed) await expect(yours).toContainText(text);
			if (javaScriptEnabled) await axe(page);

			await yours.locator('a[href*="/work?then=check#progress"]').click();
			await expect(page.locator('[name="progressNote-GWP-A-0007-en"]')).toHaveValue('Asked again.');
			await page.goto(`${NEW}/check`);
			await expect(theirs).toContainText('Action GWP-A-0007: done');
			for (const text of typed) await expect(yours).toContainText(text);
			await expect(release).toHaveText('Send mine all the same');
			await release.click();
			await expect(page.locator('.govuk-panel')).toBeVisible();
			await page.goto('/actions/GWP-A-0007');
			await expect(page.locator('main')).toContainText('in progress');
			await expect(page.locator('main')).toContainText('Asked again.');
			await expect(page.locator('main')).toContainText('10 March 2020');
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
