import { expect, test, type Page } from '@playwright/test';
import { fillDate, fresh, signIn } from './people.ts';
import { axe, NEW, noDraft, press, sayWhat, SECOND } from './updating.ts';

// Each leaves a contribution or an action as another test has use for it.
test.beforeEach(fresh);

/** What waits at home with these words. */
const waitingAt = (page: Page, words: string) =>
	page.locator('.govuk-task-list li', { hasText: words }).locator('a[href^="/updates/"]');

/** Opens, from home, the one contribution that waits there with these words. */
const openWaiting = async (page: Page, words: string) => {
	await page.goto('/');
	await waitingAt(page, words).click();
};

test('an owner contributes; nobody outside the force sees it until the lead releases it', async ({
	browser
}) => {
	const owner = await (await browser.newContext()).newPage();
	await signIn(owner, 'owner');
	await noDraft(owner);
	await sayWhat(owner, 'en', 'The first weekly meeting is booked.', 'next');
	await press(owner, 'next');
	await owner.locator('[name="progress-GWP-A-0007"]').selectOption('in-progress');
	await owner.locator('[name="waitsOn-GWP-A-0007-en"]').fill('One council, still.');
	await owner.getByText('GWP-A-0007: ').click();
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
	await openWaiting(lead, 'The first weekly meeting is booked.');
	await expect(lead.locator('main')).toContainText('The first weekly meeting is booked.');
	await expect(lead.locator('main')).toContainText('The partner asked for it.');
	await expect(lead.locator('main')).toContainText('in progress (before: waiting)');
	await expect(lead.locator('main')).toContainText('One council, still.');
	await office.goto('/actions/GWP-A-0007');
	await expect(office.locator('main')).not.toContainText('One council, still.');
	await axe(lead);
	await lead.locator('button[formaction="?/edit"]').click();
	await expect(lead).toHaveURL(`${NEW}/check`);
	await expect(lead.locator('main')).toContainText('in progress (before: waiting)');
	await lead.locator(`main a[href$="/what?then=check#summary"]`).click();
	await lead.locator('[name="summary-en"]').fill('The first weekly meeting is on 22 November.');
	await press(lead, 'check');
	await lead.locator('form[action="?/release"] button[type=submit]').click();
	await expect(lead.locator('.govuk-panel')).toContainText('Update released');
	await office.goto(SECOND);
	await expect(office.locator('main')).toContainText('is on 22 November.');
	await office.goto('/actions/GWP-A-0007');
	await expect(office.locator('main')).toContainText('One council, still.');
	await lead.goto('/');
	await expect(waitingAt(lead, 'The first weekly meeting')).toHaveCount(0);
});

test('what a lead edited of a contribution stays theirs to release when it was released as it was', async ({
	browser
}) => {
	const owner = await (await browser.newContext()).newPage();
	await signIn(owner, 'owner');
	await noDraft(owner);
	await sayWhat(owner, 'en', 'What the lead edits.', 'check');
	await owner.locator('form[action="?/contribute"] button[type=submit]').click();
	await expect(owner.locator('.govuk-panel')).toBeVisible();

	const lead = await (await browser.newContext()).newPage();
	await signIn(lead, 'lead');
	await noDraft(lead);
	await openWaiting(lead, 'What the lead edits.');
	const contribution = lead.url();
	await lead.locator('button[formaction="?/edit"]').click();
	await lead.goto(contribution);
	await lead
		.locator('form[action="?/release"] button[type=submit], main form button[type=submit]')
		.first()
		.click();
	await expect(lead.locator('.govuk-panel')).toBeVisible();

	await lead.goto(`${NEW}/check`);
	await expect(lead.locator('main')).toContainText('What the lead edits.');
	await lead.locator('form[action="?/release"] button[type=submit]').click();
	await expect(lead.locator('.govuk-panel')).toBeVisible();
});

test('what was said of an action after a contribution is shown before it is undone, and its day is edited', async ({
	browser
}) => {
	const owner = await (await browser.newContext()).newPage();
	await signIn(owner, 'owner');
	const contribute = async (words: string, step: () => Promise<unknown>) => {
		await noDraft(owner);
		await sayWhat(owner, 'en', words, 'next');
		await press(owner, 'next');
		await step();
		await press(owner, 'check');
		await owner.locator('form[action="?/contribute"] button[type=submit]').click();
		await expect(owner.locator('.govuk-panel')).toBeVisible();
	};
	const done = async () => {
		await owner.goto('/actions/GWP-A-0007');
		await owner.locator('[name=progress][value=done]').check();
		await fillDate(owner, 'doneOn', '2019-11-14');
		await owner.locator('form[action="?/progress"] button[type=submit]').click();
	};
	const lead = await (await browser.newContext()).newPage();
	await signIn(lead, 'lead');
	await noDraft(lead);
	const release = lead.locator('form[action="?/release"] button[type=submit]').first();

	await contribute('It is not started.', () =>
		owner.locator('[name="progress-GWP-A-0007"]').selectOption('not-started')
	);
	await done();
	await openWaiting(lead, 'It is not started.');
	await release.click();
	await expect(lead.locator('.govuk-error-summary')).toContainText('after this was written');
	await expect(lead.locator('.ri-notice')).toContainText('Action GWP-A-0007: done');
	await expect(lead.locator('.ri-notice')).toContainText('since this was written');
	await axe(lead);
	await release.click();
	await expect(lead.locator('.govuk-panel')).toBeVisible();
	await lead.goto('/actions/GWP-A-0007');
	await expect(lead.locator('.govuk-summary-list')).toContainText('not started');

	await contribute('It has another day.', async () => {
		await owner.getByText('GWP-A-0007: ').click();
		await fillDate(owner, 'due-GWP-A-0007', '2020-03-14');
		await owner.locator('[name="dueReason-GWP-A-0007-en"]').fill('Later.');
	});
	await done();
	await openWaiting(lead, 'It has another day.');
	await release.click();
	const link = lead.locator('.govuk-error-summary a');
	await expect(link).toContainText('GWP-A-0007 was done since this was written');
	await axe(lead);
	await link.click();
	await lead.locator('button#edit:focus').click();
	await expect(lead).toHaveURL(`${NEW}/check`);
	await noDraft(lead);
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
	await openWaiting(lead, 'A claim without proof.');
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

	await openWaiting(owner, 'Attach the minutes.');
	await expect(owner.locator('main')).toContainText('Attach the minutes.');
	await axe(owner);
	await owner.locator('form[action="?/edit"] button').click();
	await expect(owner.locator('main')).toContainText('A claim without proof.');
	await noDraft(owner);
});
