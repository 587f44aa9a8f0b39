import { expect, test } from '@playwright/test';
import { at, expectTold, fillDate, fresh, LANGUAGES, signIn } from './people.ts';

test.beforeAll(fresh);

const SECOND = '/recommendations/GWP-NCPI-2019-02';

test.use({ javaScriptEnabled: false });

test.describe('searching', () => {
	test('finds a Welsh word by its mutation, marks it, and leads to the thing', async ({ page }) => {
		await signIn(page, 'pcc', 'cy');
		await page.locator('#site-search').fill('blant');
		await page.locator('.ri-header__search button').click();
		await expect(page).toHaveURL('/cy/search?q=blant');
		await expect(page.locator('h1')).toHaveText('Chwilio: blant');
		await expect(page.locator('mark').first()).toHaveText(/^(p|b|ph|mh)lant/i);
		await page.locator('#found-recommendation ~ ul a').first().click();
		await expect(page).toHaveURL(/\/cy\/recommendations\/GWP-NCPI-2019-0/);
	});

	test('another force’s words are not found, nor what has not been released', async ({ page }) => {
		await signIn(page, 'lead.devon-and-cornwall');
		await page.goto('/search?q=custody');
		await expect(page.locator('main')).toContainText('Nothing found for ‘custody’');
	});
});

test.describe('as at a day', () => {
	for (const language of LANGUAGES) {
		test(`the page of a recommendation is the report of that day (${language})`, async ({
			page
		}) => {
			await signIn(page, 'pcc', language);
			await page.goto(at(language, SECOND));
			await page
				.locator('[name="as-at"]')
				.fill(language === 'en' ? '1 October 2019' : '1 Hydref 2019');
			await page.locator('.ri-asat button').click();
			const day = language === 'en' ? 'as at 1 October 2019' : 'sefyllfa ar 1 Hydref 2019';
			await expect(page.locator('h1')).toContainText(day);
			await expect(page).toHaveTitle(new RegExp(day));
			await expect(page.locator('main')).toContainText(
				language === 'en' ? '4 days past' : '4 diwrnod'
			);
			await expect(page.locator('main')).not.toContainText('49');
			await expect(page.locator('main form:not(.ri-asat)')).toHaveCount(0);
		});
	}

	test('a day that cannot be, or is before the report, gets a sentence and keeps what was typed', async ({
		page
	}) => {
		await signIn(page, 'pcc');
		for (const [typed, sentence] of [
			['1 October 2029', 'not after today'],
			['31 June 2019', 'Enter a date that exists,'],
			['1 May 2019', 'on or after the report was published']
		] as const) {
			await page.goto(`${SECOND}?as-at=${encodeURIComponent(typed)}`);
			await expect(page.locator('.govuk-error-summary')).toContainText(sentence);
			await expect(page.locator('[name="as-at"]')).toHaveValue(typed);
		}
	});

	test('the register shows that day, and its links lead there', async ({ page }) => {
		await signIn(page, 'pcc');
		await page.goto('/recommendations?as-at=2019-10-01&clock=past');
		await expect(page.locator('h1')).toHaveText('Recommendations as at 1 October 2019 (1)');
		await expect(page.locator('tbody')).toContainText('4 days past HMICFRS’s date');
		await page.locator('tbody a').first().click();
		await expect(page).toHaveURL(`${SECOND}?as-at=2019-10-01`);
	});
});

