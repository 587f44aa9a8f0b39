import { expect, test, type Page } from '@playwright/test';
import { fresh, signIn } from './people.ts';
import { NEW, noDraft, SECOND } from './updating.ts';

test.beforeEach(fresh);

/** What somebody who knows what to say has to do, counted from the page of a recommendation on. */
async function counted(page: Page) {
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
	/** A choice of a list: a click to open it and one to choose. */
	const choose = async (name: string, value: string) => {
		await page.locator(`[name="${name}"]`).selectOption(value);
		count.clicks += 2;
	};
	/**
	 * Card, Moran and Newell's keystroke-level model: 0.28 s a key for an average typist, 1.1 s to
	 * point, 1.35 s to think before each field and click; and a second for each page.
	 */
	const seconds = (journey: string) => {
		const { pages, fields, keystrokes, clicks } = count;
		const sum = keystrokes * 0.28 + clicks * 1.1 + (fields + clicks) * 1.35 + pages;
		console.log(`${journey}: ${JSON.stringify(count)}, about ${sum.toFixed(0)} s`);
		return sum;
	};
	const begin = async () => {
		await click(`a[href="${NEW}"]`);
		await click(`a.govuk-button[href="${NEW}/what"]`);
		await type(
			'summary-en',
			'Both councils have answered. The first weekly meeting was held on 14 November; eleven of fourteen plans were reviewed. The other three are on 21 November.'
		);
		await click('button[name=then][value=next]');
		await type('reason-en', 'Three plans are still to be reviewed.');
	};
	const release = async () => {
		await click('button[name=then][value=check]');
		await click('form[action="?/release"] button[type=submit]');
		await expect(page.locator('.govuk-panel')).toBeVisible();
	};
	return { count, type, click, choose, seconds, begin, release };
}

test('who knows what to say is done in under three minutes', async ({ page }) => {
	const { count, seconds, begin, release } = await counted(page);
	await begin();
	await release();
	expect(count).toMatchObject({ pages: 5, posts: 3, fields: 2, clicks: 5 });
	expect(seconds('an update')).toBeLessThan(180);
});

test('also where an action is done, and without opening it', async ({ page }) => {
	const { count, type, click, choose, seconds, begin, release } = await counted(page);
	await begin();
	await click('button[name=then][value=next]');
	await choose('progress-GWP-A-0007', 'done');
	await type('doneOn-GWP-A-0007-day', '14');
	await type('doneOn-GWP-A-0007-month', '11');
	await type('doneOn-GWP-A-0007-year', '2019');
	await release();
	expect(count).toMatchObject({ pages: 6, posts: 4, fields: 5, clicks: 8 });
	expect(seconds('an update with an action')).toBeLessThan(180);
});
