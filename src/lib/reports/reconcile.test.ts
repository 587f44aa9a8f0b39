import { expect, test } from 'vitest';
import type { Event } from '#lib/journal/events.ts';
import { addDays, localDate } from '#lib/kernel/localDate.ts';
import { standing, type InspectionStanding } from '#lib/recommendations/standing.ts';
import { Chance } from '../../../tests/support/chance.ts';
import { reconcile } from './reconcile.ts';

const PUBLISHED = localDate('2019-06-27');
const DAYS = 60;

/** Recommendations entered and decided on days of chance; each letter is older than its record. */
function someLife(seed: number): Event[] {
	const chance = new Chance(seed);
	const events: object[] = [
		{
			type: 'inspection-entered',
			recordedOn: PUBLISHED,
			data: { ref: 'I', publishedOn: PUBLISHED }
		}
	];
	const entered: string[] = [];
	for (let offset = 0; offset < DAYS; offset += 1) {
		const recordedOn = addDays(PUBLISHED, offset);
		if (chance.once(4)) {
			const ref = `I-${String(entered.length + 1)}`;
			entered.push(ref);
			const deadline = { rule: { kind: 'not-stated' }, dueOn: null };
			const data = { ref, inspection: 'I', deadline, subPoints: [] };
			events.push({ type: 'recommendation-entered', recordedOn, data });
		}
		const recommendation = chance.of(entered);
		if (recommendation && chance.once(3)) {
			const on = addDays(recordedOn, -chance.whole(30));
			const data = { recommendation, decision: 'closed', words: { en: 'Closed' }, on };
			events.push({ type: 'inspectorate-decision-recorded', recordedOn, data });
		}
	}
	return events as unknown as Event[];
}

const at = (events: Event[], day: number): InspectionStanding => {
	const found = standing(events, addDays(PUBLISHED, day)).get('I');
	if (!found) throw new Error('Entered on the first day.');
	return found;
};

test('what a report opens with is what the one before closed with, whatever the letters say', () => {
	let backdated = 0;
	for (let seed = 1; seed <= 60; seed += 1) {
		const events = someLife(seed);
		const chance = new Chance(seed + 1000);
		const first = chance.whole(DAYS - 1);
		const second = first + 1 + chance.whole(DAYS - 1 - first);
		const before = reconcile(at(events, first), null);
		const after = reconcile(at(events, second), addDays(PUBLISHED, first));
		expect(after.opening, `seed ${String(seed)}`).toBe(before.closing);
		expect(after.closing).toBe(reconcile(at(events, second), null).closing);
		backdated += after.closed;
	}
	expect(backdated, 'some were closed in between').toBeGreaterThan(20);
});
