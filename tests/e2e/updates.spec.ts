import { expect, test } from '@playwright/test';
import { at, expectTold, fillDate, fresh, LANGUAGES, signIn } from './people.ts';
import { axe, describePiece, FILE, NEW, noDraft, press, sayWhat, SECOND } from './updating.ts';

test.beforeAll(fresh);

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
				await page.getByText('GWP-A-0007: ').click();
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

for (const javaScriptEnabled of [true, false]) {
	test.describe(`how actions go, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
		test.use({ javaScriptEnabled });
		test.beforeEach(fresh);
		const own = {
			progress: '[name="progress-GWP-A-0010"]',
			done: '[name="doneOn-GWP-A-0010-day"]'
		};

		test('is said in the update, and nothing of an action that is left as it is', async ({
			page
		}) => {
			await signIn(page, 'lead');
			await page.goto(`${SECOND}/actions/new`);
			await page.locator('[name="title-en"]').fill('Review every plan');
			await page.locator('[name="ownerPost-en"]').fill('Detective Inspector');
			await fillDate(page, 'dueOn', '2019-12-01');
			await page.locator('main form button[type=submit]').click();
			await expectTold(page, '/actions/GWP-A-0010');

			await sayWhat(page, 'en', 'The weekly meeting is held.', 'next');
			await press(page, 'next');
			await expect(page).toHaveURL(`${NEW}/work`);
			// What a word asks for besides is shown with it.
			await expect(page.locator(own.done)).toBeHidden();
			await page.locator(own.progress).selectOption('waiting');
			await page.locator('[name="progress-GWP-A-0007"]').selectOption('in-progress');
			await press(page, 'check');
			await expect(page.locator('#waitsOn-GWP-A-0010-error')).toBeVisible();
			await expect(page.locator(own.done)).toBeHidden();
			await page.locator(own.progress).selectOption('done');
			await press(page, 'check');
			await expect(page.locator('#doneOn-GWP-A-0010-error')).toBeVisible();
			await expect(page.locator('[name="waitsOn-GWP-A-0010-en"]')).toBeHidden();
			if (javaScriptEnabled) await axe(page);
			await fillDate(page, 'doneOn-GWP-A-0010', '2019-11-14');
			// As it is: nothing is said of it, whatever stands beside.
			await page.locator('[name="progress-GWP-A-0007"]').selectOption('');
			await press(page, 'check');

			await expect(page).toHaveURL(`${NEW}/check`);
			const rows = page.locator('.govuk-summary-list__row', { hasText: 'Progress of' });
			await expect(rows).toHaveCount(1);
			await expect(rows).toContainText('done, 14 November 2019 (before: not started)');
			await rows.locator('a[href*="/work"]').click();
			await page.locator('[name="progress-GWP-A-0007"]').selectOption('waiting');
			await page.locator('[name="waitsOn-GWP-A-0007-en"]').fill('The second council');
			await page.locator('[name="progressNote-GWP-A-0007-en"]').fill('Asked on 12 November.');
			await press(page, 'check');
			await expect(rows).toHaveCount(2);
			await expect(rows.first()).toContainText('The second council');
			if (javaScriptEnabled) await axe(page);
			await page.locator('form[action="?/release"] button[type=submit]').click();
			await expect(page.locator('.govuk-panel')).toBeVisible();
			await expect(page.locator('main')).toContainText('Action GWP-A-0010: done');
			await expect(page.locator('main')).toContainText('Action GWP-A-0007: waiting');

			await page.goto('/actions/GWP-A-0007');
			await expect(page.locator('main')).toContainText('Asked on 12 November.');
			// What is done is asked no more, neither how it goes nor another day.
			await page.goto('/actions/GWP-A-0010');
			await expect(page.locator('[name="to-day"]')).toHaveCount(0);
			await page.goto(`${NEW}/work`);
			await expect(page.locator('[name="progress-GWP-A-0007"]')).toBeVisible();
			await expect(page.locator('[name="progress-GWP-A-0010"]')).toHaveCount(0);
		});
	});
}
