import type { Page } from '@playwright/test';
import type { Language } from '../../tests/e2e/people.ts';

const SECOND = '/recommendations/GWP-NCPI-2019-02';
const WORK = `${SECOND}/updates/new/work`;

/** What stands between a form and what it records: nothing here is written but a draft, dropped. */
export const CHECKS: {
	who: string;
	path: string;
	/** How the picture is called where a form is filled in more than one way. */
	state?: string;
	fill: (page: Page, language: Language) => Promise<void>;
	/** The button that is pressed, where it is not the first. */
	then?: string;
	after?: (page: Page) => Promise<void>;
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
	},
	{
		...{ who: 'lead', path: WORK, state: '-done', after: noDraft },
		fill: async (page) => {
			await page.locator('[name="progress-GWP-A-0007"]').selectOption('done');
		}
	},
	{
		...{ who: 'lead', path: WORK, state: '-waits', after: noDraft },
		fill: async (page) => {
			await page.locator('[name="progress-GWP-A-0007"]').selectOption('waiting');
			for (const language of ['en', 'cy'])
				await page.locator(`[name="waitsOn-GWP-A-0007-${language}"]`).fill('');
		}
	},
	{
		...{ who: 'lead', path: WORK, state: '-check', then: 'check', after: noDraft },
		fill: async (page, language) => {
			await page.locator('[name="progress-GWP-A-0007"]').selectOption('in-progress');
			await page.locator(`[name="waitsOn-GWP-A-0007-${language}"]`).fill('The fifth council.');
			await page
				.locator(`[name="progressNote-GWP-A-0007-${language}"]`)
				.fill('Four of five councils have agreed the form of words.');
			await moveDay(page, language);
		}
	}
];

/** Deletes the draft of an update, if there is one. */
async function noDraft(page: Page): Promise<void> {
	await page.goto(new URL(`${SECOND}/updates/new`, page.url()).href);
	const drop = page.locator('form[action="?/drop"] button');
	if ((await drop.count()) > 0) await drop.click();
}

/** Proposes another due day for an action. */
async function moveDay(page: Page, language: Language): Promise<void> {
	const day = page.locator('[name="due-GWP-A-0007-day"]');
	if (!(await day.isVisible())) await page.getByText('GWP-A-0007: ').click();
	await day.fill('14');
	await page.locator('[name="due-GWP-A-0007-month"]').fill('2');
	await page.locator('[name="due-GWP-A-0007-year"]').fill('2020');
	await page.locator(`[name="dueReason-GWP-A-0007-${language}"]`).fill('The partner asked for it.');
}

/**
 * What somebody has to do before it can be seen; it writes to the database, so it is the last.
 * Owners' updates wait for the force lead, who meets what was said of an action since they were
 * written; and two of the lead's windows meet.
 */
export async function happen(
	as: (who: string) => Promise<Page>,
	url: string
): Promise<{ who: string; path: string; state?: string; press?: true }[]> {
	const owner = await as('owner');
	const worked = await contribute(owner, url, (page) =>
		page.locator('[name="progress-GWP-A-0007"]').selectOption('not-started')
	);
	const moved = await contribute(owner, url, (page) => moveDay(page, 'en'));
	await owner.goto(`${url}${SECOND}/updates/new/what`);
	await owner.locator('[name="summary-en"]').fill('Three of five councils have named who attends.');
	await owner.locator('button[name=then][value=check]').click();
	await owner.locator('form[action="?/contribute"] button[type=submit]').click();
	await owner.waitForURL(/\/updates\/[^/]+\/done/);
	const contributed = new URL(owner.url()).pathname.replace(/\/done$/, '');

	await owner.goto(`${url}/actions/GWP-A-0007`);
	await owner.locator('[name=progress][value=done]').check();
	for (const [part, text] of Object.entries({ day: '14', month: '11', year: '2019' }))
		await owner.locator(`[name="doneOn-${part}"]`).fill(text);
	await owner.locator('form[action="?/progress"] button[type=submit]').click();
	await owner.waitForLoadState();

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
		{ who: 'lead', path: worked, state: '-worked' },
		{ who: 'lead', path: worked, state: '-said-since', press: true },
		{ who: 'lead', path: moved, state: '-done-since', press: true },
		{ who: 'lead', path: `${contributed}/decline` },
		{ who: 'lead', path: `${SECOND}/updates/new` },
		{ who: 'lead', path: `${SECOND}/updates/new/check` }
	];
}

/** An owner sends an update that says how an action goes; its path comes back. */
async function contribute(
	owner: Page,
	url: string,
	work: (page: Page) => Promise<unknown>
): Promise<string> {
	await owner.goto(`${url}${SECOND}/updates/new/what`);
	await owner.locator('[name="summary-en"]').fill('Four of five councils have named who attends.');
	await owner.locator('button[name=then][value=check]').click();
	await owner.goto(`${url}${WORK}`);
	await work(owner);
	await owner.locator('button[name=then][value=check]').click();
	await owner.locator('form[action="?/contribute"] button[type=submit]').click();
	await owner.waitForURL(/\/updates\/[^/]+\/done/);
	return new URL(owner.url()).pathname.replace(/\/done$/, '');
}
