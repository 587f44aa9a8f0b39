import { expect, test, type Page } from '@playwright/test';
import { expectTold, fillDate, fresh, signIn } from './people.ts';
import { FILE, NEW, noDraft, press, sayWhat, SECOND } from './updating.ts';

test.beforeAll(fresh);

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a draft is saved for later, survives sign-out, and is continued from home', async ({
		page
	}) => {
		await signIn(page, 'lead');
		await noDraft(page);
		await sayWhat(page, 'en', 'Half a thought', 'later');
		await expectTold(page, SECOND);
		// In one notice, which leads on.
		await expect(page.locator('#done')).toContainText('Your draft is kept.');
		await expect(page.locator(`#done a[href="${NEW}"]`)).toHaveText(/^Continue/);
		await expect(page.locator('main')).not.toContainText('You have a draft');
		await page.goto(SECOND);
		await expect(page.locator('main')).toContainText('You have a draft of 15 November');
		await page.goto(`${NEW}/status`);
		await page.locator('input[name=status][value=complete]').check();
		await fillDate(page, 'forecast', '2019-13-45');
		await press(page, 'next');
		await expect(page.locator('.govuk-error-summary')).toBeVisible();

		await page.context().clearCookies();
		await page.goto(`${NEW}/status?then=check`);
		await page.locator('#email').fill('lead@sample.invalid');
		await page.locator('#password').fill('inspect-and-improve');
		await page.locator('#password').press('Enter');
		await expect(page).toHaveURL(`${NEW}/status?then=check`);
		await expect(page.locator('input[name=status][value=complete]')).toBeChecked();
		await expect(page.locator('[name=forecast-month]')).toHaveValue('13');

		await page.goto('/');
		await expect(page.locator('main')).toContainText('You have a draft of 15 November');
		await page.locator(`main a[href="${NEW}"]`).first().click();
		await page.locator(`main a[href="${NEW}/what"]`).first().click();
		await expect(page.locator('[name="summary-en"]')).toHaveValue('Half a thought');

		const office = await page.context().browser()?.newPage();
		if (!office) throw new Error('There is a browser.');
		await signIn(office, 'pcc');
		await office.goto(SECOND);
		expect(await office.content()).not.toContain('Half a thought');

		await page.goto('/');
		await page.locator('form[action$="?/drop"] button').click();
		await expectTold(page, '/');
		await expect(page.locator('main')).not.toContainText('You have a draft');
	});
});

test('with JavaScript what is typed is kept without a button, and said', async ({ page }) => {
	await signIn(page, 'lead');
	await noDraft(page);
	await page.goto(`${NEW}/what`);
	await page.locator('[name="summary-en"]').pressSequentially('Never sent by a button');
	await expect(page.locator('[data-said]')).toHaveText(/^Saved \d\d:\d\d$/);
	await page.goto(`${NEW}/what`);
	await expect(page.locator('[name="summary-en"]')).toHaveValue('Never sent by a button');

	await page.context().clearCookies();
	await page.locator('[name="summary-en"]').pressSequentially(' more');
	await expect(page.locator('[data-said]')).toContainText('Not saved');
	await signIn(page, 'lead');
	await noDraft(page);
});

/** The browser has told the site to forget what it sent ahead. */
const letGo = (page: Page) =>
	page.waitForResponse((answer) => !!answer.request().postData()?.includes('sent=none'));

test('a second choice that fails does not leave the first in its place, and what the page names stays', async ({
	page
}) => {
	const wrong = { name: 'run.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ') };
	const file = page.locator('[name=file]');
	const pieces = page.locator('.ri-pieces');
	await signIn(page, 'lead');
	await noDraft(page);
	await page.goto(`${NEW}/evidence`);
	await file.setInputFiles(FILE);
	await expect(page.locator('[data-said]')).toHaveText(/^Saved/);
	const forgotten = letGo(page);
	await file.setInputFiles(wrong);
	await expect(page.locator('#file-told')).toContainText('Choose a PDF, Word');
	await forgotten;
	await page.goto(`${NEW}/evidence`);
	await expect(pieces).toHaveCount(0);

	await file.setInputFiles(FILE);
	await expect(page.locator('[data-said]')).toHaveText(/^Saved/);
	await page.goto(`${NEW}/evidence`);
	await pieces.locator('a[href*="piece="]').click();
	await expect(page.locator('#file-kept')).toContainText('failure-to-notify-procedure.pdf');
	await file.setInputFiles(wrong);
	await expect(page.locator('#file-told')).toContainText('Choose a PDF, Word');
	await page.locator('[name=link]').fill('https://example.org/');
	await expect(page.locator('[data-said]')).toHaveText(/^Saved/);
	await page.reload();
	await expect(page.locator('#file-kept')).toContainText('failure-to-notify-procedure.pdf');
	await noDraft(page);
});

test('an upload can be cancelled, also after its last byte, and a file of the wrong type is said at once', async ({
	page
}) => {
	await signIn(page, 'lead');
	await noDraft(page);
	await page.goto(`${NEW}/evidence`);
	const other = await page.context().newPage();
	// The site takes the whole file and answers; this page hears it never, and it is cancelled then.
	await other.addInitScript(() => {
		const listen = EventTarget.prototype.addEventListener;
		XMLHttpRequest.prototype.addEventListener = function (
			this: XMLHttpRequest,
			...args: Parameters<typeof listen>
		) {
			if (args[0] !== 'load') listen.apply(this, args);
		};
	});
	await other.goto(`${NEW}/evidence`);
	const answer = other.waitForResponse('**/updates/new/upload');
	await other.locator('[name=file]').setInputFiles(FILE);
	const id = await (await answer).text();
	const forgotten = letGo(other);
	await other.locator('#file-cancel').click();
	await expect(other.locator('#file-told')).toHaveText('The upload was cancelled.');
	await forgotten;
	// Named all the same, it is no more: the draft has forgotten it before any button is pressed.
	await other.locator('[name=sent]').evaluate((sent: HTMLInputElement, was) => {
		sent.value = was;
	}, id);
	await expect(other.locator('[name=sent]')).toHaveValue(id);
	await press(other, 'check');
	await expect(other).toHaveURL(`${NEW}/check`);
	await expect(other.locator('main')).not.toContainText('failure-to-notify-procedure.pdf');
	await other.goto(`${NEW}/evidence`);
	await expect(other.locator('.ri-pieces')).toHaveCount(0);

	await page
		.locator('[name=file]')
		.setInputFiles({ name: 'run.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ') });
	await expect(page.locator('#file-told')).toContainText('Choose a PDF, Word');
	// What arrives is kept without a button, as what is typed is.
	await page.locator('[name=file]').setInputFiles(FILE);
	await expect(page.locator('[data-said]')).toHaveText(/^Saved \d\d:\d\d$/);
	await other.goto(`${NEW}/check`);
	await expect(other.locator('main')).toContainText('failure-to-notify-procedure.pdf');
	await noDraft(page);
});
