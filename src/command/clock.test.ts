import { expect, test } from 'vitest';
import { londonDay, localDate, type Instant } from '#lib/kernel/localDate.ts';
import { clock } from './clock.ts';

const real = (text: string) => new Date(text);
const JULY = localDate('2019-07-01');

test('without a day of the demonstration it is now', () => {
	expect(clock(real('2026-03-04T05:06:07.890Z'), null)).toBe('2026-03-04T05:06:07.890Z');
	expect(clock(real('2026-03-04T05:06:07.890Z'), null, '2027-01-01T00:00:00.000Z' as Instant)).toBe(
		'2026-03-04T05:06:07.890Z'
	);
});

test('the demonstration’s day has London’s time of day: half past eleven at night is still 1 July', () => {
	const now = clock(real('2026-11-24T23:30:00.000Z'), JULY);
	expect(now).toBe('2019-07-01T22:30:00.000Z');
	expect(londonDay(now)).toBe('2019-07-01');
});

test('at every hour of a real day, summer or winter, it is the demonstration’s day in London', () => {
	for (const day of ['2019-07-01', '2019-11-15', '2019-03-31', '2019-10-27']) {
		for (const realDay of ['2026-07-01', '2026-11-24', '2026-03-29', '2026-10-25']) {
			for (let hour = 0; hour < 24; hour += 1) {
				const time = `${realDay}T${String(hour).padStart(2, '0')}:59:59.999Z`;
				expect(londonDay(clock(real(time), localDate(day))), `${day} at ${time}`).toBe(day);
			}
		}
	}
});

test('it is never earlier than the last event', () => {
	const last = '2019-07-01T10:00:00.000Z' as Instant;
	expect(clock(real('2026-07-24T06:00:00.000Z'), JULY, last)).toBe(last);
	expect(clock(real('2026-07-24T11:00:00.000Z'), JULY, last)).toBe('2019-07-01T11:00:00.000Z');
	const later = '2019-07-03T10:00:00.000Z' as Instant;
	expect(clock(real('2026-07-24T11:00:00.000Z'), JULY, later)).toBe(later);
});
