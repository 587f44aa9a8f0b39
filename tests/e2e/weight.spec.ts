import { expect, test, type Page } from '@playwright/test';
import { signIn } from './people.ts';

interface Weight {
	whole: number;
	script: number;
	style: number;
}

/** The bytes of a first load as they came over the wire, by kind. */
async function weigh(page: Page, path: string): Promise<Weight> {
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
	'/recommendations?size=50': 120,
	'/search?q=plant': 120,
	// Three charts, each drawn for a page and for a telephone.
	'/recommendations/GWP-NCPI-2019-02': 180
};

for (const [path, most] of Object.entries(LIMITS))
	test(`${path} weighs ${String(most)} KB at most and ships no framework`, async ({ page }) => {
		await signIn(page, 'pcc');
		const { whole, script, style } = await weigh(page, path);
		console.log(`${path}: ${(whole / KB).toFixed(0)} KB whole, ${String(script)} B of script`);
		expect(script).toBeLessThanOrEqual(3 * KB);
		expect(style).toBeLessThanOrEqual(20 * KB);
		expect(whole).toBeLessThanOrEqual(most * KB);
	});
