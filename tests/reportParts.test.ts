import { beforeAll, describe, expect, test } from 'vitest';
import { localDate } from '#lib/kernel/localDate.ts';
import { flat, type ReportDocument } from '#lib/reports/document.ts';
import type { ReportModel } from '#lib/reports/model.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { composeReport } from '#lib/reports/ui/compose.ts';
import { numberVerdict } from '#lib/reports/ui/compose/numbers.ts';
import { composing } from '#lib/reports/ui/compose/phrases.ts';
import { plainText } from '#lib/reports/ui/compose/plainText.ts';
import { speech } from '#lib/words/speech.ts';
import { testDatabases } from './support/databases.ts';
import { sample } from './support/sample.ts';

let model: ReportModel;
let full: ReportDocument;
let text: string;

beforeAll(async () => {
	const db = await testDatabases()[0]?.open();
	if (!db) throw new Error('SQLite is always there.');
	const { as } = await sample(db);
	model = await getReport(await as('pcc'), 'GWP-NCPI-2019', localDate('2019-11-15'));
	full = composeReport(model, 'en', 'full');
	text = plainText(full.blocks);
});

const summary = (given: Partial<ReportModel>, language: 'en' | 'cy' = 'en') =>
	plainText(composeReport({ ...model, ...given }, language, 'summary').blocks);

test.each([
	['the summary, under a heading of its own', 'The summary\n'],
	['section 55 by its day', '16 August 2019, day 51 of 56'],
	['comments invited', '4 July: The Chief Constable’s comments invited, by 1 August.'],
	['copies sent', '16 August: Copies of the section 55 response sent.'],
	['every clock with its working', 'HMICFRS’s report: 3 calendar months from 27 June 2019'],
	['counts that reconcile', 'Opening 3 + new 0 − closed by HMICFRS 0 = closing 3.'],
	['the reason for at risk', 'Its reason: Two of fourteen offender-manager posts were vacant'],
	['its forecast', 'It expects to be done by 20 December.'],
	['what is practised', '14 October: A failure to notify is recorded as a crime the same day'],
	['the action of a sub-point', 'Action: GWP-A-0005; Practice from'],
	['the chain of a recommendation without sub-points', 'The recommendation as a whole'],
	['its proof, number and test', 'policy, training, audit; Number: GWP-M-07; Test: audited: E5'],
	[
		'partners and what they owe',
		'- children’s services of two councils: GWP-A-0007 ‘Weekly meeting'
	],
	['decisions', '- 18 October, 03: the Commissioner is assured.'],
	[
		'the target that waits for the Commissioner',
		'revised target 2, 20 December; waiting since 28 October'
	],
	['the answer that waits to be read', 'Read the answer to question 1; waiting since 13 November'],
	['what is past its day', '27 September, 49 days ago: HMICFRS’s date for 02'],
	['what is asked of the force', '20 November, in 5 days: Gwent Police: update on 02 due'],
	['the words', 'assured: The proof satisfies the Commissioner.'],
	['the counting rules', 'Months are calendar months'],
	['the head of the journal', 'Stream gwent, event ']
])('the full report holds %s', (_, words) => {
	expect(text).toContain(words);
});

test('a number beneath its own name says its verdict first, and the name no second time', () => {
	const line = model.metrics.find(({ ref }) => ref === 'GWP-M-05');
	if (!line) throw new Error('The sample has GWP-M-05.');
	const said = (language: 'en' | 'cy') => numberVerdict(composing(model, speech(language)), line);
	expect(said('en')).toBe('Better. 4 of 5 (80%) in October 2019; before, 7 of 21 (33%).');
	expect(said('cy')).toMatch(/^Yn well\. 4 o 5/);
});

test('no heading of the full report skips a level', () => {
	const levels = flat(full.blocks).flatMap((block) =>
		block.kind === 'heading' ? [block.level] : []
	);
	levels.forEach((level, index) => {
		expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
	});
});

describe('the summary', () => {
	test('spells HMICFRS out once, as it was called on its day', () => {
		const later = { asAt: localDate('2025-01-01') };
		expect(summary({}).split('Inspectorate of Constabulary and Fire')).toHaveLength(2);
		expect(summary({})).toContain('HMICFRS (Her Majesty’s Inspectorate');
		expect(summary(later)).toContain('HMICFRS (His Majesty’s Inspectorate');
	});

	test('says where the full report is, and claims no number it has not', () => {
		expect(summary({})).toContain('GWP-NCPI-2019-R3 (full)');
		expect(summary({})).toContain('also in Welsh, with the same number');
		expect(summary({ prepared: null })).toContain('drawn for GWP-NCPI-2019');
		expect(summary({ prepared: null })).not.toContain('same number');
	});

	test('asks whether children are safer of child-protection programmes only', () => {
		const inspection = { ...model.inspection, programme: 'PEEL' as const };
		expect(summary({})).toContain('5 Are children safer? Three numbers');
		expect(summary({ inspection })).toContain('5 The numbers that matter');
		expect(summary({ inspection })).not.toContain('children safer');
	});

	test('does not put words in the mouth of a force that has said nothing', () => {
		const silent = (count: number) => {
			const recommendations = model.recommendations.map((one, index) => ({
				...one,
				standing:
					index < count
						? {
								...one.standing,
								force: { ...one.standing.force, status: 'not-started' as const, on: null }
							}
						: one.standing
			}));
			const force = {
				...model.counts.force,
				'not-started': count,
				'at-risk': 0,
				complete: 3 - count
			};
			return summary({ recommendations, counts: { ...model.counts, force } });
		};
		expect(silent(2)).toContain('says one is complete and has said nothing yet of two.');
		expect(silent(3)).toContain('Gwent Police has said nothing yet.');
		expect(silent(3)).not.toContain('not started');
	});

	test('holds without a recommendation', () => {
		const counts = { ...model.counts, held: 0 };
		expect(summary({ recommendations: [], counts })).toContain('2 The recommendations\n');
		expect(summary({ recommendations: [], counts }, 'cy')).toContain('2 Yr argymhellion\n');
	});

	test.each([
		[1, '2 Yr argymhelliad\n'],
		[2, '2 Y ddau argymhelliad\n'],
		[6, '2 Y chwe argymhelliad\n'],
		[8, '2 Yr argymhellion (8)\n'],
		[11, '2 Yr argymhellion (11)\n']
	])('heads %i recommendations in Welsh as Welsh does', (held, head) => {
		expect(summary({ counts: { ...model.counts, held } }, 'cy')).toContain(head);
	});

	test('mutates in Welsh what a preposition or a numeral changes', () => {
		const welsh = summary({}, 'cy');
		expect(welsh).toContain('ei ail darged diwygiedig. Y rheswm a roddwyd:');
		expect(welsh).toContain('Paratowyd gan: Pennaeth Sicrwydd');
		expect(welsh).toContain('argymhelliad ‘Rheoli troseddwyr rhyw cofrestredig’ i’w gwblhau erbyn');
		expect(welsh).toContain('(58%) yn y chwarter hyd at Hydref 2019');
		const commissioner = { ...model.counts.commissioner, assured: 3, 'not-asked-yet': 2 };
		const counted = summary({ counts: { ...model.counts, commissioner } }, 'cy');
		expect(counted).toContain('wedi cael sicrwydd ar dri');
		expect(counted).toContain('heb gael cais eto am ddau');
	});
});
