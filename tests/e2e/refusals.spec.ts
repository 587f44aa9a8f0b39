import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { fillDate, fresh, signIn } from './people.ts';

test.beforeAll(fresh);

test('what belongs to another force is not there: the same page as for what never was', async ({
	page
}) => {
	await signIn(page, 'lead.devon-and-cornwall');
	await page.goto('/recommendations');
	await expect(page.locator('tbody tr')).toHaveCount(1);
	for (const path of [
		'/recommendations/GWP-NCPI-2019-01',
		'/inspections/GWP-NCPI-2019',
		'/evidence/GWP-E-0001',
		'/evidence/GWP-E-0001/file',
		'/actions/GWP-A-0001',
		'/metrics/GWP-M-01',
		'/scrutiny/GWP-Q-001',
		'/inspections/GWP-NCPI-2019/report',
		'/inspections/GWP-NCPI-2019/report.pdf?as-at=2019-11-15',
		'/reports/GWP-NCPI-2019-R3'
	]) {
		const theirs = await page.request.get(path);
		expect(theirs.status(), path).toBe(404);
		expect(await theirs.text(), path).toContain('<h1 class="govuk-heading-l">Page not found</h1>');
		const data = await page.request.get(`${path.split('?')[0] ?? ''}/__data.json`);
		expect(await data.text()).not.toContain('Ystrad Mynach');
	}
	const [foreign, missing] = await Promise.all([
		page.request.get('/recommendations/GWP-NCPI-2019-01'),
		page.request.get('/recommendations/XXX-NCPI-2019-01')
	]);
	const plain = async (response: typeof foreign) =>
		(await response.text()).replaceAll('GWP-NCPI-2019-01', '').replaceAll('XXX-NCPI-2019-01', '');
	expect(await plain(foreign)).toBe(await plain(missing));
});

test('a file of another force is refused by the very page that a file that never was is, in either language', async ({
	page
}) => {
	await signIn(page, 'lead.devon-and-cornwall');
	for (const [theirs, nobodys] of [
		['/evidence/GWP-E-0001/file', '/evidence/XXX-E-0001/file'],
		['/cy/metrics/GWP-M-01.csv', '/cy/metrics/XXX-M-01.csv'],
		['/reports/GWP-NCPI-2019-R3', '/reports/XXX-NCPI-2019-R3'],
		[
			'/inspections/GWP-NCPI-2019/report.pdf?as-at=2019-06-01',
			'/inspections/XXX-NCPI-2019/report.pdf?as-at=2019-06-01'
		]
	] as const) {
		const [foreign, missing] = await Promise.all([
			page.request.get(theirs),
			page.request.get(nobodys)
		]);
		expect([foreign.status(), missing.status()]).toEqual([404, 404]);
		const [one, other] = [await foreign.text(), await missing.text()];
		expect(one.replaceAll('GWP', 'XXX')).toBe(other);
		expect(one).toContain(theirs.startsWith('/cy') ? 'lang="cy"' : 'lang="en"');
		// Its other language is that of the address, not of the page that refuses.
		const path = theirs.replace(/^\/cy|\?.*$/g, '');
		expect(one).toContain(`href="${theirs.startsWith('/cy') ? path : `/cy${path}`}"`);
	}
});

test('a PDF of a day there can be no report of leads to the page that says so beside the field', async ({
	page
}) => {
	await signIn(page, 'pcc');
	for (const [day, sentence] of [
		['2019-06-01', 'on or after the report was published'],
		['2019-11-16', 'not after today'],
		['soon', 'date']
	] as const) {
		await page.goto(`/inspections/GWP-NCPI-2019/report.pdf?as-at=${day}&length=full`);
		await expect(page).toHaveURL(
			new RegExp(`/inspections/GWP-NCPI-2019/report\\?as-at=${day}&length=full$`)
		);
		await expect(page.locator('.govuk-error-summary')).toContainText(sentence);
	}
});

test('who may not do a thing is told so, and a visitor is asked to sign in', async ({ page }) => {
	await page.goto('/recommendations/GWP-NCPI-2019-02');
	await expect(page).toHaveURL(/\/sign-in\?next=/);
	await signIn(page, 'lead');
	expect((await page.request.get('/recommendations/GWP-NCPI-2019-02/rating')).status()).toBe(403);
	await signInAgain(page, 'inspector');
	expect((await page.request.get('/recommendations/GWP-NCPI-2019-02/updates/new')).status()).toBe(
		403
	);
});

async function signInAgain(page: Parameters<typeof signIn>[0], who: string): Promise<void> {
	await page.context().clearCookies();
	await signIn(page, who);
}

