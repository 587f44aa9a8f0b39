import { beforeAll, expect, test } from 'vitest';
import type { Db } from '#lib/db/server/connect.ts';
import { evidenceAsAt } from '#lib/evidence/asAt.ts';
import type { EvidenceStore } from '#lib/evidence/server/store.ts';
import { everything } from '#lib/integrity/server/repository.ts';
import { verify } from '#lib/integrity/server/verify.ts';
import type { Event } from '#lib/journal/events.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { daysBetween, localDate } from '#lib/kernel/localDate.ts';
import { seriesAsAt } from '#lib/metrics/series.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { standing, type InspectionStanding } from '#lib/recommendations/standing.ts';
import { getPast } from '#lib/reports/server/getPast.ts';
import { getReport } from '#lib/reports/server/getReport.ts';
import { composeReport } from '#lib/reports/ui/compose.ts';
import { PEOPLE } from '../src/command/sample/organisations.ts';
import { onBothEngines } from './support/databases.ts';
import { sample } from './support/sample.ts';

/** sample.md, the table of counts: force, Commissioner, HMICFRS, past, immediate. */
const COUNTS = {
	'2019-08-01': { force: [0, 0, 3], commissioner: [0, 0, 0, 3], past: [0, 0], immediate: [1, 35] },
	'2019-10-01': { force: [1, 1, 1], commissioner: [0, 0, 0, 3], past: [1, 4], immediate: [1, 96] },
	'2019-11-15': { force: [2, 1, 0], commissioner: [1, 1, 1, 0], past: [1, 49], immediate: [0, 0] }
};

