import { expect, test, type Page } from '@playwright/test';
import { at, fresh, LANGUAGES, signIn } from './people.ts';

test.beforeAll(fresh);

const SECOND = '/recommendations/GWP-NCPI-2019-02';

/** What the browser may fetch ahead of the page shown, and what it has fetched, as it says itself. */
async function watched(page: Page) {
	const session = await page.context().newCDPSession(page);
	const ahead = { may: [] as string[], fetched: [] as string[], wrong: [] as string[] };
	const path = (url: string) => url.replace(/^https?:\/\/[^/]+/, '');
	session.on('Preload.ruleSetUpdated', ({ ruleSet }) => {
		if (ruleSet.errorType) ahead.wrong.push(ruleSet.errorMessage ?? ruleSet.errorType);
	});
	session.on('Preload.preloadingAttemptSourcesUpdated', ({ preloadingAttemptSources }) => {
		ahead.may = preloadingAttemptSources.map(({ key }) => path(key.url));
	});
	session.on('Preload.prefetchStatusUpdated', ({ key, status }) => {
		if (status === 'Ready') ahead.fetched.push(path(key.url));
	});
	await session.send('Preload.enable');
	return ahead;
}

const cameAhead = (page: Page) =>
	page.evaluate(() => {
		const [shown] = performance.getEntriesByType('navigation');
		return shown && 'deliveryType' in shown && shown.deliveryType === 'navigational-prefetch';
	});

for (const language of LANGUAGES) {
	test(`pages to read may be fetched ahead, and nothing else may, ${language}`, async ({
		page
	}) => {
		await signIn(page, 'lead', language);
		const ahead = await watched(page);
		for (const path of [SECOND, '/evidence/GWP-E-0012', '/metrics/GWP-M-03', '/reports']) {
			await page.goto(at(language, path));
			await expect.poll(() => ahead.may).toContain(at(language, '/recommendations'));
			const links = await page
				.locator('a[href^="/"]')
				.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
			expect(links.length).toBeGreaterThan(ahead.may.length);
			const never = /\/(file|new|sign-out|report|rating|leads|submit)\b|\.(pdf|csv|xlsx)|as-at=|#/;
			expect(ahead.may.filter((each) => never.test(each))).toEqual([]);
		}
		expect(ahead.fetched).toEqual([]);
		expect(ahead.wrong).toEqual([]);
	});
}

test('a page whose link the pointer rests on comes ahead, and a file does not', async ({
	page
}) => {
	await signIn(page, 'pcc');
	const ahead = await watched(page);
	await page.goto('/evidence/GWP-E-0012');
	await page.locator('main a[href$="/file"]').first().hover();
	const metrics = page.locator('header a[href="/metrics"]').first();
	await metrics.hover();
	await expect.poll(() => ahead.fetched).toEqual(['/metrics']);
	// It was asked for earlier than it is shown: that the session goes on is asked when it is shown.
	const asked = page.waitForResponse((answer) => answer.request().method() === 'HEAD');
	await metrics.click();
	await expect(page).toHaveURL('/metrics');
	expect(await cameAhead(page)).toBe(true);
	expect((await asked).status()).toBe(200);
});

test('what was fetched ahead before a form was sent is not shown after it', async ({ page }) => {
	await signIn(page, 'lead');
	const ahead = await watched(page);
	await page.goto(`${SECOND}/leads`);
	const register = page.locator('header a[href="/recommendations"]').first();
	await register.hover();
	await expect.poll(() => ahead.fetched).toEqual(['/recommendations']);
	await page.locator('[name="deliveryLead-en"]').fill('Detective Chief Inspector, Custody');
	await page.locator('main form button[type=submit]').press('Enter');
	await expect(page.locator('#done')).toBeVisible();
	// By the keyboard: a pointer would fetch it anew.
	await register.press('Enter');
	await expect(page).toHaveURL('/recommendations');
	await expect(page.locator('main')).toContainText('Detective Chief Inspector, Custody');
	expect(await cameAhead(page)).toBe(false);
});

test('who signed out elsewhere is shown nothing that was fetched ahead', async ({ context }) => {
	const page = await context.newPage();
	await signIn(page, 'pcc');
	const ahead = await watched(page);
	const link = page.locator('header a[href="/recommendations"]').first();
	await link.hover();
	await expect.poll(() => ahead.fetched).toContain('/recommendations');
	const other = await context.newPage();
	await other.goto('/');
	await other.locator('form[action$="/sign-out"] button').click();
	await expect(other).toHaveURL(/\/sign-in/);
	await link.click();
	await expect(page).toHaveURL(/\/sign-in\?next=/);
});

for (const [reducedMotion, glides] of [
	['no-preference', true],
	['reduce', false]
] as const) {
	test(`one page glides into the next, motion ${reducedMotion}: ${String(glides)}`, async ({
		page
	}) => {
		await page.emulateMedia({ reducedMotion });
		await signIn(page, 'pcc');
		await page.addInitScript(() => {
			addEventListener('pagereveal', (event) => {
				document.documentElement.dataset.glides = String(event.viewTransition !== null);
			});
		});
		await page.locator('header a[href="/metrics"]').first().click();
		await expect(page).toHaveURL('/metrics');
		await expect(page.locator('html')).toHaveAttribute('data-glides', String(glides));
	});
}