test('what the register shows is downloaded, as XLSX and as CSV', async ({ page }) => {
	await signIn(page, 'pcc');
	await page.goto('/recommendations?clock=past');
	const link = page.locator('a', { hasText: 'CSV' });
	const csv = await page.request.get((await link.getAttribute('href')) ?? '');
	expect(csv.headers()['content-disposition']).toMatch(/^attachment; filename="OFFICIAL-/);
	const text = await csv.text();
	expect(text).toContain('"GWP-NCPI-2019-02"');
	expect(text).not.toContain('GWP-NCPI-2019-01');
	expect(text).toContain('49 days past HMICFRS’s date');
	expect(text).toContain('Sample data');
	expect(text).toContain('Filter: The clock: past HMICFRS’s date');
	const heads = await page.locator('thead th').allTextContents();
	for (const head of heads) expect(text).toContain(`"${head.trim().replace('\u00a0', ' ')}"`);
	const xlsx = await page.request.get('/cy/recommendations.xlsx?clock=past');
	expect((await xlsx.body()).subarray(0, 2).toString()).toBe('PK');
});

test('a stranger is signed in with one click, and each count of an inspection is its list', async ({
	page
}) => {
	await page.goto('/sign-in');
	await page.getByRole('button', { name: 'Head of Assurance and Compliance' }).first().click();
	await expect(page).toHaveURL('/');
	await expect(page.locator('main')).toContainText('You have 2 things to do.');
	await page.goto('/inspections');
	const row = page.locator('tbody tr', { hasText: 'GWP-NCPI-2019' });
	await expect(row).toContainText('27 December 2019');
	await row.locator('li', { hasText: 'HMICFRS’s date' }).locator('a').click();
	await expect(page.locator('tbody tr')).toHaveCount(1);
	await expect(page.locator('h1')).toHaveText('Recommendations (1)');
});

test('more than three metrics for a report are not cut without a word', async ({ page }) => {
	await signIn(page, 'pcc');
	await page.goto('/reports/new?inspection=GWP-NCPI-2019&as-at=2019-11-15');
	for (const metric of await page.locator('[name=metrics]').all()) await metric.check();
	await page.locator('main form button[type=submit]').click();
	await expect(page.locator('.govuk-error-summary')).toContainText('Choose three at most.');
});

test('the register keeps every choice in its address, and each is taken out alone', async ({
	page
}) => {
	await signIn(page, 'pcc');
	await page.goto('/recommendations?kind=recommendation&decision=none&sort=-due&size=50');
	const filter = page.locator('details:has([name=status])');
	await filter.locator('summary').click();
	await page.locator('[name=status][value=complete]').check();
	await page.locator('[name="due-to"]').fill('30 September 2019');
	await filter.locator('button[type=submit]').click();
	const query = new URL(page.url()).searchParams;
	expect([query.get('kind'), query.get('sort'), query.get('size')]).toEqual([
		'recommendation',
		'-due',
		'50'
	]);
	await expect(page.locator('tbody tr')).toHaveCount(1);
	await expect(page.locator('tbody')).toContainText('GWP-NCPI-2019-03');
	await page.locator('.ri-chip', { hasText: 'complete' }).click();
	await expect(page).toHaveURL(
		'/recommendations?decision=none&kind=recommendation&due-to=2019-09-30&sort=-due&size=50'
	);
	await expect(page.locator('tbody tr')).toHaveCount(2);
	await page.goto('/recommendations?page=99');
	await expect(page).toHaveURL('/recommendations');
});

test('recommendations pasted from a report are proposed, checked and entered', async ({ page }) => {
	await signIn(page, 'lead');
	await page.goto('/inspections/new');
	await page.locator('[name=programme]').selectOption('THEMATIC');
	await page.locator('[name="title-en"]').fill('A thematic report');
	await fillDate(page, 'publishedOn', '2019-09-30');
	await page.locator('input[name=completeness][value=all-held]').check();
	await page.locator('main button[type=submit]').click();
	await page.locator('main a', { hasText: 'Paste several at once' }).click();
	await page.locator('main form button[type=submit]').click();
	await expect(page.locator('.govuk-error-summary')).toBeVisible();
	await page
		.locator('[name=text]')
		.fill(
			'1. Within three months, the force should review how it records:\n- the day\n- the reason\n\n2. The force should train its officers immediately, with other agencies.\n\n3. Not a recommendation.'
		);
	await page.locator('main form button[type=submit]').click();
	await expect(page.locator('h1')).toHaveText('Check 3 recommendations');
	await expect(page.locator('[name="number-1"]')).toHaveValue('3');
	await expect(page.locator('[name="subPoints-1"]')).toHaveValue('the day\nthe reason');
	await expect(page.locator('[name="partners-2"]')).toHaveValue('other agencies');
	await expect(page.locator('[name="kind-1"][value="recommendation"]')).toBeChecked();
	await page.locator('[name="kind-2"][value="area-for-improvement"]').check();
	await page.locator('[name=compared]').check();
	await page.locator('[name="use-3"]').uncheck();
	await page.locator('main form button[type=submit]').click();
	await expect(page.locator('.govuk-error-summary')).toBeVisible();
	await expect(page.locator('[name="use-3"]')).not.toBeChecked();
	await page.locator('[name=sourceTitle]').fill('The report, page 9');
	await page.locator('main form button[type=submit]').click();
	await expectTold(page, '/inspections/GWP-THEMATIC-2019');
	await expect(page.locator('main')).toContainText('GWP-THEMATIC-2019-02');
	await expect(page.locator('main')).not.toContainText('GWP-THEMATIC-2019-03');
	await expect(page.locator('main')).toContainText('30 December 2019');
	await page.goto('/recommendations/GWP-THEMATIC-2019-02');
	await expect(page.locator('main')).toContainText(/area for improvement/i);
	await expect(page.locator('main')).toContainText('compared with the report');
});