onBothEngines('the sample', (open) => {
	const GWENT = 'GWP-NCPI-2019';
	let db: Db;
	let store: EvidenceStore;
	let as: Awaited<ReturnType<typeof sample>>['as'];
	let events: Event[];
	let devon: Event[];
	let bodies: string;
	let today: InspectionStanding | undefined;
	const day = localDate('2019-11-15');

	beforeAll(async () => {
		db = await open();
		({ store, as } = await sample(db));
		events = await eventsOf(db.read, 'gwent');
		devon = await eventsOf(db.read, 'devon-and-cornwall');
		const { journal } = await everything(db);
		bodies = journal.map(({ body }) => body).join('\n');
		today = standing(events, day).get(GWENT);
	}, 120_000);

	test('holds: chain, rows and evidence', async () => {
		expect(await verify(db, store)).toMatchObject({ holds: true, streams: 3, files: 12 });
	});

	test('has the counts of sample.md on each of its three days', () => {
		for (const [asAt, expected] of Object.entries(COUNTS)) {
			const inspection = standing(events, localDate(asAt)).get('GWP-NCPI-2019');
			const counts = countsOf(
				(inspection?.recommendations ?? []).map((at) => ({
					status: at.force.status,
					commissioner: at.commissioner.word,
					decided: at.inspectorate !== null,
					clock: at.clock
				}))
			);
			const { force, commissioner, inspectorate, past, immediate } = counts;
			expect({
				force: [force.complete, force['at-risk'], force['in-progress']],
				commissioner: [
					commissioner.assured,
					commissioner['partly-assured'],
					commissioner['not-assured'],
					commissioner['not-asked-yet']
				],
				past: [past.count, past.days],
				immediate: [immediate.count, immediate.days]
			}).toEqual(expected);
			expect(inspectorate.decided).toBe(0);
		}
	});

	test('has each milestone on its day; the section 55 response on day 51 of 56', () => {
		const days = today?.milestones.map(({ data }) => [data.milestone, data.on, data.byDay]);
		expect(days).toEqual([
			['comments-invited', '2019-07-04', '2019-08-01'],
			['immediate-update-sent', '2019-07-25', null],
			['plan-sent', '2019-08-06', null],
			['section-55-published', '2019-08-16', null],
			['section-55-copies-sent', '2019-08-16', null]
		]);
		const clock = today?.facts.clocks.find(({ kind }) => kind === 'section-55')?.deadline;
		expect(clock).toMatchObject({
			rule: { kind: 'days-beginning-with', days: 56 },
			dueOn: '2019-08-21'
		});
		expect(daysBetween(localDate('2019-06-27'), localDate('2019-08-16')) + 1).toBe(51);
	});

	test('moves target 1 to 31 October and target 2 to 20 December; practice from 14 October', () => {
		const second = today?.recommendations[1];
		expect(second?.targets.map(({ setOn, targetOn, answer }) => [setOn, targetOn, answer])).toEqual(
			[
				['2019-09-24', '2019-10-31', 'accepted'],
				['2019-10-28', '2019-12-20', null]
			]
		);
		expect(second?.subPoints[0]).toMatchObject({ letter: 'a', practiceFrom: '2019-10-14' });
	});

	test('says what it says on its days', () => {
		const said = events.flatMap((event) =>
			event.type === 'update-released'
				? [[event.recordedOn, event.data.recommendation.slice(-2), event.data.status]]
				: []
		);
		for (const expected of [
			['2019-07-12', '01', 'in-progress'],
			['2019-07-15', '03', 'in-progress'],
			['2019-07-18', '02', 'in-progress'],
			['2019-09-20', '03', 'complete'],
			['2019-09-24', '02', 'at-risk'],
			['2019-11-01', '01', 'complete']
		]) {
			expect(said).toContainEqual(expected);
		}
		const rated = events.flatMap((event) =>
			event.type === 'rating-given'
				? [[event.recordedOn, event.data.recommendation.slice(-2), event.data.rating]]
				: []
		);
		expect(rated).toEqual([
			['2019-10-18', '03', 'assured'],
			['2019-11-12', '01', 'partly-assured'],
			['2019-11-12', '02', 'not-assured']
		]);
	});

	test('has reports 1, 2 and 3, as at its three days', () => {
		const reports = events.flatMap((event) =>
			event.type === 'report-prepared' ? [[event.data.number, event.data.asAt]] : []
		);
		expect(reports).toEqual([
			[1, '2019-08-01'],
			[2, '2019-10-01'],
			[3, '2019-11-15']
		]);
	});

	test('has the numbers of the story', () => {
		const series = seriesAsAt(events, day);
		const named = (english: string) => series.find(({ metric }) => metric.name.en === english);
		const at = (english: string, month: string) => {
			const figure = named(english)?.points.find(({ start }) => start === `${month}-01`)?.figure;
			return (
				figure &&
				(figure.cases ? [figure.value, figure.cases] : [figure.numerator, figure.denominator])
			);
		};
		expect(series.length).toBeGreaterThanOrEqual(6);
		const adults = 'Time for an appropriate adult to arrive';
		expect(at(adults, '2019-10')).toEqual([95, 41]);
		expect(named(adults)?.metric.baseline?.figure.value).toBe(190);
		const referrals = 'Referrals to children’s social care sampled as good';
		expect(at(referrals, '2019-07')).toEqual([6, 12]);
		expect(at(referrals, '2019-10')).toEqual([7, 12]);
		expect(at('Failures to notify recorded as crime', '2019-10')).toEqual([4, 5]);
		const interviewed = 'Failures to notify where the offender was interviewed';
		expect(at(interviewed, '2019-10')).toEqual([3, 5]);
		expect(named('Child in a cell with reason recorded')).toBeDefined();
	});

	test('has a dozen files: exactly one OFFICIAL-SENSITIVE, exactly one from before fieldwork', () => {
		const evidence = evidenceAsAt(events, day);
		expect(evidence).toHaveLength(12);
		const marked = evidence.filter(({ added }) => added.marking === 'OFFICIAL-SENSITIVE');
		expect(marked).toHaveLength(1);
		expect(evidence.filter(({ effectiveOn }) => effectiveOn < '2019-02-04')).toHaveLength(1);
		expect(new Set(evidence.map(({ added }) => added.file?.name.split('.').at(-1)))).toEqual(
			new Set(['pdf', 'xlsx', 'docx', 'csv', 'png'])
		);
	});

	test('has Devon and Cornwall’s entry with HMICFRS’s own history to its end', () => {
		const inspection = standing(devon, day).get('DCP-CDI-2017');
		expect(inspection?.facts).toMatchObject({ publishedOn: '2017-02-09', section55Applies: false });
		const [asked, ...others] = inspection?.recommendations ?? [];
		expect(others).toEqual([]);
		expect(asked?.deadline.dueOn).toBe('2017-08-09');
		expect(asked?.asked.inspectorateNumber).toBe('6989');
		expect(asked?.subPoints.map(({ letter }) => letter)).toEqual(['a', 'b', 'c', 'd', 'e']);
		expect(asked?.portal.map(({ lookedOn, status }) => [lookedOn, status])).toEqual([
			['2017-02-10', 'awaiting-review'],
			['2018-01-25', 'being-progressed'],
			['2018-04-27', 'complete']
		]);
		expect(asked?.inspectorate).toMatchObject({ decision: 'complete', on: '2018-04-27' });
	});

	test('names nobody in the journal: no name and no address of any account', () => {
		expect(bodies).toContain('Head of Assurance and Compliance');
		for (const { name, email } of Object.values(PEOPLE)) {
			expect(bodies).not.toContain(name);
			expect(bodies).not.toContain(email);
		}
		expect(bodies).not.toMatch(/[\w.]+@[\w-]+\.\w/);
	});

	test('is drawn without appending anything', async () => {
		const before = (await everything(db)).heads;
		const model = await getReport(await as('pcc'), GWENT, day);
		expect(composeReport(model, 'en', 'full').blocks.length).toBeGreaterThan(0);
		await getReport(await as('pcc'), GWENT, localDate('2019-08-01'));
		await getPast(await as('pcc'), `${GWENT}-02`, localDate('2019-10-01'));
		expect((await everything(db)).heads).toEqual(before);
	});
});
