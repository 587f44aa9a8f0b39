import { expect, test } from '@playwright/test';
import { fresh, signIn } from './people.ts';

test.beforeAll(fresh);

/** The counts of the sample's story, as they were fixed before a line of the product was written. */
const COUNTS: Record<string, Record<string, number>> = {
	'2019-08-01': {
		complete: 0,
		'at-risk': 0,
		'in-progress': 3,
		'not-asked-yet': 3,
		past: 0,
		immediate: 1
	},
	'2019-10-01': {
		complete: 1,
		'at-risk': 1,
		'in-progress': 1,
		'not-asked-yet': 3,
		past: 1,
		immediate: 1
	},
	'2019-11-15': {
		complete: 2,
		'at-risk': 1,
		'in-progress': 0,
		assured: 1,
		'partly-assured': 1,
		'not-assured': 1,
		'not-asked-yet': 0,
		past: 1,
		immediate: 0
	}
};

function filterOf(word: string): string {
	if (['past', 'immediate'].includes(word)) return `clock=${word}`;
	if (['complete', 'at-risk', 'in-progress'].includes(word)) return `status=${word}`;
	return `commissioner=${word}`;
}

for (const [day, counts] of Object.entries(COUNTS))
	test(`the register as at ${day} has the counts of the story`, async ({ page }) => {
		await signIn(page, 'pcc');
		for (const [word, count] of Object.entries(counts)) {
			await page.goto(`/recommendations?inspection=GWP-NCPI-2019&as-at=${day}&${filterOf(word)}`);
			await expect(page.locator('h1'), word).toContainText(`(${String(count)})`);
			await expect(page.locator('main tbody tr')).toHaveCount(count);
		}
	});

test('a page of the past says so in its title, and leads to proof and actions by their own refs', async ({
	page
}) => {
	await signIn(page, 'inspector');
	await page.goto('/recommendations/GWP-NCPI-2019-02?as-at=2019-10-01');
	await expect(page).toHaveTitle(/as at 1 October 2019/);
	await expect(page.locator('.ri-past')).toContainText('This is the past: 1 October 2019');
	await expect(page.locator('main form[method=post]')).toHaveCount(0);
	await page.locator('main a', { hasText: 'GWP-E-0001' }).first().click();
	await expect(page.locator('main')).toContainText('What it is proof of');
	await page.goBack();
	await expect(page.locator('main a', { hasText: 'GWP-A-0005' }).first()).toHaveAttribute(
		'href',
		'/actions/GWP-A-0005'
	);
});
