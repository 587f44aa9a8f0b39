import { beforeAll, describe, expect, test } from 'vitest';
import { filterFrom } from '#lib/assurance/filter.ts';
import { register } from '#lib/assurance/server/register.ts';
import { registerAsAt } from '#lib/assurance/server/registerAsAt.ts';
import type { Db } from '#lib/db/server/connect.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { getPast } from '#lib/reports/server/getPast.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import type { Block } from '#lib/reports/document.ts';
import { composeReport } from '#lib/reports/ui/compose.ts';
import { plainText } from '#lib/reports/ui/compose/plainText.ts';
import { onBothEngines } from './support/databases.ts';
import { sample } from './support/sample.ts';

const INSPECTION = 'GWP-NCPI-2019';

/** What the story fixes for each recommendation on the three days of the reports. */
const asked = 'The Commissioner is not asked yet.';
const STORY = [
	[
		'01',
		'2019-08-01',
		`Gwent Police says in progress (12 July). ${asked}`,
		'immediate, not yet complete, 35 days'
	],
	['02', '2019-08-01', `Gwent Police says in progress (18 July). ${asked}`, 'due in 57 days'],
	['03', '2019-08-01', `Gwent Police says in progress (15 July). ${asked}`, 'due in 57 days'],
	[
		'01',
		'2019-10-01',
		`Gwent Police says in progress (12 July). ${asked}`,
		'immediate, not yet complete, 96 days'
	],
	[
		'02',
		'2019-10-01',
		`Gwent Police says at risk (24 September). ${asked}`,
		'4 days past HMICFRS’s date'
	],
	[
		'03',
		'2019-10-01',
		`Gwent Police says complete (20 September). ${asked}`,
		'complete by HMICFRS’s date'
	],
	[
		'01',
		'2019-11-15',
		'Gwent Police says complete (1 November). The Commissioner is partly assured (12 November).',
		'immediate, complete 127 days after publication'
	],
	[
		'02',
		'2019-11-15',
		'Gwent Police says at risk (28 October). The Commissioner is not assured (12 November).',
		'49 days past HMICFRS’s date'
	],
	[
		'03',
		'2019-11-15',
		'Gwent Police says complete (20 September). The Commissioner is assured (18 October).',
		'complete by HMICFRS’s date'
	]
].map(([ref = '', day = '', sentence = '', clock = '']) => ({ ref, day, sentence, clock }));

/** The lines of a document; a piece of evidence goes by its number in a report, by its ref on a page. */
function linesOf(blocks: readonly Block[]): string[] {
	return plainText(blocks)
		.split('\n')
		.filter(Boolean)
		.map((line) => line.replace(/^- (E\d+|GWP-E-\d+) /, '- E '));
}

onBothEngines('the register as at a day', (open) => {
	let db: Db;
	let as: Awaited<ReturnType<typeof sample>>['as'];
	const filter = (query = '') => filterFrom(new URLSearchParams(query));

	beforeAll(async () => {
		db = await open();
		({ as } = await sample(db));
	});

	test.each(['2019-08-01', '2019-10-01', '2019-11-15'])(
		'equals the report of %s, figure by figure',
		async (day) => {
			const ctx = await as('pcc');
			const asAt = localDate(day);
			const model = await getReport(ctx, INSPECTION, asAt);
			const { rows } = await registerAsAt(ctx, filter(`inspection=${INSPECTION}`), asAt);
			expect(rows.map(({ ref, dueOn, opinions }) => ({ ref, dueOn, opinions }))).toEqual(
				model.recommendations.map(({ standing: at }) => ({
					ref: at.ref,
					dueOn: at.deadline.dueOn,
					opinions: {
						status: at.force.status,
						saidOn: at.force.on,
						commissioner: at.commissioner.word,
						commissionerOn: at.commissioner.on,
						notYetConsidered: at.commissioner.notYetConsidered,
						decision: null,
						decisionOn: null,
						clock: at.clock
					}
				}))
			);
			const past = rows.filter(({ opinions }) => opinions.clock.kind === 'past');
			expect(past).toHaveLength(model.counts.past.count);
		}
	);

	test.each(['', 'status=at-risk', 'sort=-due', 'clock=past', 'commissioner=assured&sort=topic'])(
		'as at today is today’s register: «%s»',
		async (query) => {
			const ctx = await as('pcc');
			expect(await registerAsAt(ctx, filter(query), localDate('2019-11-15'))).toEqual(
				await register(ctx, filter(query))
			);
		}
	);

	test('filters by what was said then, not by what is said now', async () => {
		const ctx = await as('pcc');
		const risky = (day: string) =>
			registerAsAt(ctx, filter('status=at-risk'), localDate(day)).then(({ total }) => total);
		expect(await risky('2019-08-01')).toBe(0);
		expect(await risky('2019-10-01')).toBe(1);
	});

	test('is empty before anything was entered, and never another force’s', async () => {
		expect((await registerAsAt(await as('pcc'), filter(), localDate('2019-06-01'))).total).toBe(0);
		const rows = await registerAsAt(await as('leadDevon'), filter(), localDate('2019-11-15'));
		expect(rows.rows.map(({ forceId }) => forceId)).not.toContain('gwent');
	});

	describe('and a recommendation as at a day', () => {
		const ref = `${INSPECTION}-02`;

		test('says what the report of that day says', async () => {
			const ctx = await as('pcc');
			const august = await getPast(ctx, ref, localDate('2019-08-01'));
			expect(august.sentence).toBe(
				'Gwent Police says in progress (18 July). The Commissioner is not asked yet. HMICFRS has recorded no decision.'
			);
			const october = plainText((await getPast(ctx, ref, localDate('2019-10-01'))).blocks);
			expect(october).toContain('4 days past HMICFRS’s date');
			expect(october).not.toContain('49 days');
			expect(october).not.toContain('28 October');
			const november = plainText((await getPast(ctx, ref, localDate('2019-11-15'))).blocks);
			expect(november).toContain('49 days past HMICFRS’s date');
			expect(november).toContain('28 October');
		});

		test.each(STORY)(
			'$ref on $day: the page and the report say the same, figure by figure',
			async ({ ref: own, day, sentence, clock }) => {
				const ctx = await as('pcc');
				const asAt = localDate(day);
				const past = await getPast(ctx, `${INSPECTION}-${own}`, asAt);
				expect(past.sentence).toBe(`${sentence} HMICFRS has recorded no decision.`);
				expect(plainText(past.blocks)).toContain(`The clock: ${clock}`);

				const report = composeReport(await getReport(ctx, INSPECTION, asAt), 'en', 'full').blocks;
				const from = report.findIndex(
					(block) => block.kind === 'heading' && block.id === `${INSPECTION}-${own}`
				);
				const rest = report.slice(from + 1);
				const to = rest.findIndex((block) => block.kind === 'heading' && block.level < 3);
				const figures = linesOf(rest.slice(0, to));
				expect(figures.length).toBeGreaterThan(15);
				expect(linesOf(past.blocks).slice(0, figures.length)).toEqual(figures);
			}
		);

		test('is refused before publication and after today, and is not there for another force', async () => {
			const of = async (day: string) => getPast(await as('pcc'), ref, localDate(day));
			await expect(of('2019-06-01')).rejects.toMatchObject({
				data: { reason: 'before-publication' }
			});
			await expect(of('2019-11-16')).rejects.toMatchObject({ data: { reason: 'after-today' } });
			await expect(
				getPast(await as('leadDevon'), ref, localDate('2019-10-01'))
			).rejects.toMatchObject({
				code: 'not-found'
			});
		});
	});
});
