import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { at, expectTold, fillDate, fresh, LANGUAGES, signIn } from './people.ts';
import { describePiece, NEW, noDraft, press, sayWhat, SECOND } from './updating.ts';

test.beforeAll(fresh);

const FILE = 'sample/evidence/failure-to-notify-procedure.pdf';

async function axe(page: Page): Promise<void> {
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.setViewportSize({ width: 1280, height: 900 });
}

for (const javaScriptEnabled of [true, false]) {
	for (const language of LANGUAGES) {
		/** A day of its own for each run: an action is not moved to the day it has. */
		const movedTo = `2020-0${javaScriptEnabled ? '1' : '2'}-1${language === 'en' ? '0' : '1'}`;
		test.describe(`${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
			test.use({ javaScriptEnabled });

			test('the force lead writes an update step by step, checks it and releases it', async ({
				page
			}) => {
				test.setTimeout(180_000);
				await signIn(page, 'lead', language);
				await noDraft(page);
				await sayWhat(page, language, '', 'next');
				await expect(page.locator('.govuk-error-summary')).toBeVisible();
				await page.locator(`[name="summary-${language}"]`).fill('Councils asked again.');
				await press(page, 'next');

				await expect(page).toHaveURL(at(language, `${NEW}/status`));
				await page.locator('input[name=status][value=at-risk]').check();
				await page.locator(`[name="reason-${language}"]`).fill('Two councils are silent.');
				await press(page, 'next');

				await expect(page).toHaveURL(at(language, `${NEW}/work`));
				await fillDate(page, 'due-GWP-A-0007', movedTo);
				await press(page, 'next');
				await expect(page.locator('.govuk-error-summary')).toBeVisible();
				await page.locator(`[name="dueReason-GWP-A-0007-${language}"]`).fill('After the board.');
				await press(page, 'next');

				await expect(page).toHaveURL(at(language, `${NEW}/evidence`));
				await page.locator('[name=file]').setInputFiles(FILE);
				if (javaScriptEnabled) {
					await expect(page.locator('#file-told')).toContainText('failure-to-notify-procedure.pdf');
					await expect(page.locator('#file-cancel')).toBeHidden();
				}
				await page.locator(`[name="evidenceTitle-${language}"]`).fill('Letter to two councils');
				await press(page, 'next');
				await expect(page.locator('.govuk-error-summary')).toBeVisible();
				await expect(page.locator('main')).toContainText('failure-to-notify-procedure.pdf');
				await describePiece(page, language, 'Letter to two councils');
				await press(page, 'next');

				await expect(page).toHaveURL(at(language, `${NEW}/numbers`));
				await page.locator('[name="numerator-GWP-M-05"]').fill('6');
				await page.locator('[name="denominator-GWP-M-05"]').fill('5');
				await page.locator('[name="period-GWP-M-05"]').selectOption('2019-10-01');
				await press(page, 'next');
				await expect(page.locator('#numerator-GWP-M-05-error')).toContainText('6');
				await page.locator('[name="numerator-GWP-M-05"]').fill('5');
				await page.locator(`[name="note-GWP-M-05-${language}"]`).fill('One was entered late.');
				await press(page, 'next');

				await expect(page).toHaveURL(at(language, `${NEW}/check`));
				for (const text of [
					'Councils asked again.',
					'GWP-A-0007',
					'After the board.',
					'failure-to-notify-procedure.pdf',
					'One was entered late.'
				])
					await expect(page.locator('main')).toContainText(text);
				if (javaScriptEnabled) await axe(page);
				await page.locator('form[action="?/release"] button[type=submit]').click();
				await expect(page).toHaveURL(/\/updates\/[^/]+\/done$/);
				await expect(page.locator('.govuk-panel')).toBeVisible();
				await expect(page.locator('main')).toContainText('GWP-A-0007');
				await expect(page.locator('main')).toContainText('GWP-M-05');
				if (javaScriptEnabled) await axe(page);
				await page.goto(at(language, SECOND));
				await expect(page.locator('main')).toContainText('Councils asked again.');
				await expect(page.locator('main')).toContainText('Letter to two councils');
				await page.goto(at(language, '/actions/GWP-A-0007'));
				await expect(page.locator('main time').first()).toHaveAttribute('datetime', movedTo);
				// What was sent is no draft any more.
				await page.goto(at(language, `${NEW}/what`));
				await expect(page.locator(`[name="summary-${language}"]`)).toHaveValue('');
			});

			test('several pieces of evidence stay through Change, and can be removed', async ({
				page
			}) => {
				await signIn(page, 'lead', language);
				await noDraft(page);
				await sayWhat(page, language, 'With two pieces.', 'check');
				await page.goto(at(language, `${NEW}/evidence`));
				await page.locator('[name=file]').setInputFiles(FILE);
				await describePiece(page, language, 'The first');
				await press(page, 'another');
				await expect(page.locator('.ri-pieces')).toContainText('The first');
				await page.locator('[name=link]').fill('https://example.org/letter');
				await describePiece(page, language, 'The second');
				await press(page, 'check');
				await expect(page.locator('main')).toContainText('failure-to-notify-procedure.pdf');
				await expect(page.locator('main')).toContainText('https://example.org/letter');

				await page.locator(`main a[href*="piece="]`).first().click();
				await expect(page.locator(`[name="evidenceTitle-${language}"]`)).toHaveValue('The first');
				await page.locator(`[name="evidenceTitle-${language}"]`).fill('The first, named better');
				await press(page, 'check');
				await expect(page.locator('main')).toContainText('The first, named better');
				await expect(page.locator('main')).toContainText('failure-to-notify-procedure.pdf');

				await page.goto(at(language, `${NEW}/evidence`));
				if (javaScriptEnabled) await axe(page);
				await page.locator('.ri-pieces button').last().click();
				await expect(page.locator('main')).not.toContainText('The second');
				await page.goto(at(language, `${NEW}/check`));
				await expect(page.locator('main')).toContainText('The first, named better');
				await expect(page.locator('main')).not.toContainText('https://example.org/letter');
				await noDraft(page);
			});
		});
	}
}

test.describe('without JavaScript', () => {
	test.use({ javaScriptEnabled: false });

	test('a draft is saved for later, survives sign-out, and is continued from home', async ({
		page
	}) => {
		await signIn(page, 'lead');
		await noDraft(page);
		await sayWhat(page, 'en', 'Half a thought', 'later');
		await expectTold(page, SECOND);
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

test('an upload can be cancelled, and a file of the wrong type is said at once', async ({
	page
}) => {
	await signIn(page, 'lead');
	await noDraft(page);
	await page.goto(`${NEW}/evidence`);
	// The first upload hangs on its way; it is not let go when the second is sent.
	let sent = 0;
	await page.route('**/updates/new/upload', (route) => {
		sent += 1;
		return sent === 1 ? undefined : route.continue();
	});
	await page.locator('[name=file]').setInputFiles(FILE);
	await page.locator('#file-cancel').click();
	await expect(page.locator('#file-told')).toHaveText('The upload was cancelled.');
	await page
		.locator('[name=file]')
		.setInputFiles({ name: 'run.exe', mimeType: 'text/plain', buffer: Buffer.from('MZ') });
	await expect(page.locator('#file-told')).toContainText('Choose a PDF, Word');
	await press(page, 'check');
	await expect(page).toHaveURL(`${NEW}/check`);
	await noDraft(page);
});

test('an owner contributes; nobody outside the force sees it until the lead releases it', async ({
	browser
}) => {
	const owner = await (await browser.newContext()).newPage();
	await signIn(owner, 'owner');
	await noDraft(owner);
	await sayWhat(owner, 'en', 'The first weekly meeting is booked.', 'next');
	await press(owner, 'next');
	await fillDate(owner, 'due-GWP-A-0007', '2020-02-14');
	await owner.locator('[name="dueReason-GWP-A-0007-en"]').fill('The partner asked for it.');
	await press(owner, 'check');
	await owner.locator('form[action="?/contribute"] button[type=submit]').click();
	await expect(owner.locator('.govuk-panel')).toContainText('Update sent to the force lead');
	await axe(owner);

	const office = await (await browser.newContext()).newPage();
	await signIn(office, 'pcc');
	for (const path of [SECOND, `${SECOND}/history`, '/', `${SECOND}/__data.json`]) {
		const text = await (await office.request.get(path)).text();
		expect(text).not.toContain('The first weekly meeting is booked.');
	}

	const lead = await (await browser.newContext()).newPage();
	await signIn(lead, 'lead');
	await noDraft(lead);
	await lead.goto('/');
	await lead.locator('.govuk-task-list a[href^="/updates/"]').first().click();
	await expect(lead.locator('main')).toContainText('The first weekly meeting is booked.');
	await expect(lead.locator('main')).toContainText('The partner asked for it.');
	await axe(lead);
	await lead.locator('button[formaction="?/edit"]').click();
	await expect(lead).toHaveURL(`${NEW}/check`);
	await lead.locator(`main a[href$="/what?then=check#summary"]`).click();
	await lead.locator('[name="summary-en"]').fill('The first weekly meeting is on 22 November.');
	await press(lead, 'check');
	await lead.locator('form[action="?/release"] button[type=submit]').click();
	await expect(lead.locator('.govuk-panel')).toContainText('Update released');
	await office.goto(SECOND);
	await expect(office.locator('main')).toContainText('is on 22 November.');
	await lead.goto('/');
	await expect(lead.locator('.govuk-task-list a[href^="/updates/"]')).toHaveCount(0);
});

test('what a lead edited of a contribution stays theirs to release when it was released as it was', async ({
	browser
}) => {
	const owner = await (await browser.newContext()).newPage();
	await signIn(owner, 'owner');
	await noDraft(owner);
	await sayWhat(owner, 'en', 'What the owner wrote.', 'check');
	await owner.locator('form[action="?/contribute"] button[type=submit]').click();
	await expect(owner.locator('.govuk-panel')).toBeVisible();

	const lead = await (await browser.newContext()).newPage();
	await signIn(lead, 'lead');
	await noDraft(lead);
	await lead.goto('/');
	await lead.locator('.govuk-task-list a[href^="/updates/"]').first().click();
	const contribution = lead.url();
	await lead.locator('button[formaction="?/edit"]').click();
	await lead.goto(contribution);
	await lead
		.locator('form[action="?/release"] button[type=submit], main form button[type=submit]')
		.first()
		.click();
	await expect(lead.locator('.govuk-panel')).toBeVisible();

	await lead.goto(`${NEW}/check`);
	await expect(lead.locator('main')).toContainText('What the owner wrote.');
	await lead.locator('form[action="?/release"] button[type=submit]').click();
	await expect(lead.locator('.govuk-panel')).toBeVisible();
});

test('a contribution that is declined comes back to its owner with the reason, and to nobody else', async ({
	browser
}) => {
	const owner = await (await browser.newContext()).newPage();
	await signIn(owner, 'owner');
	await noDraft(owner);
	await sayWhat(owner, 'en', 'A claim without proof.', 'check');
	await owner.locator('form[action="?/contribute"] button[type=submit]').click();
	await expect(owner.locator('.govuk-panel')).toBeVisible();

	const lead = await (await browser.newContext()).newPage();
	await signIn(lead, 'lead');
	await lead.locator('.govuk-task-list a[href^="/updates/"]').first().click();
	await lead.locator('a[href$="/decline"]').click();
	await axe(lead);
	await lead.locator('main button[type=submit]').click();
	await expect(lead.locator('.govuk-error-summary')).toBeVisible();
	await lead.locator('[name="reason-en"]').fill('Attach the minutes.');
	await lead.locator('main button[type=submit]').click();
	await expect(lead.locator('main')).toContainText('Attach the minutes.');

	const office = await (await browser.newContext()).newPage();
	await signIn(office, 'pcc');
	for (const path of [SECOND, `${SECOND}/history`, '/']) {
		const text = await (await office.request.get(path)).text();
		expect(text).not.toContain('Attach the minutes.');
	}

	await owner.goto('/');
	await owner.locator('.govuk-task-list a[href^="/updates/"]').first().click();
	await expect(owner.locator('main')).toContainText('Attach the minutes.');
	await axe(owner);
	await owner.locator('form[action="?/edit"] button').click();
	await expect(owner.locator('main')).toContainText('A claim without proof.');
	await noDraft(owner);
});

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

test('who knows what to say is done in under three minutes', async ({ page }) => {
	await signIn(page, 'lead');
	await noDraft(page);
	await page.goto(SECOND);
	const count = { pages: 0, posts: 0, fields: 0, keystrokes: 0, clicks: 0 };
	page.on('framenavigated', (frame) => (count.pages += frame === page.mainFrame() ? 1 : 0));
	page.on('request', (request) => {
		if (request.method() === 'POST' && request.isNavigationRequest()) count.posts += 1;
	});
	const type = async (name: string, text: string) => {
		await page.locator(`[name="${name}"]`).fill(text);
		count.fields += 1;
		count.keystrokes += text.length;
	};
	const click = async (selector: string) => {
		await page.locator(selector).first().click();
		count.clicks += 1;
	};
	await click(`a[href="${NEW}"]`);
	await click(`a.govuk-button[href="${NEW}/what"]`);
	await type(
		'summary-en',
		'Both councils have answered. The first weekly meeting was held on 14 November; eleven of fourteen plans were reviewed. The other three are on 21 November.'
	);
	await click('button[name=then][value=next]');
	await type('reason-en', 'Three plans are still to be reviewed.');
	await click('button[name=then][value=check]');
	await click('form[action="?/release"] button[type=submit]');
	await expect(page.locator('.govuk-panel')).toBeVisible();
	// Card, Moran and Newell's keystroke-level model: 0.28 s a key for an average typist, 1.1 s to
	// point, 1.35 s to think before each field and click; and a second for each page.
	const { pages, fields, keystrokes, clicks } = count;
	const seconds = keystrokes * 0.28 + clicks * 1.1 + (fields + clicks) * 1.35 + pages;
	console.log(`an update: ${JSON.stringify(count)}, about ${seconds.toFixed(0)} s`);
	expect(count).toMatchObject({ pages: 5, posts: 3, fields: 2, clicks: 5 });
	expect(seconds).toBeLessThan(180);
});
