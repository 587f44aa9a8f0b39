import { expect, type Page } from '@playwright/test';
import { DEMONSTRATION_PASSWORD } from '../../src/command/sample/password.ts';

export type Language = 'en' | 'cy';
export const LANGUAGES: Language[] = ['en', 'cy'];

/** Gives the server the sample as it was told: a file of tests owes nothing to another's. */
export async function fresh(): Promise<void> {
	const control = Number(process.env.E2E_PORT ?? 4173) + 1000;
	const { status } = await fetch(`http://127.0.0.1:${String(control)}/fresh`, { method: 'POST' });
	expect(status).toBe(204);
}

/** A path in a language. */
export function at(language: Language, path: string): string {
	if (language === 'en') return path;
	return path === '/' ? '/cy' : `/cy${path}`;
}

/** Signs in as one of the demonstration accounts: `pcc`, `lead`, `owner`, `inspector` … */
export async function signIn(page: Page, who: string, language: Language = 'en'): Promise<void> {
	await page.goto(at(language, '/sign-in'));
	await page.locator('#email').fill(`${who}@sample.invalid`);
	await page.locator('#password').fill(DEMONSTRATION_PASSWORD);
	await page.locator('form:has(#password) button[type=submit]').click();
	await expect(page).toHaveURL(at(language, '/'));
}

/** Fills the three parts of a date. */
export async function fillDate(page: Page, name: string, day: string): Promise<void> {
	const [year = '', month = '', date = ''] = day.split('-');
	await page.locator(`[name="${name}-day"]`).fill(date);
	await page.locator(`[name="${name}-month"]`).fill(month);
	await page.locator(`[name="${name}-year"]`).fill(year);
}

/** After a form: the page it leads to tells what was done, first of all. */
export async function expectTold(page: Page, path: string): Promise<void> {
	await expect(page.locator('#done')).toBeVisible();
	expect(new URL(page.url()).pathname).toBe(path);
}
