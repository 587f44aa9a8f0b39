import { expect, test } from '@playwright/test';
import { fresh, signIn } from './people.ts';

test.beforeAll(fresh);

const THIRD = '/recommendations/GWP-NCPI-2019-03';

test('after each save the page tells once what was done and what follows, and has the focus there', async ({
	page
}) => {
	await signIn(page, 'pcc');
	await page.goto(`${THIRD}/request`);
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('.govuk-error-summary')).toBeFocused();
	for (const [part, value] of Object.entries({ day: '2', month: '12', year: '2019' }))
		await page.locator(`[name="dueOn-${part}"]`).fill(value);
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('#done')).toBeFocused();
	await expect(page.locator('#done')).toContainText(
		'The update is asked for. It is now among the force’s things to do.'
	);
	// The address that is copied, shared or loaded again says nothing of it.
	await expect(page).toHaveURL(THIRD);
	await page.reload();
	await expect(page.locator('h1')).toBeVisible();
	await expect(page.locator('#done')).toHaveCount(0);
});

test('without JavaScript it tells so too, and the other language does not tell it again', async ({
	browser
}) => {
	const page = await browser.newPage({ javaScriptEnabled: false });
	await signIn(page, 'lead', 'cy');
	await page.goto('/cy/recommendations/GWP-NCPI-2019-02/leads');
	await page.locator('[name="sro-cy"]').fill('Prif Gwnstabl Cynorthwyol');
	await page.locator('[name="deliveryLead-cy"]').fill('Prif Arolygydd');
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('main #done')).toContainText('Mae’r arweinwyr wedi’u henwi.');
	await expect(page.locator('a[hreflang=en][lang=en]')).toHaveAttribute(
		'href',
		'/recommendations/GWP-NCPI-2019-02'
	);
});

test('what came of copying is said beside the button, also when the browser refuses', async ({
	browser
}) => {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	const page = await context.newPage();
	await signIn(page, 'pcc');
	await page.goto(`${THIRD}?done=rated`);
	await page.locator('[data-copy-link]').click();
	const said = page.locator('[data-copy-link] + [role=status]');
	await expect(said).toHaveText('Copied');
	expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/GWP-NCPI-2019-03$/);

	await page.addInitScript(() => {
		navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
	});
	await page.reload();
	await page.locator('[data-copy-link]').click();
	await expect(said).toHaveText('The browser would not copy it. Copy it from the address bar.');
});

test('the warning before a session ends holds the focus, closes by Escape, and heeds other tabs', async ({
	context
}) => {
	const page = await context.newPage();
	await signIn(page, 'pcc');
	await page.clock.install();
	await page.goto('/recommendations?status=at-risk');
	const link = page.locator('tbody a').first();
	await link.focus();
	await page.clock.fastForward('28:01');
	const ending = page.getByRole('alertdialog', { name: 'You will be signed out in two minutes' });
	await expect(ending).toBeVisible();
	await expect(ending.getByRole('button')).toBeFocused();
	await expect(ending).toHaveAccessibleDescription(/What you typed stays on the page/);
	await page.keyboard.press('Tab');
	await expect(link).not.toBeFocused();
	await page.keyboard.press('Escape');
	await expect(ending).toBeHidden();
	await expect(link).toBeFocused();

	await page.clock.fastForward('28:01');
	await expect(ending).toBeVisible();
	const other = await context.newPage();
	await other.goto('/');
	await expect(ending).toBeHidden();

	await page.clock.fastForward('30:01');
	const over = page.getByRole('alertdialog', { name: 'You have been signed out' });
	await expect(over.getByRole('link', { name: 'Sign in' })).toHaveAttribute(
		'href',
		`/sign-in?next=${encodeURIComponent('/recommendations?status=at-risk')}`
	);
	await page.keyboard.press('Escape');
	await expect(over).toBeHidden();
});

test('three opinions are three; the answer to a target has its reason; the portal is as somebody saw it', async ({
	page
}) => {
	const second = '/recommendations/GWP-NCPI-2019-02';
	await signIn(page, 'lead');
	await page.goto(second);
	await expect(page.locator('#opinions + dl > div > dt')).toHaveText([
		'Gwent Police says it is',
		'The Commissioner is',
		'HMICFRS has'
	]);
	await expect(page.locator('section', { has: page.locator('#targets') })).toContainText(
		'Accepted once, because the posts are advertised'
	);
	await page.getByRole('link', { name: 'Record what it shows' }).click();
	await page.locator('[name=status]').fill('Open');
	await page.locator('[name=level]').fill('2');
	await page.locator('main button[type=submit]').click();
	await expect(page.locator('#done')).toContainText('It is not a decision');
	await expect(page.locator('main')).toContainText('Open; level: 2.');
	await expect(page.locator('#opinions + dl')).toContainText('recorded no decision');

	// Submitted from a page that is older than what others recorded: what they did is shown.
	const other = await page.context().newPage();
	await other.goto(second);
	await page.goto(second);
	await other.locator('form[action="?/nothing"] button').click();
	await expect(other.locator('#done')).toBeVisible();
	await page.locator('form[action="?/submit"] button').click();
	await expect(page.locator('.govuk-error-summary')).toBeFocused();
	await expect(page.locator('main .ri-notice')).toContainText('15 November');
});
