import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { at, fillDate, type Language } from './people.ts';

export const SECOND = '/recommendations/GWP-NCPI-2019-02';
export const NEW = `${SECOND}/updates/new`;

/** A file that may be evidence. */
export const FILE = 'sample/evidence/failure-to-notify-procedure.pdf';

/** Presses a step's button: `next`, `check`, `another` or `later`. */
export async function press(page: Page, then: string): Promise<void> {
	await page.locator(`main form button[name=then][value=${then}]`).click();
}

/** Says what changed, on the first step, and presses a button. */
export async function sayWhat(
	page: Page,
	language: Language,
	text: string,
	then: string
): Promise<void> {
	await page.goto(at(language, `${NEW}/what`));
	await page.locator(`[name="summary-${language}"]`).fill(text);
	await press(page, then);
}

/** Fills a piece of evidence but its file or link. */
export async function describePiece(page: Page, language: Language, title: string): Promise<void> {
	await page.locator(`[name="evidenceTitle-${language}"]`).fill(title);
	await page.locator(`[name="shows-${language}"]`).fill('That they were asked.');
	await page.locator('[name=kind]').selectOption('partner-letter');
	await fillDate(page, 'effectiveOn', '2019-11-14');
	await page.locator('input[name=marking][value=OFFICIAL]').check();
}

/** Deletes the draft that somebody left, if there is one. */
export async function noDraft(page: Page): Promise<void> {
	await page.goto(NEW);
	const drop = page.locator('form[action="?/drop"] button');
	if ((await drop.count()) > 0) await drop.click();
}

/** Holds a page accessible on a desk and on a telephone, where nothing is wider than the screen. */
export async function axe(page: Page): Promise<void> {
	for (const width of [1280, 320]) {
		await page.setViewportSize({ width, height: 900 });
		const { violations } = await new AxeBuilder({ page }).analyze();
		expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
	}
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.setViewportSize({ width: 1280, height: 900 });
}
