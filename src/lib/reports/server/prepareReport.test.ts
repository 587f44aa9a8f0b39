import { beforeEach, expect, test } from 'vitest';
import { enterInspection } from '#lib/inspections/server/enterInspection.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { onBothEngines } from '../../../../tests/support/databases.ts';
import { aMetric } from '../../../../tests/support/work.ts';
import {
	anInspection,
	aRecommendation,
	PERSONS,
	world,
	type Person,
	type World
} from '../../../../tests/support/world.ts';
import { getPrepared, listReports } from './listReports.ts';
import { tryPages } from './pdf/draw.ts';
import { prepareReport } from './prepareReport.ts';

onBothEngines('preparing a report', (open) => {
	let here: World;
	let inspection: string;
	const text = { en: 'words', cy: 'geiriau' };

	beforeEach(async () => {
		here = await world(await open());
		inspection = await anInspection(here);
	});

	const prepare = (asAt: string, more = {}, person: Person = 'officer') =>
		prepareReport(here.as(person), inspection, { asAt: localDate(asAt), ...more }, tryPages);

	const metricOf = async (force: 'gwent' | 'kent') => {
		const of = force === 'gwent' ? inspection : await anInspection(here, { force });
		const recommendation = await aRecommendation(here, of);
		return aMetric(here.as(force === 'gwent' ? 'lead' : 'kentLead'), recommendation);
	};

	test('numbers the reports of an inspection and keeps what a person wrote', async () => {
		const metrics = [await metricOf('gwent')];
		expect(await prepare('2019-08-01')).toEqual({ ref: 'GWP-NCPI-2019-R1' });
		const written = { metrics, notKnown: [text], questions: [text], decisions: [text, text] };
		expect(await prepare('2019-11-15', written, 'approver')).toEqual({ ref: 'GWP-NCPI-2019-R2' });
		expect(await listReports(here.as('lead'))).toMatchObject([
			{
				ref: 'GWP-NCPI-2019-R2',
				number: 2,
				asAt: '2019-11-15',
				preparedOn: '2019-11-15',
				preparedBy: { en: 'post of approver' },
				...written
			},
			{ ref: 'GWP-NCPI-2019-R1', number: 1, notKnown: [], preparedBy: { en: 'post of officer' } }
		]);
	});

	test.each(['en', 'cy'] as const)(
		'what does not fit two pages in %s is refused beside its field, and nothing is recorded',
		async (language) => {
			const long = { ...text, [language]: 'Many words about one thing. '.repeat(400) };
			await expect(
				prepare('2019-08-01', { notKnown: [text], questions: [text, long] })
			).rejects.toMatchObject({
				code: 'invalid',
				data: { field: 'questions', reason: 'too-long' }
			});
			expect(await listReports(here.as('officer'), inspection)).toEqual([]);
			expect(await prepare('2019-08-01')).toEqual({ ref: 'GWP-NCPI-2019-R1' });
		}
	);

	test('posted twice makes one report', async () => {
		const once = () => prepare('2019-08-01', { submission: 'form' });
		expect(await once()).toEqual(await once());
		expect(await listReports(here.as('officer'), inspection)).toHaveLength(1);
	});

	test('is as at a day from publication to today, both included', async () => {
		await prepare('2019-06-27');
		await prepare('2019-11-15');
		await expect(prepare('2019-06-26')).rejects.toMatchObject({
			code: 'invalid',
			data: { field: 'asAt', reason: 'before-publication', publishedOn: '2019-06-27' }
		});
		await expect(prepare('2019-11-16')).rejects.toMatchObject({
			code: 'invalid',
			data: { field: 'asAt', reason: 'after-today' }
		});
	});

	test('is not as at a day before the inspection was entered, however long it was published', async () => {
		const late = await enteredLate(here);
		const on = (asAt: string) =>
			prepareReport(here.as('officer'), late, { asAt: localDate(asAt) }, tryPages);
		await expect(on('2019-07-31')).rejects.toMatchObject({
			code: 'invalid',
			data: { field: 'asAt', reason: 'not-entered-by-then' }
		});
		await on('2019-08-01');
	});

	test('takes numbers of this force only, and three at most', async () => {
		const [own, kents] = [await metricOf('gwent'), await metricOf('kent')];
		const grants = (['officer', 'kentLead'] as const).flatMap((who) => here.actor(who).grants);
		const ofBoth = { ...here.as('officer'), actor: { ...here.actor('officer'), grants } };
		for (const ctx of [here.as('officer'), ofBoth]) {
			const asAt = localDate('2019-11-15');
			await expect(
				prepareReport(ctx, inspection, { asAt, metrics: [kents] }, tryPages)
			).rejects.toMatchObject({ code: 'not-found' });
		}
		await expect(prepare('2019-11-15', { metrics: [own, own, own, own] })).rejects.toThrow();
		const questions = [text, text, text, text];
		await expect(prepare('2019-11-15', { questions })).rejects.toThrow();
	});

	test('is the office’s alone; the force’s lead and the inspector may read it, an owner not', async () => {
		const { ref } = await prepare('2019-08-01');
		for (const person of PERSONS) {
			const isKents = person.startsWith('kent');
			const mayRead = await getPrepared(here.as(person), ref).then(
				() => true,
				() => false
			);
			expect(mayRead, person).toBe(!isKents && person !== 'owner');
			if (person === 'officer' || person === 'approver') continue;
			await expect(prepare('2019-08-02', {}, person), person).rejects.toMatchObject({
				code: isKents ? 'not-found' : 'not-allowed'
			});
		}
	});
});

/** A second report of the same day of publication, entered five weeks later. */
async function enteredLate(here: World): Promise<string> {
	const { ref } = await enterInspection(here.as('lead', '2019-08-01'), {
		forceId: 'gwent',
		programme: 'PEEL',
		title: { en: 'PEEL' },
		publishedOn: localDate('2019-06-27'),
		completeness: 'all-held'
	});
	return ref;
}
