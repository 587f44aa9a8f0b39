import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { instant, londonDay } from './localDate.ts';

const anyMoment = fc.date({
	min: new Date('1996-01-01T00:00:00Z'),
	max: new Date('2090-12-31T23:59:59Z'),
	noInvalidDate: true
});

describe('The day it is in London', () => {
	test('turns at midnight in winter and at 23:00 UTC in summer', () => {
		const days: [string, string][] = [
			['2019-11-15T23:59:59.999Z', '2019-11-15'],
			['2019-11-16T00:00:00.000Z', '2019-11-16'],
			['2019-06-27T22:59:59.999Z', '2019-06-27'],
			['2019-06-27T23:00:00.000Z', '2019-06-28'],
			['2019-12-31T23:59:59.999Z', '2019-12-31'],
			['2020-01-01T00:00:00.000Z', '2020-01-01']
		];
		for (const [moment, expected] of days) {
			expect(londonDay(new Date(moment)), moment).toBe(expected);
			expect(londonDay(instant(new Date(moment))), moment).toBe(expected);
		}
	});

	test('knows the Sundays when clocks change', () => {
		const days: [string, string][] = [
			['2019-03-30T23:30:00Z', '2019-03-30'],
			['2019-03-31T00:30:00Z', '2019-03-31'],
			['2019-03-31T22:59:59Z', '2019-03-31'],
			['2019-03-31T23:00:00Z', '2019-04-01'],
			['2019-10-26T22:59:59Z', '2019-10-26'],
			['2019-10-26T23:00:00Z', '2019-10-27'],
			['2019-10-27T23:30:00Z', '2019-10-27'],
			['2019-10-28T00:00:00Z', '2019-10-28']
		];
		for (const [moment, expected] of days) {
			expect(londonDay(new Date(moment)), moment).toBe(expected);
		}
	});

	test('is the day that the time zone database says, at any moment since 1996', () => {
		// eslint-disable-next-line house/words-of-days -- the authority that ours is held against
		const london = new Intl.DateTimeFormat('en-GB', {
			timeZone: 'Europe/London',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit'
		});
		const byDatabase = (moment: Date) => {
			const parts = Object.fromEntries(
				london.formatToParts(moment).map(({ type, value }) => [type, value])
			);
			return `${parts.year ?? ''}-${parts.month ?? ''}-${parts.day ?? ''}`;
		};
		fc.assert(
			fc.property(anyMoment, (moment) => {
				expect(londonDay(moment)).toBe(byDatabase(moment));
			}),
			{ numRuns: 500 }
		);
		for (let year = 1996; year < 2038; year++) {
			for (const month of [3, 10]) {
				for (let date = 25; date <= 31; date++) {
					for (const time of ['00:59:59', '01:00:00', '22:59:59', '23:00:00', '23:59:59']) {
						const moment = new Date(
							`${String(year)}-${String(month).padStart(2, '0')}-${String(date)}T${time}Z`
						);
						expect(londonDay(moment), moment.toISOString()).toBe(byDatabase(moment));
					}
				}
			}
		}
	});

	test('does not move with the time zone of the machine', () => {
		expect(londonDay(new Date(1_561_676_400_000 - 1))).toBe('2019-06-27');
		expect(londonDay(new Date(1_561_676_400_000))).toBe('2019-06-28');
	});
});
