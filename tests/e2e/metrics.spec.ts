import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { at, fresh, LANGUAGES, signIn } from './people.ts';

test.beforeAll(fresh);

test.use({ javaScriptEnabled: false });

test('a metric offers its next period, shows what was revised, and has notes at its points', async ({
	page
}) => {
	await signIn(page, 'lead');
	await page.goto('/metrics');
	const own = page.locator('main tbody tr', { hasText: 'GWP-M-01' });
	await expect(own).toContainText('Better than before');
	await page.goto('/metrics/GWP-M-01');
	// All to October is recorded: nothing is open before December.
	const record = page.locator('form[action="?/record"]');
	await expect(record.locator('[name=period]')).toHaveValue('2019-10-01');
	await record.locator('[name=value]').fill('94');
	await record.locator('[name=cases]').fill('41');
	await record.locator('button[type=submit]').click();
	await expect(page.locator('#note-en-error, #note-error').first()).toContainText('already');
	await record.locator('[name="note-en"]').fill('One arrival was timed wrongly.');
	await record.locator('button[type=submit]').click();
	await expect(page).toHaveURL(/done=measurement-recorded/);
	const table = page.locator('#figures');
	await table.locator('summary').click();
	await expect(table.locator('tbody tr').first()).toContainText('94 minutes');
	await expect(table.locator('tbody tr').first()).toContainText(
		'Until 15 November 2019: 95 minutes'
	);

	const annotate = page.locator('form[action="?/annotate"]');
	await annotate.locator('[name=annotated]').selectOption('2019-07-01');
	await annotate.locator('button[type=submit]').click();
	await expect(page.locator('.govuk-error-summary')).toContainText('The note');
	await annotate.locator('[name="annotation-en"]').fill('A second suite was opened.');
	await annotate.locator('button[type=submit]').click();
	const notes = page.locator('figure ol li');
	await expect(notes).toHaveText([
		/July 2019:\s*A second suite was opened\./,
		/August 2019:\s*Volunteers on call/,
		/October 2019:\s*One arrival was timed wrongly\./
	]);
	for (const number of ['1', '2', '3'])
		await expect(
			page.locator('.ri-chart--wide text', { hasText: new RegExp(`^${number}$`) })
		).toHaveCount(1);
});

test('pasted figures are proposed, checked line by line, and recorded together', async ({
	page
}) => {
	await signIn(page, 'lead');
	await page.goto('/metrics/GWP-M-03/paste');
	const send = page.locator('main form button[type=submit]');
	await send.click();
	await expect(page.locator('.govuk-error-summary')).toBeVisible();
	await page
		.locator('[name=text]')
		.fill('Month\tHow many\tOf\nApr 2018\t6\t5\nMai 2018\t7\t12\nsomething else\nMai 2018\t8\t12');
	await send.click();
	await expect(page.locator('h1')).toHaveText('Check 4 figures');
	const errors = page.locator('.govuk-error-summary li');
	await expect(errors).toHaveCount(3);
	await expect(page.locator('#numerator-1-error')).toContainText('6 is more than 5');
	await expect(page.locator('#period-3-error')).toContainText('like October 2019');
	await expect(page.locator('#period-4-error')).toContainText('Another line has this period');

	await page.locator('[name="numerator-1"]').fill('5');
	await page.locator('[name="use-3"]').uncheck();
	await send.click();
	await expect(errors).toHaveCount(1);
	await expect(page.locator('[name="numerator-1"]')).toHaveValue('5');
	await expect(page.locator('[name="use-3"]')).not.toBeChecked();
	await page.locator('[name="use-4"]').uncheck();
	await send.click();
	await expect(page).toHaveURL(/done=measurements-recorded/);
	const table = page.locator('#figures');
	await table.locator('summary').click();
	await expect(table).toContainText('5 of 5');
	await expect(table).toContainText('7 of 12');
	await expect(table).not.toContainText('8 of 12');
});

for (const language of LANGUAGES)
	test(`what a pasted line is refused for passes axe in ${language}`, async ({ browser }) => {
		// axe needs scripts in the page; the journeys above go without.
		const context = await browser.newContext({ javaScriptEnabled: true });
		const page = await context.newPage();
		await signIn(page, 'lead', language);
		await page.goto(at(language, '/metrics/GWP-M-01/paste'));
		await page.locator('[name=text]').fill('Hyd 2019, 7\nnothing');
		await page.locator('main form button[type=submit]').click();
		await expect(page.locator('.govuk-error-summary')).toBeVisible();
		expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
		await context.close();
	});
