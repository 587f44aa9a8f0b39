import type { Page } from '@playwright/test';
import type { Language } from '../../tests/e2e/people.ts';

/** What stands between a form and what it records: nothing here is written. */
export const CHECKS: {
	who: string;
	path: string;
	fill: (page: Page, language: Language) => Promise<void>;
}[] = [
	{
		who: 'pcc',
		path: '/inspections/GWP-NCPI-2019/recommendations/paste',
		fill: (page) =>
			page
				.locator('[name=text]')
				.fill(
					'1. Within three months, the force should review how it records:\n- the day\n- the reason\n\n2. The force should train its officers immediately.'
				)
	},
	{
		who: 'lead',
		path: '/metrics/GWP-M-03/paste',
		fill: (page) =>
			page.locator('[name=text]').fill('Apr 2018\t6\t5\nMay 2018\t7\t12\nsomething else')
	},
	{
		who: 'lead',
		path: '/actions/hand-over',
		fill: async (page, language) => {
			await page.locator('[name=from]').selectOption({ index: 1 });
			await page.locator('[name=to]').selectOption('other');
			await page.locator(`[name="other-${language}"]`).fill('Detective Inspector, Custody');
			await page.locator(`[name="reason-${language}"]`).fill('Promoted.');
		}
	}
];

const SECOND = '/recommendations/GWP-NCPI-2019-02';

/**
 * What somebody has to do before it can be seen; it writes to the database, so it is the last.
 * An owner's update waits for the force lead, and two of the lead's windows meet.
 */
export async function happen(
	as: (who: string) => Promise<Page>,
	url: string
): Promise<{ who: string; path: string }[]> {
	const owner = await as('owner');
	await owner.goto(`${url}${SECOND}/updates/new/what`);
	await owner.locator('[name="summary-en"]').fill('Three of five councils have named who attends.');
	await owner.locator('button[name=then][value=check]').click();
	await owner.locator('form[action="?/contribute"] button[type=submit]').click();
	await owner.waitForURL(/\/updates\/[^/]+\/done/);
	const contributed = new URL(owner.url()).pathname.replace(/\/done$/, '');

	const lead = await as('lead');
	await lead.goto(`${url}${SECOND}/updates/new/what`);
	await lead.locator('[name="summary-en"]').fill('The weekly meeting begins on 21 November.');
	await lead.locator('button[name=then][value=check]').click();
	await lead.waitForURL(/check/);
	const other = await as('lead');
	await other.goto(`${url}${SECOND}`);
	await other.locator('form[action="?/nothing"] button').click();
	await other.waitForURL(/done=|GWP-NCPI-2019-02/);
	await lead.locator('form[action="?/release"] button[type=submit]').click();
	await lead.locator('#theirs').waitFor();

	return [
		{ who: 'owner', path: `${contributed}/done` },
		{ who: 'lead', path: '/' },
		{ who: 'lead', path: contributed },
		{ who: 'lead', path: `${contributed}/decline` },
		{ who: 'lead', path: `${SECOND}/updates/new` },
		{ who: 'lead', path: `${SECOND}/updates/new/check` }
	];
}