test('bad input gets a sentence beside the field, and nothing typed is lost', async ({ page }) => {
	await signIn(page, 'lead');
	await page.goto('/metrics/GWP-M-05');
	await page.locator('[name=numerator]').fill('6');
	await page.locator('[name=denominator]').fill('5');
	await page.locator('form[action="?/record"] button[type=submit]').click();
	await expect(page.locator('#numerator-error')).toContainText('6 is more than 5');
	await expect(page.locator('[name=numerator]')).toHaveValue('6');

	await page.goto('/recommendations/GWP-NCPI-2019-02/evidence/new');
	await page.locator('[name=file]').setInputFiles({
		name: 'procedure.pdf',
		mimeType: 'application/pdf',
		buffer: Buffer.from('this is not a PDF')
	});
	await page.locator('[name="evidenceTitle-en"]').fill('A procedure');
	await page.locator('[name="shows-en"]').fill('What it shows.');
	await page.locator('[name=kind]').selectOption('policy');
	await fillDate(page, 'effectiveOn', '2019-11-14');
	await page.locator('input[name=marking][value=OFFICIAL]').check();
	await page.locator('main form button[type=submit]').click();
	await expect(page.locator('#file-error')).toContainText('not what its name says');
	await expect(page.locator('[name="evidenceTitle-en"]')).toHaveValue('A procedure');

	for (const day of ['2019-02-30', 'foo']) {
		await page.goto(`/inspections/GWP-NCPI-2019/report?as-at=${day}`);
		await expect(page.locator('.govuk-error-summary')).toBeVisible();
		await expect(page.locator('#asAt-error')).toBeVisible();
		await expect(page.locator('.ri-report'), 'no other day is shown').toHaveCount(0);
	}

	await page.goto('/inspections/GWP-NCPI-2019/report?as-at=2019-06-01');
	await expect(page.locator('.govuk-error-summary')).toContainText(
		'on or after the report was published'
	);
});

test('a link that is none, a file that is not allowed and a missing reason keep what was typed', async ({
	page
}) => {
	await signIn(page, 'lead');
	await page.goto('/recommendations/GWP-NCPI-2019-02/evidence/new');
	const link = page.locator('[name=link]');
	const title = page.locator('[name="evidenceTitle-en"]');
	const send = page.locator('main form button[type=submit]');
	await title.fill('A procedure');
	await link.fill('javascript:alert(1)');
	await send.click();
	await expect(page.locator('#link-error')).toContainText('http:// or https://');
	await expect(link).toHaveValue('javascript:alert(1)');
	await expect(title).toHaveValue('A procedure');

	await link.fill('');
	await page.locator('[name="shows-en"]').fill('What it shows.');
	await page.locator('[name=kind]').selectOption('policy');
	await fillDate(page, 'effectiveOn', '2019-11-14');
	await page.locator('input[name=marking][value=OFFICIAL]').check();
	const page_ = { name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>no</p>') };
	await page.locator('[name=file]').setInputFiles(page_);
	await send.click();
	await expect(page.locator('#file-error')).toContainText('Choose a PDF');
	await expect(title).toHaveValue('A procedure');
	await expect(page.locator('input[name=marking][value=OFFICIAL]')).toBeChecked();

	await signInAgain(page, 'pcc.second');
	await page.goto('/recommendations/GWP-NCPI-2019-02/rating');
	await page.locator('input[name=rating][value="partly-assured"]').check();
	await send.click();
	await expect(page.locator('#reasons-error')).toBeVisible();
	await expect(page.locator('input[name=rating][value="partly-assured"]')).toBeChecked();
});

test('a file too large is a sentence beside its field, in the reader’s language, and costs nothing typed', async ({
	page
}) => {
	const folder = mkdtempSync(join(tmpdir(), 'reinspect-large-'));
	const path = join(folder, 'footage.pdf');
	writeFileSync(path, '');
	truncateSync(path, 101 * 1024 * 1024);
	await signIn(page, 'lead', 'cy');
	await page.goto('/cy/recommendations/GWP-NCPI-2019-02/evidence/new');
	await page.locator('[name=file]').setInputFiles(path);
	await page.locator('[name="evidenceTitle-cy"]').fill('Gweithdrefn');
	await page.locator('main form button[type=submit]').click();
	await expect(page.locator('#file-error')).toContainText('100 MB');
	await expect(page.locator('#file-error')).not.toContainText('larger');
	await expect(page.locator('[name="evidenceTitle-cy"]')).toHaveValue('Gweithdrefn');
	rmSync(folder, { recursive: true });
});

test('the counts of the page, the JSON model and the table of sample.md agree', async ({
	page
}) => {
	await signIn(page, 'pcc');
	await page.goto('/inspections/GWP-NCPI-2019/report?as-at=2019-10-01&length=full');
	const report = page.locator('.ri-report');
	await expect(report).toContainText('4 days past HMICFRS’s date');
	await expect(report).toContainText('96 days since publication');
	await page.goto('/inspections/GWP-NCPI-2019/report?as-at=2019-08-01&length=full');
	await expect(report).toContainText('35 days since publication');
});

test('what was recorded after a day is absent from that day’s page, and listed as entered late after', async ({
	page
}) => {
	await signIn(page, 'pcc');
	const report = page.locator('.ri-report');
	const title = 'Appropriate adult arrival times, July 2018 to October 2019';
	await page.goto('/inspections/GWP-NCPI-2019/report?as-at=2019-10-31&length=full');
	await expect(report).toContainText('position at 31 October 2019');
	await expect(report).not.toContainText(title);
	await page.goto('/inspections/GWP-NCPI-2019/report?as-at=2019-11-15&length=full');
	await expect(report).toContainText(`${title}: from 31 October, recorded on 1 November.`);
});
