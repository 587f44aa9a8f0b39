import { expect, test, type Page } from '@playwright/test';
import { chance } from '../../bench/words.ts';
import { fillDate, fresh, signIn } from './people.ts';

test.beforeAll(fresh);

interface Weight {
	whole: number;
	script: number;
	style: number;
}

/** The bytes of a first load as they came over the wire, by kind. */
async function weigh(page: Page, path: string): Promise<Weight> {
	// Nothing of the page before is still on its way.
	await page.goto('about:blank');
	const session = await page.context().newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	const kinds = new Map<string, string>();
	const weight: Weight = { whole: 0, script: 0, style: 0 };
	session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		weight.whole += encodedDataLength;
		const kind = kinds.get(requestId);
		if (kind === 'Script') weight.script += encodedDataLength;
		if (kind === 'Stylesheet') weight.style += encodedDataLength;
	});
	await page.goto(path, { waitUntil: 'networkidle' });
	await session.detach();
	return weight;
}

const KB = 1024;

test('sign-in weighs 80 KB at most, fonts included, and has no script', async ({ page }) => {
	const { whole, script, style } = await weigh(page, '/sign-in');
	expect({ script, whole: whole <= 80 * KB, style: style <= 20 * KB, bytes: whole }).toMatchObject({
		script: 0,
		whole: true,
		style: true
	});
});

const LIMITS = {
	'/': 120,
	'/search?q=plant': 120,
	'/recommendations/GWP-NCPI-2019-02': 120
};

for (const [path, most] of Object.entries(LIMITS))
	test(`${path} weighs ${String(most)} KB at most and ships no framework`, async ({ page }) => {
		await signIn(page, 'pcc');
		hold(path, await weigh(page, path), most);
	});

test('a register of fifty weighs 120 KB at most and ships no framework', async ({ page }) => {
	// Of the other force, and last of all specs: no other test counts its recommendations after this.
	await signIn(page, 'lead.devon-and-cornwall');
	await page.goto('/inspections/new');
	await page.locator('[name=programme]').selectOption('PEEL');
	await page
		.locator('[name="title-en"]')
		.fill('PEEL: police effectiveness, efficiency, legitimacy');
	await fillDate(page, 'publishedOn', '2019-09-30');
	await page.locator('input[name=completeness][value=all-held]').check();
	await page.locator('main button[type=submit]').click();
	const paste = new URL(page.url()).pathname.replace(/new$/, 'paste');
	for (const first of [1, 26]) {
		await page.goto(paste);
		await page.locator('[name=text]').fill(reportOf(first, 25));
		await page.locator('main form button[type=submit]').click();
		await page.locator('[name=sourceTitle]').fill('The report, page 9');
		await page.locator('main form button[type=submit]').click();
		await expect(page.locator('#done')).toBeVisible();
	}
	const path = '/recommendations?size=50';
	hold(path, await weigh(page, path), 120);
	await expect(page.locator('main tbody tr')).toHaveCount(50);
});

test('pages where people type load 60 KB of script at most', async ({ page }) => {
	await signIn(page, 'lead');
	for (const path of ['updates/new', 'evidence/new', 'actions/new', 'metrics/new']) {
		const { script } = await weigh(page, `/recommendations/GWP-NCPI-2019-02/${path}`);
		expect(script, path).toBeLessThanOrEqual(60 * KB);
	}
});

function hold(path: string, { whole, script, style }: Weight, most: number): void {
	console.log(`${path}: ${(whole / KB).toFixed(0)} KB whole, ${String(script)} B of script`);
	expect(script).toBeLessThanOrEqual(3 * KB);
	expect(style).toBeLessThanOrEqual(20 * KB);
	expect(whole).toBeLessThanOrEqual(most * KB);
}

/** Recommendations as a report prints them, in words that differ, numbered from `first`. */
function reportOf(first: number, count: number): string {
	const { text } = chance(first);
	return Array.from({ length: count }, (_, at) => {
		const limit = at % 3 === 0 ? 'Immediately' : `Within ${String(2 + (at % 7))} months`;
		const words = (length: number) => text(length).en ?? '';
		return `${String(first + at)}. ${limit}, the force should improve ${words(9)}:\n- ${words(6)}\n- ${words(7)}\n`;
	}).join('\n');
}
