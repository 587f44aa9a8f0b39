import { expect, test } from 'vitest';
import { verify } from '#lib/integrity/server/verify.ts';
import { eventsOf } from '#lib/journal/server/repository.ts';
import { localDate } from '#lib/kernel/localDate.ts';
import { countsOf } from '#lib/recommendations/counts.ts';
import { standing } from '#lib/recommendations/standing.ts';
import { onBothEngines } from './support/databases.ts';
import { sample } from './support/sample.ts';

/** sample.md, the table of counts: force, Commissioner, HMICFRS, past, immediate. */
const COUNTS = {
	'2019-08-01': { force: [0, 0, 3], commissioner: [0, 0, 0, 3], past: [0, 0], immediate: [1, 35] },
	'2019-10-01': { force: [1, 1, 1], commissioner: [0, 0, 0, 3], past: [1, 4], immediate: [1, 96] },
	'2019-11-15': { force: [2, 1, 0], commissioner: [1, 1, 1, 0], past: [1, 49], immediate: [0, 0] }
};

onBothEngines('the sample', (open) => {
	test('holds: chain, rows and evidence', { timeout: 120_000 }, async () => {
		const db = await open();
		const { store } = await sample(db);
		expect(await verify(db, store)).toMatchObject({ holds: true, streams: 3, files: 12 });
	});

	test('has the counts of sample.md on each of its three days', { timeout: 120_000 }, async () => {
		const db = await open();
		await sample(db);
		const events = await eventsOf(db.read, 'gwent');
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
});
