import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { LANGUAGES } from '#lib/kernel/languages.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { drawPdf } from '#lib/reports/server/pdf/draw.ts';
import { composeReport, LENGTHS } from '#lib/reports/ui/compose.ts';
import { onBothEngines } from './support/databases.ts';
import { sample } from './support/sample.ts';

onBothEngines('the commissioner’s report', (open, { engine }) => {
	test(
		'draws alike twice, in both languages and lengths, on its days',
		{ timeout: 120_000 },
		async () => {
			const db = await open();
			const { as } = await sample(db);
			const ctx = await as('pcc');
			mkdirSync('test-results/reports', { recursive: true });
			for (const asAt of ['2019-08-01', '2019-10-01', '2019-11-15']) {
				const model = await getReport(ctx, 'GWP-NCPI-2019', localDate(asAt));
				for (const language of LANGUAGES) {
					for (const length of LENGTHS) {
						const pdf = await drawPdf(composeReport(model, language, length));
						const again = await drawPdf(composeReport(model, language, length));
						const hash = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
						expect(hash(again)).toBe(hash(pdf));
						if (engine === 'sqlite') {
							writeFileSync(`test-results/reports/${asAt}-${length}-${language}.pdf`, pdf);
						}
					}
				}
			}
		}
	);
});
