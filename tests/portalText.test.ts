import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { getPortalText } from '#lib/reports/server/getPast.ts';
import { onBothEngines } from './support/databases.ts';
import { sample } from './support/sample.ts';

const SECOND = 'GWP-NCPI-2019-02';

onBothEngines('the text for HMICFRS’s portal', (open) => {
	let db: Db;
	let as: Awaited<ReturnType<typeof sample>>['as'];
	beforeAll(async () => {
		db = await open();
		({ as } = await sample(db));
	});
	const textOf = async (ref: string, day: string) =>
		(await getPortalText(await as('lead'), ref, localDate(day))).text;

	test('says what a force would send: number, status, what is practice since when, proof, figures', async () => {
		const text = await textOf(SECOND, '2019-11-15');
		expect(text.split('\n')[0]).toBe(`${SECOND} Managing registered sex offenders`);
		for (const part of [
			'Gwent Police says at risk (28 October 2019).',
			'The force is working to 20 December 2019.',
			'Practice from 14 October 2019. A failure to notify is recorded',
			'Proof: Failure to notify: recording and interview procedure (policy, 14 October 2019)',
			'4 of 5 (80%) in October 2019'
		])
			expect(text).toContain(part);
	});

	test('leaves out what is not the force’s to send: the Commissioner’s opinion and the gaps', async () => {
		const text = await textOf(SECOND, '2019-11-15');
		expect(text).not.toContain('Commissioner');
		expect(text).not.toContain('not assured');
		expect(text).not.toContain('missing');
	});

	test('as at a day says nothing of later', async () => {
		const text = await textOf(SECOND, '2019-10-01');
		expect(text).toContain('Position at the end of 1 October 2019');
		expect(text).toContain('The force is working to 31 October 2019.');
		expect(text).not.toContain('14 October');
		expect(text).not.toContain('20 December');
	});

	test('carries no title of proof that is marked higher than the text', async () => {
		expect(await textOf(SECOND, '2019-11-15')).not.toContain('Caseload of each offender-manager');
	});
});
