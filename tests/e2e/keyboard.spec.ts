import { expect, test, type Page } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '../../src/command/sample/password.ts';
import { fresh } from './people.ts';

test.beforeAll(fresh);

/** Keys pressed, and every stop of the focus on the way held to be seen: shown, and not covered. */
class Keyboard {
	pressed = 0;
	constructor(readonly page: Page) {}

	async press(key: string): Promise<void> {
		this.pressed += 1;
		await this.page.keyboard.press(key);
	}

	async type(text: string): Promise<void> {
		this.pressed += text.length;
		await this.page.keyboard.type(text);
	}

	/** Tabs on until the focus stands on what is named; nothing on the way may be hidden. */
	async reach(selector: string): Promise<void> {
		for (let stop = 0; stop < 150; stop += 1) {
			if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector))
				return;
			await this.press('Tab');
			expect(await this.seen(), await this.where()).toBe(true);
		}
		throw new Error(`Tab does not reach ${selector}`);
	}

	private where(): Promise<string> {
		return this.page.evaluate(
			() => `${location.pathname}: ${document.activeElement?.outerHTML.slice(0, 160) ?? ''}`
		);
	}

	/** Whether what has the focus is on the screen, on top, and drawn otherwise than without it. */
	private seen(): Promise<boolean> {
		return this.page.evaluate(() => {
			const at = document.activeElement;
			if (!at || at === document.body) return true;
			const [box] = at.getClientRects();
			if (!box || box.bottom <= 0 || box.top >= innerHeight) return false;
			const x = Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1);
			const y = Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1);
			const top = document.elementFromPoint(x, y);
			const label = at instanceof HTMLInputElement ? (at.labels?.[0] ?? null) : null;
			const shown = [at, label].some((own) => own?.contains(top) ?? false) || top?.contains(at);
			// What is drawn with the focus must differ from what is drawn without it.
			const drawn = () =>
				[getComputedStyle(at), ...(label ? [getComputedStyle(label, '::before')] : [])]
					.map((look) => [look.outline, look.boxShadow, look.backgroundColor].join())
					.join();
			const focused = drawn();
			(at as HTMLElement).blur();
			const plain = drawn();
			(at as HTMLElement).focus({ preventScroll: true });
			const ring = focused !== plain;
			return Boolean(shown) && ring;
		});
	}
}

async function signedIn(page: Page, who: string): Promise<Keyboard> {
	const keys = new Keyboard(page);
	await page.goto('/sign-in');
	await keys.reach('#email');
	await keys.type(`${who}@sample.invalid`);
	await keys.press('Tab');
	await keys.type(DEMONSTRATION_PASSWORD);
	await keys.press('Enter');
	await expect(page).toHaveURL('/');
	keys.pressed = 0;
	return keys;
}

test('the office answers a revised target and rates by keyboard alone', async ({ page }) => {
	const keys = await signedIn(page, 'pcc');
	await keys.reach('main a[href$="/targets/2"]');
	await keys.press('Enter');
	await expect(page.locator('input[name=answer]').first()).toBeVisible();
	await keys.reach('input[name=answer]');
	await keys.press('Space');
	await keys.reach('main form button[type=submit]');
	await keys.press('Enter');
	await expect(page.locator('#done')).toBeFocused();
	const target = keys.pressed;

	await keys.reach('main a[href$="/rating"]');
	await keys.press('Enter');
	await expect(page.locator('input[name=rating]').first()).toBeVisible();
	await keys.reach('input[name=rating]');
	await keys.press('Space');
	await keys.reach('[name="reasons-en"]');
	await keys.type('No proof of work with partners.');
	await keys.reach('main form button[type=submit]');
	await keys.press('Enter');
	await expect(page.locator('#done')).toBeFocused();
	console.log(
		`keys: ${String(target)} to answer the target from home, ${String(keys.pressed - target)} to rate`
	);
});

test('an inspector reaches a proof and its file by keyboard alone', async ({ page }) => {
	const keys = await signedIn(page, 'inspector');
	await keys.reach('header a[href="/recommendations"]');
	await keys.press('Enter');
	await expect(page.locator('tbody')).toBeVisible();
	await keys.reach('tbody a[href*="GWP-NCPI-2019-02"]');
	await keys.press('Enter');
	await expect(page.locator('#evidence')).toBeVisible();
	await keys.reach('main a[href="#evidence"]');
	await keys.press('Enter');
	await keys.reach('main a[href="/evidence/GWP-E-0007"]');
	await keys.press('Enter');
	await expect(page.locator('main a[download]')).toBeVisible();
	await keys.reach('main a[download]');
	console.log(`keys: ${String(keys.pressed)} from home to a file of proof`);
});

test('a force lead says that nothing has changed by keyboard alone', async ({ page }) => {
	const keys = await signedIn(page, 'lead');
	await keys.reach('header a[href="/recommendations"]');
	await keys.press('Enter');
	await expect(page.locator('tbody')).toBeVisible();
	await keys.reach('tbody a[href*="GWP-NCPI-2019-01"]');
	await keys.press('Enter');
	await expect(page.locator('#opinions')).toBeVisible();
	await keys.reach('form[action="?/nothing"] button');
	await keys.press('Enter');
	await expect(page.locator('#done')).toBeFocused();
	console.log(`keys: ${String(keys.pressed)} from home to «nothing has changed»`);
});

test('at 400 % and with text twice as large nothing is wider than the window', async ({ page }) => {
	await signedIn(page, 'pcc');
	const browser = await page.context().newCDPSession(page);
	const second = '/recommendations/GWP-NCPI-2019-02';
	const paths = [
		'/',
		'/recommendations',
		second,
		`${second}?as-at=2019-10-01`,
		'/metrics/GWP-M-01'
	];
	// 1280 px at 400 % is 320 px (WCAG 1.4.10); the browser's own text size is 16 px, or twice that.
	for (const { width, standard } of [
		{ width: 320, standard: 16 },
		{ width: 1280, standard: 32 }
	]) {
		await page.setViewportSize({ width, height: 900 });
		await browser.send('Page.setFontSizes', { fontSizes: { standard } });
		for (const path of paths) {
			await page.goto(path);
			const { size, wider } = await page.evaluate(() => ({
				size: getComputedStyle(document.documentElement).fontSize,
				wider: document.documentElement.scrollWidth - document.documentElement.clientWidth
			}));
			expect(size).toBe(`${String(standard)}px`);
			expect(wider, `${path} at ${String(width)} px`).toBeLessThanOrEqual(0);
		}
	}
});
